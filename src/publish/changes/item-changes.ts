import type { FactChange, ItemChanged, StepChanged } from "../../audit/index.ts";
import { formatDays, formatSignedDays, type Language, nameOf } from "../../model/index.ts";
import { html, type Markup } from "../html.ts";
import { scrolling } from "../site/scrolling.ts";
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

function factTable(facts: readonly FactChange[], lang: Language): Markup {
  return html`${scrolling(
    words.fields[lang],
    html`<table>
${heading(lang)}<tbody>
${facts.map((fact) => factRow(fact, lang))}</tbody></table>`,
  )}
`;
}

function factRow({ label, before, after }: FactChange, lang: Language): Markup {
  return html`<tr><th scope="row">${label[lang]}</th><td>${before ? html`<del>${before[lang]}</del>` : "–"}</td><td>${after ? html`<ins>${after[lang]}</ins>` : "–"}</td></tr>
`;
}

function stepTable(steps: readonly StepChanged[], lang: Language): Markup {
  return html`${scrolling(
    words.steps[lang],
    html`<table>
${heading(lang)}${steps.map(
  (step) => html`<tbody class="${step.change}">
<tr><th scope="rowgroup" colspan="3">${step.id} ${step.name !== undefined && nameOf(step, lang)} <span class="tag">${words.step[step.change][lang]}</span></th></tr>
${step.facts.map((fact) => factRow(fact, lang))}</tbody>
`,
)}</table>`,
  )}
`;
}

function heading(lang: Language): Markup {
  return html`<thead><tr><th scope="col">${words.field[lang]}</th><th scope="col">${words.before[lang]}</th><th scope="col">${words.after[lang]}</th></tr></thead>\n`;
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
