import type { EntryChanged, FactChange, StepChanged } from "../../list/index.ts";
import { type Language, nameOf, terms } from "../../model/index.ts";
import { html, type Markup } from "../html.ts";
import { scrolling } from "../site/scrolling.ts";
import { changeWords as words } from "./words.ts";

/** Facts as they were and are. */
export function factTable(facts: readonly FactChange[], lang: Language): Markup {
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

/** Changed steps, each with its facts. */
export function stepTable(steps: readonly StepChanged[], lang: Language): Markup {
  return html`${scrolling(
    words.steps[lang],
    html`<table>
${heading(lang)}${steps.map((step) => changedRows(step, titled(step, lang), lang))}</table>`,
  )}
`;
}

/** Changed entries of the other lists, each with its facts, then with those of its steps. */
export function entryTable(entries: readonly EntryChanged[], lang: Language): Markup {
  return html`${scrolling(
    words.entries[lang],
    html`<table>
${heading(lang)}${entries.map(
  (entry) =>
    html`${changedRows(entry, `${terms.entries[entry.kind][lang]} ${titled(entry, lang)}`, lang)}${entry.steps.map((step) =>
      changedRows(step, `${terms.step[lang]} ${titled(step, lang)}`, lang),
    )}`,
)}</table>`,
  )}
`;
}

function titled(thing: Pick<EntryChanged, "id" | "name">, lang: Language): string {
  return thing.name === undefined ? thing.id : `${thing.id} ${nameOf(thing, lang)}`;
}

function changedRows({ change, facts }: Pick<EntryChanged, "change" | "facts">, title: string, lang: Language): Markup {
  return html`<tbody class="${change}">
<tr><th scope="rowgroup" colspan="3">${title} <span class="tag">${words.step[change][lang]}</span></th></tr>
${facts.map((fact) => factRow(fact, lang))}</tbody>
`;
}

function heading(lang: Language): Markup {
  return html`<thead><tr><th scope="col">${words.field[lang]}</th><th scope="col">${words.before[lang]}</th><th scope="col">${words.after[lang]}</th></tr></thead>\n`;
}
