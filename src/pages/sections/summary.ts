import { capital, formatDays, formatShare, type Language, markedDate, terms } from "../../model/index.ts";
import type { Schedule } from "../../process/schedule/index.ts";
import { html, type Markup } from "../html.ts";
import type { ReportData } from "../report-data.ts";
import { words } from "../words.ts";

const clocks = ["counted", "excluded", "applicant", "lag"] as const;

/** The totals in big figures, each with what it is made of. */
export function summary({ comparison, isReform, lang }: ReportData): Markup {
  const { before, after, saved, effort, baseline, reformed } = comparison;
  if (!isReform) return html`<div class="figures">${figure(words.wholeTime[lang], baseline, baseline.days, lang)}</div>`;
  const scale = Math.max(before, after);
  const count = comparison.measures.filter((measure) => measure.chosen).length;
  return html`<div class="figures">
${figure(capital(terms.before[lang]), baseline, scale, lang)}
${figure(capital(terms.after[lang]), reformed, scale, lang)}
<div class="figure ${saved < 0 ? "loss" : "gain"}">${capital((saved < 0 ? words.longer : terms.saved)[lang])}
<b>${formatDays(Math.abs(saved))}</b>${words.workingDays[lang]}${words.inBrackets(formatShare(Math.abs(saved), before))[lang]}
<p class="note">${words.measuresCount(count)[lang]} · ${capital(terms.effort[lang])} ${formatDays(effort)} · ${formatDays(before)} → ${formatDays(after)}</p></div>
</div>`;
}

/** A total with its parts as a bar; the bars of a page share their scale. */
function figure(label: string, schedule: Schedule, scale: number, lang: Language): Markup {
  const parts = clocks.filter((clock) => schedule[clock] > 0);
  const width = (days: number) => (scale === 0 ? "0" : ((Math.min(days, scale) / scale) * 100).toFixed(2));
  return html`<div class="figure">${label}
<b>${formatDays(schedule.days)}</b>${words.workingDays[lang]}
${span(schedule, lang)}<div class="bar" aria-hidden="true">${parts.map((clock) => html`<span class="${clock}" style="width:${width(schedule[clock])}%"></span>`)}</div>
<ul class="key">${parts.map((clock) => html`<li><i class="${clock}"></i>${capital(terms.clocks[clock][lang])} ${formatDays(schedule[clock])}</li>`)}</ul></div>`;
}

/** From the first to the last day, where there are dates. */
function span({ startDate, finishDate, provisional }: Schedule, lang: Language): Markup | undefined {
  if (startDate === undefined || finishDate === undefined) return undefined;
  return html`<p class="note">${words.startAndFinish(startDate, markedDate(finishDate, provisional))[lang]}</p>\n`;
}
