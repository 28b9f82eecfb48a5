import {
  capitalizeText,
  formatDays,
  getPlannedMinutes,
  indexById,
  type Language,
  localizeName,
  type Step,
  terms,
  toWorkingDays,
} from "../../../model/index.ts";
import type { ScheduledStep } from "../../../process/schedule/index.ts";
import { html, type Markup } from "../../html/index.ts";
import { formatStepTimes } from "../../report/index.ts";
import type { ReportData } from "../data.ts";
import { reportWords } from "../words.ts";
import { renderNumberCells, renderNumberHeadings } from "./cells.ts";

/** The steps of the route with their times; removed ones stay in the table, struck through. */
export function renderReportSteps({ process, after, comparison, isReform, lang }: ReportData): Markup {
  const baseline = indexById(process.steps);
  const times = indexById(comparison.reformed.steps);
  const units = new Map(after.units.map((unit) => [unit.id, localizeName(unit, lang)]));
  const shown = after.steps.filter((step) => step.passThrough || times.has(step.id));
  const offRoute = after.steps.length - shown.length;
  const note = reportWords.stepsNote({ isReform, hasDates: comparison.reformed.startDate !== undefined })[lang];
  return html`<div class="scroll"><table>
<caption>${note}${offRoute > 0 && reportWords.offRoute(offRoute)[lang]}</caption>
<thead><tr><th scope="col">${capitalizeText(terms.id[lang])}</th><th scope="col">${capitalizeText(terms.step[lang])}</th><th scope="col">${capitalizeText(terms.unit[lang])}</th>${renderNumberHeadings([terms.days, terms.start, terms.finish, terms.float], lang)}</tr></thead>
<tbody>
${shown.map((step) => renderStepRow(step, baseline.get(step.id), times.get(step.id), units.get(step.unit ?? "") ?? "", lang))}</tbody>
</table></div>`;
}

function renderStepRow(step: Step, before: Step | undefined, times: ScheduledStep | undefined, unit: string, lang: Language): Markup {
  const state = step.passThrough ? "removed" : times?.critical ? "critical" : "";
  const old = before && getPlannedMinutes(before) !== getPlannedMinutes(step) ? toWorkingDays(getPlannedMinutes(before)) : undefined;
  const tag = step.passThrough ? reportWords.removed : before ? undefined : reportWords.added;
  const values = times ? [...formatStepTimes(times), formatDays(times.totalFloat)] : ["", "", ""];
  const mark = html` <span class="mark" title="${reportWords.critical[lang]}">●</span>`;
  const name = html`<span class="name">${localizeName(step, lang)}</span>${state === "critical" && mark}${tag && html`<span class="tag">${tag[lang]}</span>`}`;
  const days = html`${old !== undefined && html`<del>${formatDays(old)}</del> `}${times && formatDays(times.days)}`;
  return html`<tr${state !== "" && html` class="${state}"`}><th scope="row">${step.id}</th><td>${name}</td><td>${unit}</td><td class="n">${days}</td>${renderNumberCells(values)}</tr>\n`;
}
