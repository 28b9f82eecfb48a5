import { type Bilingual, capitalizeText, formatDays, type Language } from "../../../model/index.ts";
import { html, type Markup } from "../../html/index.ts";

/** Cells of a row that hold numbers, aligned to the right. */
export function renderNumberCells(values: readonly string[]): Markup[] {
  return values.map((value) => html`<td class="n">${value}</td>`);
}

export function renderNumberHeadings(headings: readonly Bilingual[], lang: Language): Markup[] {
  return headings.map((heading) => html`<th scope="col" class="n">${capitalizeText(heading[lang])}</th>`);
}

/** Days, or a dash where there are none to tell. */
export function formatDaysOrDash(days: number | null): string {
  return days === null ? "–" : formatDays(days);
}
