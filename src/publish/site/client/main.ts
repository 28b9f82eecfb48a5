/// <reference lib="dom" preserve="true" />
import { offerPng } from "./png-button.ts";
import { startSearch } from "./search-form.ts";

// The files of the search come after this one; when the document is ready, they have run.
document.addEventListener("DOMContentLoaded", () => {
  const form = document.getElementById("search");
  if (form instanceof HTMLFormElement) startSearch(form);
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-png]")) offerPng(button);
});
