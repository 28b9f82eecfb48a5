import { type Bilingual, itemTerms, type Language, localizeName, type Text } from "../../../model/index.ts";
import { html, type Markup } from "../../html/index.ts";
import { encodePath } from "../address.ts";
import { changesPageWords } from "../changes/words.ts";
import { formatTerm } from "../format-term.ts";
import { getSiteName, renderPage } from "../page.ts";
import type { HomePart, OverviewPage, SiteGroup } from "../parts/parts.ts";
import { statisticsWords } from "../statistics/words.ts";
import { siteWords } from "../words.ts";

/** The search with its filters, which a script shows, and the units and types as plain lists. */
export function renderHomePage(part: HomePart, lang: Language): string {
  const { frame, units, types } = part;
  const count = types.reduce((sum, type) => sum + type.count, 0);
  const party = units.filter((unit) => unit.party);
  const getTypeName = ({ id }: SiteGroup) => formatTerm<string>(typeNames, id, lang) ?? id;
  return renderPage({
    frame,
    lang,
    page: "index",
    title: getSiteName(frame, lang),
    above: [],
    main: html`<p class="sub">${siteWords.items(count)[lang]}</p>
${renderOverview(part, lang)}${renderSearchForm(part, lang)}
<section aria-labelledby="types"><h2 id="types">${siteWords.byType[lang]}</h2>
${renderGroupList(types, getTypeName)}</section>
<section aria-labelledby="units"><h2 id="units">${siteWords.byUnit[lang]}</h2>
${renderGroupList(
  units.filter((unit) => !unit.party),
  (unit) => localizeName(unit, lang),
)}${party.length > 0 && html`<h3>${siteWords.byPartyUnit[lang]}</h3>\n${renderGroupList(party, (unit) => localizeName(unit, lang))}`}</section>`,
  });
}

const overviewTitles: Readonly<Record<OverviewPage, Bilingual>> = { statistics: statisticsWords.title, changes: changesPageWords.title };

function renderOverview({ pages }: HomePart, lang: Language): Markup {
  return html`<nav aria-label="${siteWords.overview[lang]}"><ul>
${pages.map((page) => html`<li><a href="${page}.html">${overviewTitles[page][lang]}</a></li>\n`)}</ul></nav>
`;
}

const typeNames = itemTerms.types;

function renderGroupList<T extends SiteGroup>(groups: readonly T[], name: (group: T) => string): Markup {
  return html`<ul class="groups">
${groups.map((group) => html`<li><a href="${encodePath(group.page)}.html">${name(group)}</a> <span class="count">${group.count}</span></li>\n`)}</ul>
`;
}

/** Hidden until the script makes it work. */
function renderSearchForm({ units, types, phases, levels, states, searches }: HomePart, lang: Language): Markup {
  const toOptions = (list: readonly { readonly id: string; readonly name?: Text | undefined }[]) =>
    list.map((each) => [each.id, localizeName(each, lang)] as const);
  const toTermOptions = (terms: Readonly<Record<string, Bilingual>>, ids: readonly string[]) =>
    ids.map((id) => [id, formatTerm(terms, id, lang) ?? id] as const);
  const filters = [
    ["unit", toOptions(units)],
    [
      "type",
      toTermOptions(
        typeNames,
        types.map(({ id }) => id),
      ),
    ],
    ["phase", toOptions(phases)],
    ["level", toTermOptions(itemTerms.levels, levels)],
    ["state", toTermOptions(itemTerms.states, states)],
  ] as const;
  return html`<form id="search" role="search" aria-label="${siteWords.search[lang]}" data-found="${siteWords.found[lang]}" data-none="${siteWords.noneFound[lang]}" data-loading="${siteWords.loading[lang]}" data-searches="${searches.map((path) => `../${path}`).join(" ")}" hidden>
<p class="query"><label for="query">${siteWords.searchLabel[lang]}</label>
<input id="query" type="search" autocomplete="off" spellcheck="false"></p>
<fieldset><legend>${siteWords.filters[lang]}</legend>
${filters.filter(([, values]) => values.length > 1).map(([name, values]) => renderFilter(name, values, lang))}</fieldset>
<p id="status" role="status"></p>
</form>
<section id="results" aria-label="${siteWords.results[lang]}" hidden>
<ol id="found"></ol>
<p><button type="button" id="more" hidden>${siteWords.more[lang]}</button></p>
</section>`;
}

function renderFilter(
  name: "unit" | "type" | "phase" | "level" | "state",
  values: readonly (readonly [string, string])[],
  lang: Language,
): Markup {
  return html`<p><label for="by-${name}">${siteWords[name][lang]}</label>
<select id="by-${name}" data-filter="${name}"><option value="">${siteWords.all[lang]}</option>${values.map(([id, text]) => html`<option value="${id}">${text}</option>`)}</select></p>
`;
}
