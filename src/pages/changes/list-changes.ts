import type { DaysChanged } from "../../list/index.ts";
import { type Bilingual, formatDays, type Language, nameOf } from "../../model/index.ts";
import { html, type Markup } from "../html.ts";
import { address } from "../site/address.ts";
import { scrolling } from "../site/scrolling.ts";
import { entryTable, factTable } from "./fact-tables.ts";
import type { ChangedEntry, LinkedItem, ListSummary } from "./list-summary.ts";
import { changeWords as words } from "./words.ts";

/** What is new in a list: counts and days gained, then the items added, removed and changed. */
export function listChanges({ added, removed, changed, unchanged, daysGained, facts, entries }: ListSummary, lang: Language): Markup {
  const isEmpty = [added, removed, changed, facts, entries].every(({ length }) => length === 0);
  return html`<div class="figures">
${[words.added(added.length), words.removed(removed.length), words.changed(changed.length)].map((said) => html`<div class="figure">${said[lang]}</div>\n`)}
${daysGained !== 0 && html`<div class="figure ${daysGained > 0 ? "gain" : "loss"}"><b>${formatDays(Math.abs(daysGained))}</b>${(daysGained > 0 ? words.gained : words.lost)[lang]}</div>\n`}</div>
<p>${isEmpty ? words.none[lang] : words.unchanged(unchanged)[lang]}</p>
${mentions("added", words.added(added.length), added, lang)}
${mentions("removed", words.removed(removed.length), removed, lang)}
${changed.length > 0 && html`<h2 id="changed">${words.changed(changed.length)[lang]}</h2>\n${changedTable(changed, lang)}`}
${facts.length > 0 && html`<h2 id="list">${words.itself[lang]}</h2>\n${factTable(facts, lang)}`}
${entries.length > 0 && html`<h2 id="entries">${words.entries[lang]}</h2>\n${entryTable(entries, lang)}`}`;
}

function mentions(id: string, heading: Bilingual, items: readonly LinkedItem[], lang: Language): Markup | undefined {
  if (items.length === 0) return undefined;
  return html`<h2 id="${id}">${heading[lang]}</h2>
<ul>
${items.map((item) => html`<li>${linked(item, lang)}</li>\n`)}</ul>
`;
}

function linked({ code, name, page }: LinkedItem, lang: Language): Markup {
  const title = `${code} ${name === undefined ? "" : nameOf({ id: code, name }, lang)}`.trim();
  return page === undefined ? html`${title}` : html`<a href="${address(page)}.html">${title}</a>`;
}

function changedTable(changed: readonly ChangedEntry[], lang: Language): Markup {
  const headings = [words.days, words.promised, words.fields, words.steps];
  return html`${scrolling(
    words.changed(changed.length)[lang],
    html`<table class="wrapped">
<thead><tr><th scope="col">${words.item[lang]}</th>${headings.map((heading) => html`<th scope="col" class="n">${heading[lang]}</th>`)}</tr></thead>
<tbody>
${changed.map((item) => {
  const cells = [daysCell(item.days), daysCell(item.promised), item.facts, item.steps];
  return html`<tr><th scope="row">${linked(item, lang)}</th>${cells.map((cell) => html`<td class="n">${cell}</td>`)}</tr>\n`;
})}</tbody></table>`,
  )}
`;
}

function daysCell({ before, after }: DaysChanged): string {
  if (after === undefined) return "–";
  return before === undefined || before === after ? formatDays(after) : `${formatDays(before)} → ${formatDays(after)}`;
}
