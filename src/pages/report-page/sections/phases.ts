import { capitalizeText, formatDays, localizeName, terms } from "../../../model/index.ts";
import { html, type Markup } from "../../html/index.ts";
import type { ReportData } from "../data.ts";
import { reportWords } from "../words.ts";
import { renderNumberCells, renderNumberHeadings } from "./cells.ts";

/** How the total splits by phase along the critical path, before and after; the rows sum to the foot. */
export function renderPhases({ process, comparison, isReform, lang }: ReportData): Markup | undefined {
  if (process.phases.length === 0) return undefined;
  const { baseline, reformed } = comparison;
  const getDays = (parts: Readonly<Record<string, number>>, id: string) => (Object.hasOwn(parts, id) ? (parts[id] ?? 0) : 0);
  const isUsed = (id: string) => [baseline, reformed].some(({ daysByPhase }) => Object.hasOwn(daysByPhase, id));
  const renderRow = (id: string, name: string) => {
    const [before, after] = [getDays(baseline.daysByPhase, id), getDays(reformed.daysByPhase, id)];
    const values = isReform ? [before, after, before - after] : [before];
    return html`<tr><th scope="row">${id}</th><td>${name}</td>${renderNumberCells(values.map(formatDays))}</tr>\n`;
  };
  const used = process.phases.filter(({ id }) => isUsed(id));
  const columns = isReform ? [terms.before, terms.after, terms.saved] : [terms.days];
  const totals = isReform ? [baseline.days, reformed.days, comparison.saved] : [baseline.days];
  return html`<div class="scroll"><table>
<thead><tr><th scope="col">${capitalizeText(terms.id[lang])}</th><th scope="col">${capitalizeText(terms.phase[lang])}</th>${renderNumberHeadings(columns, lang)}</tr></thead>
<tbody>
${used.map((phase) => renderRow(phase.id, localizeName(phase, lang)))}${isUsed("") && renderRow("", capitalizeText(terms.none[lang]))}</tbody>
<tfoot><tr><td></td><th scope="row">${reportWords.wholeTime[lang]}</th>${renderNumberCells(totals.map(formatDays))}</tr></tfoot>
</table></div>`;
}
