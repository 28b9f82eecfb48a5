import type { ItemChanged, ItemMention, ListDifference } from "../../audit/index.ts";
import { type Bilingual, formatDays, type Language, nameOf } from "../../model/index.ts";
import { html, type Markup } from "../html.ts";
import { changeWords as words } from "./words.ts";

/** What is new in a list: counts and days gained, then the items added, removed and changed. `pageOf` tells where an item's own page is. */
export function listChanges(difference: ListDifference, pageOf: (item: ItemMention) => string | undefined, lang: Language): Markup {
  const { added, removed, changed, unchanged, daysGained } = difference;
  const isEmpty = added.length + removed.length + changed.length === 0;
  return html`<div class="figures">
${[words.added(added.length), words.removed(removed.length), words.changed(changed.length)].map((said) => html`<div class="figure">${said[lang]}</div>\n`)}
${daysGained !== 0 && html`<div class="figure ${daysGained > 0 ? "gain" : "loss"}"><b>${formatDays(Math.abs(daysGained))}</b>${(daysGained > 0 ? words.gained : words.lost)[lang]}</div>\n`}</div>
<p>${isEmpty ? words.none[lang] : words.unchanged(unchanged)[lang]}</p>
${mentions("added", words.added(added.length), added, pageOf, lang)}
${mentions("removed", words.removed(removed.length), removed, pageOf, lang)}
${changed.length > 0 && html`<h2 id="changed">${words.changed(changed.length)[lang]}</h2>\n${changedTable(changed, pageOf, lang)}`}`;
}

type PageOf = (item: ItemMention) => string | undefined;

function mentions(id: string, heading: Bilingual, items: readonly ItemMention[], pageOf: PageOf, lang: Language): Markup | undefined {
  if (items.length === 0) return undefined;
  return html`<h2 id="${id}">${heading[lang]}</h2>
<ul>
${items.map((item) => html`<li>${linked(item, pageOf, lang)}</li>\n`)}</ul>
`;
}

function linked(item: ItemMention, pageOf: PageOf, lang: Language): Markup {
  const title = `${item.code} ${item.name === undefined ? "" : nameOf({ id: item.code, name: item.name }, lang)}`.trim();
  const page = pageOf(item);
  return page === undefined ? html`${title}` : html`<a href="${page}">${title}</a>`;
}

function changedTable(changed: readonly ItemChanged[], pageOf: PageOf, lang: Language): Markup {
  const cell = ({ before, after }: ItemChanged["days"]) => {
    if (after === undefined) return "–";
    return before === undefined || before === after ? formatDays(after) : `${formatDays(before)} → ${formatDays(after)}`;
  };
  return html`<div class="scroll"><table>
<thead><tr><th scope="col">${words.item[lang]}</th><th scope="col" class="n">${words.days[lang]}</th><th scope="col" class="n">${words.promised[lang]}</th><th scope="col" class="n">${words.fields[lang]}</th><th scope="col" class="n">${words.steps[lang]}</th></tr></thead>
<tbody>
${changed.map(
  (
    item,
  ) => html`<tr><th scope="row">${linked(item, pageOf, lang)}</th><td class="n">${cell(item.days)}</td><td class="n">${cell(item.promised)}</td><td class="n">${item.facts.length}</td><td class="n">${item.steps.length}</td></tr>
`,
)}</tbody></table></div>
`;
}
