import { formatDays, formatInterval } from "../../model/index.ts";
import { html, type Markup } from "../html.ts";
import type { ReportData } from "../report-data.ts";
import { words } from "../words.ts";
import { chart } from "./charts.ts";
import { keptTable } from "./kept.ts";

/** What cases take that share the officers of their units, where it is told how they come. */
export function load({ process, load: found, pictures, lang }: ReportData): Markup | undefined {
  if (found === undefined) return undefined;
  const [now, before] = "baseline" in found ? [found.reformed, found.baseline] : [found, undefined];
  const { replications, cases, warmUp, seed } = now;
  const cycle = [before, now]
    .filter((each) => each !== undefined)
    .map(({ cycle: { mean } }) => `${formatDays(mean.value)}${words.inBrackets(formatInterval(mean))[lang]}`)
    .join(" → ");
  return html`<p class="note">${words.loaded(replications, cases, warmUp, seed)[lang]}</p>
<p>${words.cycleDays[lang]}${words.colon[lang]}${cycle}</p>
${keptTable(process, found, lang)}<div class="charts">${pictures.load.map((picture) => chart(picture, lang))}</div>`;
}
