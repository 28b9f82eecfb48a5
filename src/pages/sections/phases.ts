import { capital, formatDays, nameOf, terms } from "../../model/index.ts";
import { html, type Markup } from "../html.ts";
import type { ReportData } from "../report-data.ts";
import { words } from "../words.ts";
import { numberHeadings, numbers } from "./cells.ts";

/** How the total splits by phase along the critical path, before and after; the rows sum to the foot. */
export function phases({ process, comparison, isReform, lang }: ReportData): Markup | undefined {
  if (process.phases.length === 0) return undefined;
  const { baseline, reformed } = comparison;
  const daysIn = (parts: Readonly<Record<string, number>>, id: string) => (Object.hasOwn(parts, id) ? (parts[id] ?? 0) : 0);
  const isUsed = (id: string) => [baseline, reformed].some(({ daysByPhase }) => Object.hasOwn(daysByPhase, id));
  const row = (id: string, name: string) => {
    const [before, after] = [daysIn(baseline.daysByPhase, id), daysIn(reformed.daysByPhase, id)];
    const values = isReform ? [before, after, before - after] : [before];
    return html`<tr><th scope="row">${id}</th><td>${name}</td>${numbers(values.map(formatDays))}</tr>\n`;
  };
  const used = process.phases.filter(({ id }) => isUsed(id));
  const columns = isReform ? [terms.before, terms.after, terms.saved] : [terms.days];
  const totals = isReform ? [baseline.days, reformed.days, comparison.saved] : [baseline.days];
  return html`<div class="scroll"><table>
<thead><tr><th scope="col">${capital(terms.id[lang])}</th><th scope="col">${capital(terms.phase[lang])}</th>${numberHeadings(columns, lang)}</tr></thead>
<tbody>
${used.map((phase) => row(phase.id, nameOf(phase, lang)))}${isUsed("") && row("", capital(terms.none[lang]))}</tbody>
<tfoot><tr><td></td><th scope="row">${words.wholeTime[lang]}</th>${numbers(totals.map(formatDays))}</tr></tfoot>
</table></div>`;
}
