import { offerPng } from "./png-button.ts";
import { startSearch } from "./search-form.ts";

// The script of every page runs when the document is there (defer).
const searchElement = document.getElementById("search");
if (searchElement instanceof HTMLFormElement) startSearch(searchElement);
for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-png]")) offerPng(button);
