import { capitalizeText, type Process, punctuation, terms } from "../../../model/index.ts";
import { buildFlowchartOutline, type OutlineLink, type OutlineStep } from "../../../picture/layout/index.ts";
import type { Schedule } from "../../../process/schedule/index.ts";
import { html, type Markup } from "../../html/index.ts";
import type { ItemView } from "../item-view.ts";
import { siteWords } from "../words.ts";

/** All that the flowchart shows as a list, in which the branches are links. */
export function renderItemSteps(view: ItemView): Markup | undefined {
  const { process, schedule } = view;
  return process && schedule && renderStepList(process, schedule, "step", view);
}

/** `prefix` begins the ids of the steps, so that several lists can stand on one page. */
export function renderStepList(process: Process, schedule: Schedule, prefix: string, { lang }: ItemView): Markup {
  const outline = buildFlowchartOutline(process, { lang, scenario: schedule.scenario, show: ["days", "post", "documents", "basis"] });
  const critical = new Set(schedule.criticalSteps);
  return html`<p class="note">${siteWords.criticalNote[lang]}</p>
<ol class="steps">
${outline.steps.map((step) => renderOutlineStep(step, step.change !== "removed" && critical.has(step.id), prefix, lang))}</ol>
`;
}

function renderOutlineStep(step: OutlineStep, isCritical: boolean, prefix: string, lang: ItemView["lang"]): Markup {
  const { number, name, kind, change, changeInWords, unit, days, clock, details, leadsTo, outcomes, returns } = step;
  const renderLink = (to: OutlineLink) =>
    html`${to.label !== "" && html`${to.label} → `}<a href="#${prefix}-${to.number}">${to.number} ${to.name}</a>`;
  const renderRow = (heading: string, links: readonly OutlineLink[]) =>
    links.length > 0 &&
    html`<div><dt>${heading}</dt><dd>${links.map((to, index) => html`${index > 0 && punctuation.semicolon[lang]}${renderLink(to)}`)}</dd></div>`;
  const time = [days, clock].filter((each) => each !== "").join(punctuation.clause[lang]);
  return html`<li id="${prefix}-${number}"${isCritical && html` class="critical"`}><p>${change === "removed" ? html`<del>${name}</del>` : html`<b>${name}</b>`}${changeInWords !== "" && html` <span class="tag">${changeInWords}</span>`}${kind !== "" && html` <span class="tag">${kind}</span>`}${isCritical && html` <span class="tag mark">${siteWords.critical[lang]}</span>`}</p>
<dl>${unit !== "" && html`<div><dt>${capitalizeText(terms.unit[lang])}</dt><dd>${unit}</dd></div>`}${time !== "" && html`<div><dt>${siteWords.days[lang]}</dt><dd>${time}</dd></div>`}${renderRow(siteWords.leadsTo[lang], leadsTo)}${renderRow(siteWords.outcomes[lang], outcomes)}${renderRow(siteWords.returns[lang], returns)}</dl>
${details.length > 0 && html`<ul class="note">${details.map((detail) => html`<li>${capitalizeText(detail)}</li>`)}</ul>\n`}</li>
`;
}
