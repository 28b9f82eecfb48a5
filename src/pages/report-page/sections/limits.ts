import {
  capitalizeText,
  formatDays,
  formatDaysOrDash,
  formatLimitLength,
  formatMarkedDate,
  localizeName,
  terms,
} from "../../../model/index.ts";
import { getLimitResult, type LimitDates, type LimitResult } from "../../../process/schedule/index.ts";
import { html, type Markup } from "../../html/index.ts";
import type { ReportData } from "../data.ts";
import { reportWords } from "../words.ts";
import { renderNumberCells, renderNumberHeadings } from "./cells.ts";

/** Each limit beside the time that it bounds, and when it runs out where there are dates. */
export function renderReportLimits({ process, after, comparison, lang }: ReportData): Markup | undefined {
  const results = comparison.reformed.limits;
  if (results.length === 0) return undefined;
  const names = new Map([...process.steps, ...after.steps].map((step) => [step.id, localizeName(step, lang)]));
  const getNameOrDots = (id: string | undefined) => (id === undefined ? "…" : (names.get(id) ?? id));
  const hasDates = results.some(({ dates }) => dates);
  const hasExpiry = results.some(({ onExpiry }) => onExpiry);
  const dateHeadings = hasDates ? [terms.due, terms.finish] : [];
  const renderRow = (limit: LimitResult) => {
    const { from, to, onExpiry } = limit;
    const between =
      from === undefined && to === undefined ? capitalizeText(terms.wholeProcess[lang]) : `${getNameOrDots(from)} → ${getNameOrDots(to)}`;
    const values = [
      formatReportBound(limit),
      ...[limit.longest, limit.main, limit.experienced].map(formatDaysOrDash),
      ...(hasDates ? formatDueDates(limit) : []),
    ];
    return html`<tr><th scope="row">${capitalizeText(terms.limitKinds[limit.kind][lang])} ${formatLimitLength(limit.written, lang)}</th><td>${between}</td>${renderNumberCells(values)}<td>${capitalizeText(terms[getLimitResult(limit)][lang])}</td>${hasExpiry && html`<td>${capitalizeText(onExpiry === undefined ? "–" : terms.expiries[onExpiry][lang])}</td>`}</tr>\n`;
  };
  return html`<div class="scroll"><table>
<thead><tr><th scope="col">${capitalizeText(terms.limit[lang])}</th><th scope="col">${capitalizeText(terms.between[lang])}</th>${renderNumberHeadings([reportWords.limitDays, reportWords.onLongest, reportWords.onMain, terms.experienced, ...dateHeadings], lang)}<th scope="col">${capitalizeText(terms.result[lang])}</th>${hasExpiry && html`<th scope="col">${capitalizeText(terms.onExpiry[lang])}</th>`}</tr></thead>
<tbody>
${results.map(renderRow)}</tbody>
</table></div>`;
}

/** A limit in working days, with its extension. */
function formatReportBound({ approximate, days, extension }: LimitResult): string {
  return `${approximate ? "≈ " : ""}${formatDays(days)}${extension ? ` + ${formatDays(extension.days - days)}` : ""}`;
}

/** The last day of the limit, with that of its extension, and the day on which its last step finishes. */
function formatDueDates({ dates: found }: LimitResult): string[] {
  if (!found) return ["–", "–"];
  const formatDate = (name: "due" | "extendedDue" | "finish", value: LimitDates[typeof name]) =>
    value === undefined ? [] : [formatMarkedDate(value, found.provisional.includes(name))];
  return [
    [...formatDate("due", found.due), ...formatDate("extendedDue", found.extendedDue)].join(" / "),
    ...formatDate("finish", found.finish),
  ];
}
