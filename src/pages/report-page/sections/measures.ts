import { formatAttributionNotes, formatDaysInterval } from "../../../analysis/attribute/index.ts";
import { type MeasureSaving, pickUnchosenMeasures } from "../../../analysis/compare/index.ts";
import { capitalizeText, formatDays, formatDaysOrDash, localizeName, terms } from "../../../model/index.ts";
import { html, type Markup } from "../../html/index.ts";
import type { ReportData } from "../data.ts";
import { reportWords } from "../words.ts";
import { renderNumberCells, renderNumberHeadings } from "./cells.ts";
import { renderChart } from "./charts.ts";

/**
 * The waterfall, and every measure with what it costs and saves: first the chosen ones, then the others, of many those
 * that save most.
 */
export function renderMeasures({ process, comparison, attribution, pictures, lang }: ReportData): Markup {
  const names = new Map(process.measures.map((measure) => [measure.id, localizeName(measure, lang)]));
  const shares = new Map(attribution.measures.map(({ id, share, interval }) => [id, formatDaysInterval(share, interval)]));
  const renderRow = ({ id, effort, alone, last, step }: MeasureSaving) =>
    html`<th scope="row">${id}</th><td>${names.get(id) ?? ""}</td>${renderNumberCells([formatDays(effort), ...[alone, last, step].map(formatDaysOrDash), shares.get(id) ?? "–"])}</tr>\n`;
  const notes = formatAttributionNotes(attribution);
  const chosen = comparison.measures.filter((each) => each.chosen);
  const { shown, more } = pickUnchosenMeasures(comparison);
  const heading = html`<tr class="rest"><td></td><td colspan="6">${capitalizeText(terms.notChosen[lang])}</td></tr>\n`;
  const rest = html`<tr class="rest"><td></td><td colspan="6">${reportWords.moreNotChosen(more)[lang]}</td></tr>\n`;
  const table = html`<div class="scroll"><table>
<caption>${capitalizeText(terms.savings[lang])}${lang === "en" && " "}${capitalizeText(terms.fairShares[lang])}</caption>
<thead><tr><th scope="col">${capitalizeText(terms.id[lang])}</th><th scope="col">${capitalizeText(terms.measure[lang])}</th>${renderNumberHeadings([terms.effort, terms.alone, terms.last, terms.inTurn, terms.fairShare], lang)}</tr></thead>
<tbody>
${chosen.map((each) => html`<tr>${renderRow(each)}`)}${shown.length > 0 && heading}${shown.map((each) => html`<tr class="rest">${renderRow(each)}`)}${more > 0 && rest}</tbody>
<tfoot><tr><td></td><th scope="row">${capitalizeText(terms.total[lang])}</th>${renderNumberCells([formatDays(comparison.effort), "", "", formatDays(comparison.saved), formatDays(comparison.saved)])}</tr></tfoot>
</table></div>`;
  return html`${pictures.waterfall && renderChart(pictures.waterfall, lang)}${pictures.overlaps && renderChart(pictures.overlaps, lang)}
${comparison.measures.length > 0 && table}
${
  notes.length > 0 &&
  html`<ul class="note">
${notes.map((note) => html`<li>${note[lang]}</li>\n`)}</ul>`
}`;
}
