import { capitalizeText, formatDays, indexById, localizeName, type Process, terms } from "../../../model/index.ts";
import type { Schedule } from "../../../process/schedule/index.ts";
import { html, type Markup } from "../../html/index.ts";
import type { ReportData } from "../data.ts";
import { reportWords } from "../words.ts";

/** The critical path as a chain of steps, before and after. */
export function renderPaths({ process, after, comparison, isReform, lang }: ReportData): Markup {
  const renderPath = (title: string | undefined, schedule: Schedule, source: Process) => {
    const byId = indexById(source.steps);
    const onPath = new Set(schedule.path);
    const canSlip = schedule.steps.some(({ id, totalFloat }) => totalFloat > 0 && onPath.has(id));
    const total = `${formatDays(schedule.days)} ${reportWords.workingDays[lang]}`;
    return html`${title !== undefined && html`<h3>${title}${reportWords.colon[lang]}${total}</h3>`}
<p class="note">${reportWords.pathNote(String(schedule.criticalPathCount), canSlip)[lang]}</p>
<ol class="path">${schedule.path.map((id) => html`<li><span><b>${id}</b>${localizeName(byId.get(id) ?? { id }, lang)}</span></li>`)}</ol>`;
  };
  if (!isReform) return renderPath(undefined, comparison.baseline, process);
  return html`${renderPath(capitalizeText(terms.before[lang]), comparison.baseline, process)}
${renderPath(capitalizeText(terms.after[lang]), comparison.reformed, after)}`;
}
