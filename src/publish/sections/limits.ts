import { capital, formatDays, nameOf, terms } from "../../model/index.ts";
import { html, type Markup } from "../html.ts";
import type { ReportData } from "../report-data.ts";
import { words } from "../words.ts";
import { daysOrDash, numberHeadings, numbers } from "./cells.ts";

/** Each limit beside the counted time that it bounds. */
export function limits({ process, after, comparison, lang }: ReportData): Markup | undefined {
  const results = comparison.reformed.limits;
  if (results.length === 0) return undefined;
  const names = new Map([...process.steps, ...after.steps].map((step) => [step.id, nameOf(step, lang)]));
  const nameOrDots = (id: string | undefined) => (id === undefined ? "…" : (names.get(id) ?? id));
  return html`<div class="scroll"><table>
<thead><tr><th scope="col">${capital(terms.limit[lang])}</th><th scope="col">${capital(terms.between[lang])}</th>${numberHeadings([words.limitDays, words.onLongest, words.onMain], lang)}<th scope="col">${capital(terms.result[lang])}</th></tr></thead>
<tbody>
${results.map((limit) => {
  const { from, to } = limit;
  const between = from === undefined && to === undefined ? capital(terms.wholeProcess[lang]) : `${nameOrDots(from)} → ${nameOrDots(to)}`;
  const values = [`${limit.approximate ? "≈ " : ""}${formatDays(limit.days)}`, daysOrDash(limit.longest), daysOrDash(limit.main)];
  return html`<tr><th scope="row">${capital(terms.limitKinds[limit.kind][lang])}</th><td>${between}</td>${numbers(values)}<td>${capital((limit.met ? terms.kept : terms.exceeded)[lang])}</td></tr>\n`;
})}</tbody>
</table></div>`;
}
