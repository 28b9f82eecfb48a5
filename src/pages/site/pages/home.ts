import { type Bilingual, itemTerms, type Language, nameOf, type Text } from "../../../model/index.ts";
import { changeWords } from "../../changes/words.ts";
import { html, type Markup } from "../../html.ts";
import { address } from "../address.ts";
import { pageOf, siteName } from "../page.ts";
import type { Group, HomePart, OverviewPage } from "../parts.ts";
import { statisticsWords } from "../statistics-words.ts";
import { termIn } from "../term-in.ts";
import { words } from "../words.ts";

/** The search with its filters, which a script shows, and the units and types as plain lists. */
export function homePage(part: HomePart, lang: Language): string {
  const { frame, units, types } = part;
  const count = types.reduce((sum, type) => sum + type.count, 0);
  const party = units.filter((unit) => unit.party);
  const typeName = ({ id }: Group) => termIn<string>(typeNames, id, lang) ?? id;
  return pageOf({
    frame,
    lang,
    page: "index",
    title: siteName(frame, lang),
    above: [],
    main: html`<p class="sub">${words.items(count)[lang]}</p>
${overview(part, lang)}${searchForm(part, lang)}
<section aria-labelledby="types"><h2 id="types">${words.byType[lang]}</h2>
${groupList(types, typeName)}</section>
<section aria-labelledby="units"><h2 id="units">${words.byUnit[lang]}</h2>
${groupList(
  units.filter((unit) => !unit.party),
  (unit) => nameOf(unit, lang),
)}${party.length > 0 && html`<h3>${words.byPartyUnit[lang]}</h3>\n${groupList(party, (unit) => nameOf(unit, lang))}`}</section>`,
  });
}

const overviewTitles: Readonly<Record<OverviewPage, Bilingual>> = { statistics: statisticsWords.title, changes: changeWords.title };

function overview({ pages }: HomePart, lang: Language): Markup {
  return html`<nav aria-label="${words.overview[lang]}"><ul>
${pages.map((page) => html`<li><a href="${page}.html">${overviewTitles[page][lang]}</a></li>\n`)}</ul></nav>
`;
}

const typeNames = itemTerms.types;

function groupList<T extends Group>(groups: readonly T[], name: (group: T) => string): Markup {
  return html`<ul class="groups">
${groups.map((group) => html`<li><a href="${address(group.page)}.html">${name(group)}</a> <span class="count">${group.count}</span></li>\n`)}</ul>
`;
}

/** Hidden until the script makes it work. */
function searchForm({ units, types, phases, levels, states, searches }: HomePart, lang: Language): Markup {
  const named = (list: readonly { readonly id: string; readonly name?: Text | undefined }[]) =>
    list.map((each) => [each.id, nameOf(each, lang)] as const);
  const termed = (terms: Readonly<Record<string, Bilingual>>, ids: readonly string[]) =>
    ids.map((id) => [id, termIn(terms, id, lang) ?? id] as const);
  const filters = [
    ["unit", named(units)],
    [
      "type",
      termed(
        typeNames,
        types.map(({ id }) => id),
      ),
    ],
    ["phase", named(phases)],
    ["level", termed(itemTerms.levels, levels)],
    ["state", termed(itemTerms.states, states)],
  ] as const;
  return html`<form id="search" role="search" aria-label="${words.search[lang]}" data-found="${words.found[lang]}" data-none="${words.noneFound[lang]}" data-loading="${words.loading[lang]}" data-searches="${searches.map((path) => `../${path}`).join(" ")}" hidden>
<p class="query"><label for="query">${words.searchLabel[lang]}</label>
<input id="query" type="search" autocomplete="off" spellcheck="false"></p>
<fieldset><legend>${words.filters[lang]}</legend>
${filters.filter(([, values]) => values.length > 1).map(([name, values]) => filter(name, values, lang))}</fieldset>
<p id="status" role="status"></p>
</form>
<section id="results" aria-label="${words.results[lang]}" hidden>
<ol id="found"></ol>
<p><button type="button" id="more" hidden>${words.more[lang]}</button></p>
</section>`;
}

function filter(
  name: "unit" | "type" | "phase" | "level" | "state",
  values: readonly (readonly [string, string])[],
  lang: Language,
): Markup {
  return html`<p><label for="by-${name}">${words[name][lang]}</label>
<select id="by-${name}" data-filter="${name}"><option value="">${words.all[lang]}</option>${values.map(([id, text]) => html`<option value="${id}">${text}</option>`)}</select></p>
`;
}
