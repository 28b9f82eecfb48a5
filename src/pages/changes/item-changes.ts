import type { ItemChanged } from "../../list/index.ts";
import { formatDays, formatSignedDays, type Language } from "../../model/index.ts";
import { html, type Markup } from "../html.ts";
import { scrolling } from "../site/scrolling.ts";
import { factTable, stepTable } from "./fact-tables.ts";
import { changeWords as words } from "./words.ts";

/** The flowcharts of both versions as they stand on a page; undefined what cannot be drawn. */
export interface ShownCharts {
  readonly before: Markup | undefined;
  readonly after: Markup | undefined;
}

/** What is new of one item: figures, fields, steps, and the flowcharts of both versions. */
export function itemChanges({ facts, steps, days, promised }: ItemChanged, charts: ShownCharts | undefined, lang: Language): Markup {
  return html`${figures([days, promised], lang)}
${facts.length > 0 && html`<h2>${words.fields[lang]}</h2>\n${factTable(facts, lang)}`}
${steps.length > 0 && html`<h2>${words.steps[lang]}</h2>\n${stepTable(steps, lang)}`}
${charts && html`<h2>${words.charts[lang]}</h2>\n${chartPair(charts, lang)}`}`;
}

function figures([days, promised]: readonly [ItemChanged["days"], ItemChanged["promised"]], lang: Language): Markup {
  const shown = [
    [words.days[lang], days],
    [words.promised[lang], promised],
  ] as const;
  return html`<div class="figures">
${shown.map(([label, { before, after }]) => {
  if (before === undefined || after === undefined || before === after) return undefined;
  const change = after - before;
  return html`<div class="figure ${change < 0 ? "gain" : "loss"}"><b>${formatDays(before)} → ${formatDays(after)}</b>${label} (${change > 0 && "+"}${formatSignedDays(change)})</div>\n`;
})}</div>`;
}

function chartPair({ before, after }: ShownCharts, lang: Language): Markup {
  return html`<div class="pair">
${chartFigure(words.chartBefore[lang], before, lang)}
${chartFigure(words.chartAfter[lang], after, lang)}
</div>
`;
}

function chartFigure(title: string, chart: Markup | undefined, lang: Language): Markup {
  return html`<figure><figcaption>${title}</figcaption>${scrolling(title, chart ?? html`<p>${words.noChart[lang]}</p>`)}</figure>`;
}
