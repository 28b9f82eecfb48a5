import type { EntryDifference, FactChange, StepDifference } from "../../../list/index.ts";
import { type Language, localizeName, terms } from "../../../model/index.ts";
import { html, type Markup } from "../../html/index.ts";
import { renderScrollBox } from "../scroll-box.ts";
import { changesPageWords } from "./words.ts";

/** Facts as they were and are. */
export function renderFactTable(facts: readonly FactChange[], lang: Language): Markup {
  return html`${renderScrollBox(
    changesPageWords.fields[lang],
    html`<table>
${renderFactHeading(lang)}<tbody>
${facts.map((fact) => renderFactRow(fact, lang))}</tbody></table>`,
  )}
`;
}

function renderFactRow({ label, before, after }: FactChange, lang: Language): Markup {
  return html`<tr><th scope="row">${label[lang]}</th><td>${before ? html`<del>${before[lang]}</del>` : "–"}</td><td>${after ? html`<ins>${after[lang]}</ins>` : "–"}</td></tr>
`;
}

/** Changed steps, each with its facts. */
export function renderStepChanges(steps: readonly StepDifference[], lang: Language): Markup {
  return html`${renderScrollBox(
    changesPageWords.steps[lang],
    html`<table>
${renderFactHeading(lang)}${steps.map((step) => renderChangeRows(step, formatEntryTitle(step, lang), lang))}</table>`,
  )}
`;
}

/** Changed entries of the other lists, each with its facts, then with those of its steps. */
export function renderEntryChanges(entries: readonly EntryDifference[], lang: Language): Markup {
  return html`${renderScrollBox(
    changesPageWords.entries[lang],
    html`<table>
${renderFactHeading(lang)}${entries.map(
  (entry) =>
    html`${renderChangeRows(entry, `${terms.entries[entry.kind][lang]} ${formatEntryTitle(entry, lang)}`, lang)}${entry.steps.map((step) =>
      renderChangeRows(step, `${terms.step[lang]} ${formatEntryTitle(step, lang)}`, lang),
    )}`,
)}</table>`,
  )}
`;
}

function formatEntryTitle(thing: Pick<EntryDifference, "id" | "name">, lang: Language): string {
  return thing.name === undefined ? thing.id : `${thing.id} ${localizeName(thing, lang)}`;
}

function renderChangeRows({ change, facts }: Pick<EntryDifference, "change" | "facts">, title: string, lang: Language): Markup {
  return html`<tbody class="${change}">
<tr><th scope="rowgroup" colspan="3">${title} <span class="tag">${changesPageWords.step[change][lang]}</span></th></tr>
${facts.map((fact) => renderFactRow(fact, lang))}</tbody>
`;
}

function renderFactHeading(lang: Language): Markup {
  return html`<thead><tr><th scope="col">${changesPageWords.field[lang]}</th><th scope="col">${changesPageWords.before[lang]}</th><th scope="col">${changesPageWords.after[lang]}</th></tr></thead>\n`;
}
