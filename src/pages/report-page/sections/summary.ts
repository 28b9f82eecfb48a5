import { capitalizeText, formatDays, formatMarkedDate, formatShare, type Language, terms } from "../../../model/index.ts";
import type { Schedule } from "../../../process/schedule/index.ts";
import { html, type Markup } from "../../html/index.ts";
import type { ReportData } from "../data.ts";
import { reportWords } from "../words.ts";

const summaryClocks = ["counted", "excluded", "applicant", "lag"] as const;

/** The totals in big figures, each with what it is made of. */
export function renderReportSummary({ comparison, isReform, lang }: ReportData): Markup {
  const { before, after, saved, effort, baseline, reformed } = comparison;
  if (!isReform) return html`<div class="figures">${renderTotalFigure(reportWords.wholeTime[lang], baseline, baseline.days, lang)}</div>`;
  const scale = Math.max(before, after);
  const count = comparison.measures.filter((measure) => measure.chosen).length;
  return html`<div class="figures">
${renderTotalFigure(capitalizeText(terms.before[lang]), baseline, scale, lang)}
${renderTotalFigure(capitalizeText(terms.after[lang]), reformed, scale, lang)}
<div class="figure ${saved < 0 ? "loss" : "gain"}">${capitalizeText((saved < 0 ? reportWords.longer : terms.saved)[lang])}
<b>${formatDays(Math.abs(saved))}</b>${reportWords.workingDays[lang]}${reportWords.inBrackets(formatShare(Math.abs(saved), before))[lang]}
<p class="note">${reportWords.measuresCount(count)[lang]} · ${capitalizeText(terms.effort[lang])} ${formatDays(effort)} · ${formatDays(before)} → ${formatDays(after)}</p></div>
</div>`;
}

/** A total with its parts as a bar; the bars of a page share their scale. */
function renderTotalFigure(label: string, schedule: Schedule, scale: number, lang: Language): Markup {
  const parts = summaryClocks.filter((clock) => schedule[clock] > 0);
  const computeWidth = (days: number) => (scale === 0 ? "0" : ((Math.min(days, scale) / scale) * 100).toFixed(2));
  return html`<div class="figure">${label}
<b>${formatDays(schedule.days)}</b>${reportWords.workingDays[lang]}
${renderDateSpan(schedule, lang)}<div class="bar" aria-hidden="true">${parts.map((clock) => html`<span class="${clock}" style="width:${computeWidth(schedule[clock])}%"></span>`)}</div>
<ul class="key">${parts.map((clock) => html`<li><i class="${clock}"></i>${capitalizeText(terms.clocks[clock][lang])} ${formatDays(schedule[clock])}</li>`)}</ul></div>`;
}

/** From the first to the last day, where there are dates. */
function renderDateSpan({ startDate, finishDate, provisional }: Schedule, lang: Language): Markup | undefined {
  if (startDate === undefined || finishDate === undefined) return undefined;
  return html`<p class="note">${reportWords.startAndFinish(startDate, formatMarkedDate(finishDate, provisional))[lang]}</p>\n`;
}
