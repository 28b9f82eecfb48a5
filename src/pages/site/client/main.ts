/// <reference lib="dom" preserve="true" />
import { offerPng } from "./png-button.ts";
import { startSearch } from "./search-form.ts";

// The script of every page runs when the document is there (defer).
const form = document.getElementById("search");
if (form instanceof HTMLFormElement) startSearch(form);
for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-png]")) offerPng(button);
