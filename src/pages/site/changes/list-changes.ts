import type { DaysDifference } from "../../../list/index.ts";
import { type Bilingual, formatDays, type Language, localizeName } from "../../../model/index.ts";
import { html, type Markup } from "../../html/index.ts";
import { encodePath } from "../address.ts";
import { renderScrollBox } from "../scroll-box.ts";
import { renderEntryChanges, renderFactTable } from "./fact-tables.ts";
import type { ChangedEntry, LinkedItem, ListSummary } from "./list-summary.ts";
import { changesPageWords } from "./words.ts";

/** What is new in a list: counts and days gained, then the items added, removed and changed. */
export function renderListChanges({ added, removed, changed, unchanged, daysGained, facts, entries }: ListSummary, lang: Language): Markup {
  const isEmpty = [added, removed, changed, facts, entries].every(({ length }) => length === 0);
  return html`<div class="figures">
${[changesPageWords.added(added.length), changesPageWords.removed(removed.length), changesPageWords.changed(changed.length)].map((said) => html`<div class="figure">${said[lang]}</div>\n`)}
${daysGained !== 0 && html`<div class="figure ${daysGained > 0 ? "gain" : "loss"}"><b>${formatDays(Math.abs(daysGained))}</b>${(daysGained > 0 ? changesPageWords.gained : changesPageWords.lost)[lang]}</div>\n`}</div>
<p>${isEmpty ? changesPageWords.none[lang] : changesPageWords.unchanged(unchanged)[lang]}</p>
${renderMentions("added", changesPageWords.added(added.length), added, lang)}
${renderMentions("removed", changesPageWords.removed(removed.length), removed, lang)}
${changed.length > 0 && html`<h2 id="changed">${changesPageWords.changed(changed.length)[lang]}</h2>\n${renderChangedItems(changed, lang)}`}
${facts.length > 0 && html`<h2 id="list">${changesPageWords.itself[lang]}</h2>\n${renderFactTable(facts, lang)}`}
${entries.length > 0 && html`<h2 id="entries">${changesPageWords.entries[lang]}</h2>\n${renderEntryChanges(entries, lang)}`}`;
}

function renderMentions(id: string, heading: Bilingual, items: readonly LinkedItem[], lang: Language): Markup | undefined {
  if (items.length === 0) return undefined;
  return html`<h2 id="${id}">${heading[lang]}</h2>
<ul>
${items.map((item) => html`<li>${renderChangedLink(item, lang)}</li>\n`)}</ul>
`;
}

function renderChangedLink({ code, name, page }: LinkedItem, lang: Language): Markup {
  const title = `${code} ${name === undefined ? "" : localizeName({ id: code, name }, lang)}`.trim();
  return page === undefined ? html`${title}` : html`<a href="${encodePath(page)}.html">${title}</a>`;
}

function renderChangedItems(changed: readonly ChangedEntry[], lang: Language): Markup {
  const headings = [changesPageWords.days, changesPageWords.promised, changesPageWords.fields, changesPageWords.steps];
  return html`${renderScrollBox(
    changesPageWords.changed(changed.length)[lang],
    html`<table class="wrapped">
<thead><tr><th scope="col">${changesPageWords.item[lang]}</th>${headings.map((heading) => html`<th scope="col" class="n">${heading[lang]}</th>`)}</tr></thead>
<tbody>
${changed.map((item) => {
  const cells = [formatDaysChange(item.days), formatDaysChange(item.promised), item.facts, item.steps];
  return html`<tr><th scope="row">${renderChangedLink(item, lang)}</th>${cells.map((cell) => html`<td class="n">${cell}</td>`)}</tr>\n`;
})}</tbody></table>`,
  )}
`;
}

function formatDaysChange({ before, after }: DaysDifference): string {
  if (after === undefined) return "–";
  return before === undefined || before === after ? formatDays(after) : `${formatDays(before)} → ${formatDays(after)}`;
}
