import { type Bilingual, capitalizeText, type Language } from "../../../model/index.ts";
import { html, type Markup } from "../../html/index.ts";

/** Cells of a row that hold numbers, aligned to the right. */
export function renderNumberCells(values: readonly string[]): Markup[] {
  return values.map((value) => html`<td class="n">${value}</td>`);
}

export function renderNumberHeadings(headings: readonly Bilingual[], lang: Language): Markup[] {
  return headings.map((heading) => html`<th scope="col" class="n">${capitalizeText(heading[lang])}</th>`);
}
