import { formatChance, formatDays } from "../../model/index.ts";
import { html, type Markup } from "../html.ts";
import type { ReportData } from "../report-data.ts";
import { isConstant } from "../report-risk.ts";
import { words } from "../words.ts";
import { chart } from "./charts.ts";
import { keptTable } from "./kept.ts";

/** How sure the limits are: how often each is kept, curves, the steps that matter, and how often each step is critical. */
export function risk({ process, risk: found, pictures, lang }: ReportData): Markup {
  if (isConstant(found)) return html`<p>${words.constant[lang]}</p>`;
  const [now, before] = "baseline" in found ? [found.reformed, found.baseline] : [found, undefined];
  const plans = [before, now].filter((each) => each !== undefined);
  const within = plans
    .map(({ planned, withinPlan }) => `${formatDays(planned)}${words.colon[lang]}${formatChance(withinPlan)}`)
    .join(" → ");
  return html`<p class="note">${words.simulated(now.runs, now.seed)[lang]}</p>
<p>${words.plannedDays[lang]} ${within}</p>
${keptTable(process, found, lang)}<div class="charts">${pictures.risk.map((picture) => chart(picture, lang))}</div>`;
}
