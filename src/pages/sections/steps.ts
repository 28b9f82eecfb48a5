import { capital, daysOf, formatDays, type Language, markedDate, nameOf, plannedMinutes, type Step, terms } from "../../model/index.ts";
import type { ScheduledStep } from "../../process/schedule/index.ts";
import { html, type Markup } from "../html.ts";
import type { ReportData } from "../report-data.ts";
import { words } from "../words.ts";
import { numberHeadings, numbers } from "./cells.ts";

/** The steps of the route with their times; removed ones stay in the table, struck through. */
export function steps({ process, after, comparison, isReform, lang }: ReportData): Markup {
  const baseline = new Map(process.steps.map((step) => [step.id, step]));
  const times = new Map(comparison.reformed.steps.map((step) => [step.id, step]));
  const units = new Map(after.units.map((unit) => [unit.id, nameOf(unit, lang)]));
  const shown = after.steps.filter((step) => step.passThrough || times.has(step.id));
  const offRoute = after.steps.length - shown.length;
  const note = words.stepsNote({ isReform, hasDates: comparison.reformed.startDate !== undefined })[lang];
  return html`<div class="scroll"><table>
<caption>${note}${offRoute > 0 && words.offRoute(offRoute)[lang]}</caption>
<thead><tr><th scope="col">${capital(terms.id[lang])}</th><th scope="col">${capital(terms.step[lang])}</th><th scope="col">${capital(terms.unit[lang])}</th>${numberHeadings([terms.days, terms.start, terms.finish, terms.float], lang)}</tr></thead>
<tbody>
${shown.map((step) => row(step, baseline.get(step.id), times.get(step.id), units.get(step.unit ?? "") ?? "", lang))}</tbody>
</table></div>`;
}

function row(step: Step, before: Step | undefined, times: ScheduledStep | undefined, unit: string, lang: Language): Markup {
  const state = step.passThrough ? "removed" : times?.critical ? "critical" : "";
  const old = before && plannedMinutes(before) !== plannedMinutes(step) ? daysOf(plannedMinutes(before)) : undefined;
  const tag = step.passThrough ? words.removed : before ? undefined : words.added;
  const values = times ? [...startAndFinish(times), formatDays(times.totalFloat)] : ["", "", ""];
  const mark = html` <span class="mark" title="${words.critical[lang]}">●</span>`;
  const name = html`<span class="name">${nameOf(step, lang)}</span>${state === "critical" && mark}${tag && html`<span class="tag">${tag[lang]}</span>`}`;
  const days = html`${old !== undefined && html`<del>${formatDays(old)}</del> `}${times && formatDays(times.days)}`;
  return html`<tr${state !== "" && html` class="${state}"`}><th scope="row">${step.id}</th><td>${name}</td><td>${unit}</td><td class="n">${days}</td>${numbers(values)}</tr>\n`;
}

function startAndFinish({ earlyStart, earlyFinish, dates }: ScheduledStep): string[] {
  if (!dates) return [earlyStart, earlyFinish].map(formatDays);
  return (["earlyStart", "earlyFinish"] as const).map((name) => markedDate(dates[name], dates.provisional.includes(name)));
}
