import type { ItemDifference } from "../../../list/index.ts";
import { formatDays, formatSignedDays, type Language } from "../../../model/index.ts";
import { html, type Markup } from "../../html/index.ts";
import { renderScrollBox } from "../scroll-box.ts";
import { renderFactTable, renderStepChanges } from "./fact-tables.ts";
import { changesPageWords } from "./words.ts";

/** The flowcharts of both versions as they stand on a page; undefined what cannot be drawn. */
export interface ShownCharts {
  readonly before: Markup | undefined;
  readonly after: Markup | undefined;
}

/** What is new of one item: figures, fields, steps, and the flowcharts of both versions. */
export function renderItemChanges(
  { facts, steps, days, promised }: ItemDifference,
  charts: ShownCharts | undefined,
  lang: Language,
): Markup {
  return html`${renderChangeFigures([days, promised], lang)}
${facts.length > 0 && html`<h2>${changesPageWords.fields[lang]}</h2>\n${renderFactTable(facts, lang)}`}
${steps.length > 0 && html`<h2>${changesPageWords.steps[lang]}</h2>\n${renderStepChanges(steps, lang)}`}
${charts && html`<h2>${changesPageWords.charts[lang]}</h2>\n${renderChartPair(charts, lang)}`}`;
}

function renderChangeFigures([days, promised]: readonly [ItemDifference["days"], ItemDifference["promised"]], lang: Language): Markup {
  const shown = [
    [changesPageWords.days[lang], days],
    [changesPageWords.promised[lang], promised],
  ] as const;
  return html`<div class="figures">
${shown.map(([label, { before, after }]) => {
  if (before === undefined || after === undefined || before === after) return undefined;
  const change = after - before;
  return html`<div class="figure ${change < 0 ? "gain" : "loss"}"><b>${formatDays(before)} → ${formatDays(after)}</b>${label} (${change > 0 && "+"}${formatSignedDays(change)})</div>\n`;
})}</div>`;
}

function renderChartPair({ before, after }: ShownCharts, lang: Language): Markup {
  return html`<div class="pair">
${renderVersionFigure(changesPageWords.chartBefore[lang], before, lang)}
${renderVersionFigure(changesPageWords.chartAfter[lang], after, lang)}
</div>
`;
}

function renderVersionFigure(title: string, chart: Markup | undefined, lang: Language): Markup {
  return html`<figure><figcaption>${title}</figcaption>${renderScrollBox(title, chart ?? html`<p>${changesPageWords.noChart[lang]}</p>`)}</figure>`;
}
