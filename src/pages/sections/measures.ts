import { attributionNotes, withInterval } from "../../analysis/attribute/index.ts";
import { type MeasureSaving, notChosen } from "../../analysis/compare/index.ts";
import { capital, formatDays, nameOf, terms } from "../../model/index.ts";
import { html, type Markup } from "../html.ts";
import type { ReportData } from "../report-data.ts";
import { words } from "../words.ts";
import { daysOrDash, numberHeadings, numbers } from "./cells.ts";
import { chart } from "./charts.ts";

/** The waterfall, and every measure with what it costs and saves: first the chosen ones, then the others, of many those that save most. */
export function measures({ process, comparison, attribution, pictures, lang }: ReportData): Markup {
  const names = new Map(process.measures.map((measure) => [measure.id, nameOf(measure, lang)]));
  const shares = new Map(attribution.measures.map(({ id, share, interval }) => [id, withInterval(share, interval)]));
  const row = ({ id, effort, alone, last, step }: MeasureSaving) =>
    html`<th scope="row">${id}</th><td>${names.get(id) ?? ""}</td>${numbers([formatDays(effort), ...[alone, last, step].map(daysOrDash), shares.get(id) ?? "–"])}</tr>\n`;
  const notes = attributionNotes(attribution);
  const chosen = comparison.measures.filter((each) => each.chosen);
  const { shown, more } = notChosen(comparison);
  const heading = html`<tr class="rest"><td></td><td colspan="6">${capital(terms.notChosen[lang])}</td></tr>\n`;
  const rest = html`<tr class="rest"><td></td><td colspan="6">${words.moreNotChosen(more)[lang]}</td></tr>\n`;
  const table = html`<div class="scroll"><table>
<caption>${capital(terms.savings[lang])}${lang === "en" && " "}${capital(terms.fairShares[lang])}</caption>
<thead><tr><th scope="col">${capital(terms.id[lang])}</th><th scope="col">${capital(terms.measure[lang])}</th>${numberHeadings([terms.effort, terms.alone, terms.last, terms.inTurn, terms.fairShare], lang)}</tr></thead>
<tbody>
${chosen.map((each) => html`<tr>${row(each)}`)}${shown.length > 0 && heading}${shown.map((each) => html`<tr class="rest">${row(each)}`)}${more > 0 && rest}</tbody>
<tfoot><tr><td></td><th scope="row">${capital(terms.total[lang])}</th>${numbers([formatDays(comparison.effort), "", "", formatDays(comparison.saved), formatDays(comparison.saved)])}</tr></tfoot>
</table></div>`;
  return html`${pictures.waterfall && chart(pictures.waterfall, lang)}${pictures.overlaps && chart(pictures.overlaps, lang)}
${comparison.measures.length > 0 && table}
${
  notes.length > 0 &&
  html`<ul class="note">
${notes.map((note) => html`<li>${note[lang]}</li>\n`)}</ul>`
}`;
}
