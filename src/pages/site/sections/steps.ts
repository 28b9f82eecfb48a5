import { capital, type Process, terms } from "../../../model/index.ts";
import { type OutlineLink, type OutlineStep, outlineOf } from "../../../picture/layout/index.ts";
import type { Schedule } from "../../../process/schedule/index.ts";
import { html, type Markup } from "../../html.ts";
import type { ItemView } from "../item-view.ts";
import { words } from "../words.ts";

/** All that the flowchart shows as a list, in which the branches are links. */
export function steps(view: ItemView): Markup | undefined {
  const { process, schedule } = view;
  return process && schedule && stepList(process, schedule, "step", view);
}

/** `prefix` begins the ids of the steps, so that several lists can stand on one page. */
export function stepList(process: Process, schedule: Schedule, prefix: string, { lang }: ItemView): Markup {
  const outline = outlineOf(process, { lang, scenario: schedule.scenario, show: ["days", "post", "documents", "basis"] });
  const critical = new Set(schedule.criticalSteps);
  return html`<p class="note">${words.criticalNote[lang]}</p>
<ol class="steps">
${outline.steps.map((step) => entry(step, step.change !== "removed" && critical.has(step.id), prefix, lang))}</ol>
`;
}

function entry(step: OutlineStep, isCritical: boolean, prefix: string, lang: ItemView["lang"]): Markup {
  const { number, name, kind, change, changeInWords, unit, days, clock, details, leadsTo, outcomes, returns } = step;
  const link = (to: OutlineLink) =>
    html`${to.label !== "" && html`${to.label} → `}<a href="#${prefix}-${to.number}">${to.number} ${to.name}</a>`;
  const row = (heading: string, links: readonly OutlineLink[]) =>
    links.length > 0 &&
    html`<div><dt>${heading}</dt><dd>${links.map((to, index) => html`${index > 0 && (lang === "zh" ? "；" : "; ")}${link(to)}`)}</dd></div>`;
  const time = [days, clock].filter((each) => each !== "").join(lang === "zh" ? "，" : ", ");
  return html`<li id="${prefix}-${number}"${isCritical && html` class="critical"`}><p>${change === "removed" ? html`<del>${name}</del>` : html`<b>${name}</b>`}${changeInWords !== "" && html` <span class="tag">${changeInWords}</span>`}${kind !== "" && html` <span class="tag">${kind}</span>`}${isCritical && html` <span class="tag mark">${words.critical[lang]}</span>`}</p>
<dl>${unit !== "" && html`<div><dt>${capital(terms.unit[lang])}</dt><dd>${unit}</dd></div>`}${time !== "" && html`<div><dt>${words.days[lang]}</dt><dd>${time}</dd></div>`}${row(words.leadsTo[lang], leadsTo)}${row(words.outcomes[lang], outcomes)}${row(words.returns[lang], returns)}</dl>
${details.length > 0 && html`<ul class="note">${details.map((detail) => html`<li>${capital(detail)}</li>`)}</ul>\n`}</li>
`;
}
