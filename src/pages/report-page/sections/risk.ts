import { formatChance, formatDays } from "../../../model/index.ts";
import { html, type Markup } from "../../html/index.ts";
import type { ReportData } from "../data.ts";
import { hasConstantDays } from "../risk.ts";
import { reportWords } from "../words.ts";
import { renderChart } from "./charts.ts";
import { renderKeptTable } from "./limit-chances.ts";

/**
 * How sure the limits are: how often each is kept, curves, the steps that matter, and how often each step is critical.
 */
export function renderRisk({ process, risk: found, pictures, lang }: ReportData): Markup {
  if (hasConstantDays(found)) return html`<p>${reportWords.constant[lang]}</p>`;
  const [now, before] = "baseline" in found ? [found.reformed, found.baseline] : [found, undefined];
  const plans = [before, now].filter((each) => each !== undefined);
  const within = plans
    .map(({ planned, withinPlan }) => `${formatDays(planned)}${reportWords.colon[lang]}${formatChance(withinPlan)}`)
    .join(" → ");
  return html`<p class="note">${reportWords.simulated(now.runs, now.seed)[lang]}</p>
<p>${reportWords.plannedDays[lang]} ${within}</p>
${renderKeptTable(process, found, lang)}<div class="charts">${pictures.risk.map((picture) => renderChart(picture, lang))}</div>`;
}
