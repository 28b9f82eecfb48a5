import { capital, formatDays, type Language, terms, textIn } from "../../model/index.ts";
import type { FrontierData, FrontierPoint } from "../../picture/draw/index.ts";
import { html, type Markup } from "../html.ts";
import type { ReportData } from "../report-data.ts";
import { words } from "../words.ts";
import { numberHeadings, numbers } from "./cells.ts";
import { chart } from "./charts.ts";

/** The least effort that reaches the days of the reform, the curve of effort against days, and all its points. */
export function least({ frontier, pictures, lang }: ReportData): Markup | undefined {
  if (frontier === undefined) return undefined;
  const { points, optimum, proven } = frontier;
  const best = optimum === undefined ? undefined : points[optimum];
  return html`${best && answer(frontier, best, lang)}${!proven && html`<p class="warn">${words.frontierEnded[lang]}</p>`}
${pictures.frontier && chart(pictures.frontier, lang)}${points.length > 0 && pointTable(points, best, lang)}`;
}

function pointTable(points: FrontierData["points"], best: FrontierPoint | undefined, lang: Language): Markup {
  return html`
<details><summary>${words.allPoints(points.length)[lang]}</summary>
<div class="scroll"><table>
<thead><tr>${numberHeadings([terms.effort, terms.days], lang)}<th scope="col">${capital(terms.measure[lang])}</th></tr></thead>
<tbody>
${points.map((point) => row(point, point === best, lang))}</tbody>
</table></div></details>`;
}

function row({ effort, days, measures }: FrontierPoint, isBest: boolean, lang: Language): Markup {
  const tag = isBest && html`<span class="tag">${words.leastEffort[lang]}</span>`;
  return html`<tr>${numbers([effort, days].map(formatDays))}<td>${measures.join(" ") || "–"}${tag}</td></tr>\n`;
}

/** What least effort takes to be as fast as the reform, and where the two differ. */
function answer({ sets, target }: FrontierData, best: FrontierPoint, lang: Language): Markup {
  const [set] = sets;
  if (set === undefined || target === undefined) return html``;
  const figures = [target, best.effort, best.days].map(formatDays) as [string, string, string];
  const without = (own: readonly string[], other: readonly string[]) => own.filter((id) => !other.includes(id)).join(" ") || "–";
  const isSame = set.effort === best.effort && set.days === best.days;
  const more = [set.effort, set.effort - best.effort, set.days - best.days].map(formatDays) as [string, string, string];
  return html`<p><b>${words.leastFor(...figures)[lang]}</b> ${isSame ? words.asGood(textIn(set.name, lang))[lang] : words.spared(...more)[lang]}</p>
${!isSame && html`<p class="note">${words.differs(without(best.measures, set.measures), without(set.measures, best.measures))[lang]}</p>`}`;
}
