import { capital, formatDays, limitLength, markedDate, nameOf, terms } from "../../model/index.ts";
import type { LimitDates, LimitResult } from "../../process/schedule/index.ts";
import { html, type Markup } from "../html.ts";
import type { ReportData } from "../report-data.ts";
import { words } from "../words.ts";
import { daysOrDash, numberHeadings, numbers } from "./cells.ts";

/** Each limit beside the time that it bounds, and when it runs out where there are dates. */
export function limits({ process, after, comparison, lang }: ReportData): Markup | undefined {
  const results = comparison.reformed.limits;
  if (results.length === 0) return undefined;
  const names = new Map([...process.steps, ...after.steps].map((step) => [step.id, nameOf(step, lang)]));
  const nameOrDots = (id: string | undefined) => (id === undefined ? "…" : (names.get(id) ?? id));
  const hasDates = results.some(({ dates }) => dates);
  const hasExpiry = results.some(({ onExpiry }) => onExpiry);
  const dateHeadings = hasDates ? [terms.due, terms.finish] : [];
  const row = (limit: LimitResult) => {
    const { from, to, onExpiry } = limit;
    const between = from === undefined && to === undefined ? capital(terms.wholeProcess[lang]) : `${nameOrDots(from)} → ${nameOrDots(to)}`;
    const values = [bound(limit), ...[limit.longest, limit.main, limit.experienced].map(daysOrDash), ...(hasDates ? dates(limit) : [])];
    return html`<tr><th scope="row">${capital(terms.limitKinds[limit.kind][lang])} ${limitLength(limit.written, lang)}</th><td>${between}</td>${numbers(values)}<td>${capital(terms[resultOf(limit)][lang])}</td>${hasExpiry && html`<td>${capital(onExpiry === undefined ? "–" : terms.expiries[onExpiry][lang])}</td>`}</tr>\n`;
  };
  return html`<div class="scroll"><table>
<thead><tr><th scope="col">${capital(terms.limit[lang])}</th><th scope="col">${capital(terms.between[lang])}</th>${numberHeadings([words.limitDays, words.onLongest, words.onMain, terms.experienced, ...dateHeadings], lang)}<th scope="col">${capital(terms.result[lang])}</th>${hasExpiry && html`<th scope="col">${capital(terms.onExpiry[lang])}</th>`}</tr></thead>
<tbody>
${results.map(row)}</tbody>
</table></div>`;
}

/** A limit in working days, with its extension. */
function bound({ approximate, days, extension }: LimitResult): string {
  return `${approximate ? "≈ " : ""}${formatDays(days)}${extension ? ` + ${formatDays(extension.days - days)}` : ""}`;
}

function resultOf({ met, extension }: LimitResult): "kept" | "ifExtended" | "exceeded" {
  return met ? "kept" : extension?.met ? "ifExtended" : "exceeded";
}

/** The last day of the limit, with that of its extension, and the day on which its last step finishes. */
function dates({ dates: found }: LimitResult): string[] {
  if (!found) return ["–", "–"];
  const date = (name: "due" | "extendedDue" | "finish", value: LimitDates[typeof name]) =>
    value === undefined ? [] : [markedDate(value, found.provisional.includes(name))];
  return [[...date("due", found.due), ...date("extendedDue", found.extendedDue)].join(" / "), ...date("finish", found.finish)];
}
