import { capitalizeText, formatDays, type Language, localizeText, terms } from "../../../model/index.ts";
import type { FrontierData, FrontierPoint } from "../../../picture/draw/index.ts";
import { html, type Markup } from "../../html/index.ts";
import type { ReportData } from "../data.ts";
import { reportWords } from "../words.ts";
import { renderNumberCells, renderNumberHeadings } from "./cells.ts";
import { renderChart } from "./charts.ts";

/** The least effort that reaches the days of the reform, the curve of effort against days, and all its points. */
export function renderLeastEffort({ frontier, pictures, lang }: ReportData): Markup | undefined {
  if (frontier === undefined) return undefined;
  const { points, optimum, proven } = frontier;
  const best = optimum === undefined ? undefined : points[optimum];
  return html`${best && renderLeastAnswer(frontier, best, lang)}${!proven && html`<p class="warn">${reportWords.frontierEnded[lang]}</p>`}
${pictures.frontier && renderChart(pictures.frontier, lang)}${points.length > 0 && renderPointTable(points, best, lang)}`;
}

function renderPointTable(points: FrontierData["points"], best: FrontierPoint | undefined, lang: Language): Markup {
  return html`
<details><summary>${reportWords.allPoints(points.length)[lang]}</summary>
<div class="scroll"><table>
<thead><tr>${renderNumberHeadings([terms.effort, terms.days], lang)}<th scope="col">${capitalizeText(terms.measure[lang])}</th></tr></thead>
<tbody>
${points.map((point) => renderPointRow(point, point === best, lang))}</tbody>
</table></div></details>`;
}

function renderPointRow({ effort, days, measures }: FrontierPoint, isBest: boolean, lang: Language): Markup {
  const tag = isBest && html`<span class="tag">${reportWords.leastEffort[lang]}</span>`;
  return html`<tr>${renderNumberCells([effort, days].map(formatDays))}<td>${measures.join(" ") || "–"}${tag}</td></tr>\n`;
}

/** What least effort takes to be as fast as the reform, and where the two differ. */
function renderLeastAnswer({ sets, target }: FrontierData, best: FrontierPoint, lang: Language): Markup {
  const [set] = sets;
  if (set === undefined || target === undefined) return html``;
  const figures = [target, best.effort, best.days].map(formatDays) as [string, string, string];
  const listMissing = (own: readonly string[], other: readonly string[]) => own.filter((id) => !other.includes(id)).join(" ") || "–";
  const isSame = set.effort === best.effort && set.days === best.days;
  const more = [set.effort, set.effort - best.effort, set.days - best.days].map(formatDays) as [string, string, string];
  return html`<p><b>${reportWords.leastFor(...figures)[lang]}</b> ${isSame ? reportWords.asGood(localizeText(set.name, lang))[lang] : reportWords.spared(...more)[lang]}</p>
${!isSame && html`<p class="note">${reportWords.differs(listMissing(best.measures, set.measures), listMissing(set.measures, best.measures))[lang]}</p>`}`;
}
