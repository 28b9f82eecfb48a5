import { formatDays, formatInterval } from "../../../model/index.ts";
import { html, type Markup } from "../../html/index.ts";
import type { ReportData } from "../data.ts";
import { reportWords } from "../words.ts";
import { renderChart } from "./charts.ts";
import { renderKeptTable } from "./limit-chances.ts";

/** What cases take that share the officers of their units, where it is told how they come. */
export function renderLoad({ process, load: found, pictures, lang }: ReportData): Markup | undefined {
  if (found === undefined) return undefined;
  const [now, before] = "baseline" in found ? [found.reformed, found.baseline] : [found, undefined];
  const { replications, cases, warmUp, seed } = now;
  const cycle = [before, now]
    .filter((each) => each !== undefined)
    .map(({ cycle: { mean } }) => `${formatDays(mean.value)}${reportWords.inBrackets(formatInterval(mean))[lang]}`)
    .join(" → ");
  return html`<p class="note">${reportWords.loaded(replications, cases, warmUp, seed)[lang]}</p>
<p>${reportWords.cycleDays[lang]}${reportWords.colon[lang]}${cycle}</p>
${renderKeptTable(process, found, lang)}<div class="charts">${pictures.load.map((picture) => renderChart(picture, lang))}</div>`;
}
