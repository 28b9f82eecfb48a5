import { itemTerms, type Language, localizeName, punctuation, terms } from "../../../model/index.ts";
import { html, type Markup } from "../../html/index.ts";
import { encodePath } from "../address.ts";
import { formatTerm } from "../format-term.ts";
import { getSiteName, renderPage } from "../page.ts";
import type { ItemEntry, ListPart } from "../parts/parts.ts";
import { renderScrollBox } from "../scroll-box.ts";
import { siteWords } from "../words.ts";

/** One page of the items of a unit or of a type. */
export function renderListPage(part: ListPart, lang: Language): string {
  const { frame, by, count, pages, page, entries } = part;
  const title = "unit" in by ? localizeName(by.unit, lang) : (formatTerm(itemTerms.types, by.type, lang) as string);
  return renderPage({
    frame,
    lang,
    page: pages[page] as string,
    title,
    above: [{ title: getSiteName(frame, lang), page: "index" }],
    main: html`<p class="sub">${siteWords.items(count)[lang]}</p>
${"unit" in by && renderUnitFacts(by.unit, lang)}${renderScrollBox(
  title,
  html`<table>
<thead><tr><th scope="col">${siteWords.code[lang]}</th><th scope="col">${siteWords.name[lang]}</th><th scope="col">${"unit" in by ? siteWords.type[lang] : siteWords.unit[lang]}</th></tr></thead>
<tbody>
${entries.map((entry) => renderListRow(entry, "unit" in by, lang))}</tbody>
</table>`,
)}
${renderPagesNav(pages, page, lang)}`,
  });
}

function renderListRow(entry: ItemEntry, inUnit: boolean, lang: Language): Markup {
  const { code, page, type, unit } = entry;
  const beside = inUnit ? formatTerm(itemTerms.types, type, lang) : unit ? localizeName(unit, lang) : terms.none[lang];
  return html`<tr><td class="code">${code}</td><th scope="row"><a href="../${encodePath(page)}.html">${localizeName({ id: code, name: entry.name }, lang)}</a></th><td>${beside}</td></tr>\n`;
}

function renderUnitFacts({ code, aliases = [] }: Extract<ListPart["by"], { unit: unknown }>["unit"], lang: Language): Markup | undefined {
  const facts = [
    ...(code === undefined ? [] : [[siteWords.unitCode[lang], code] as const]),
    ...(aliases.length === 0
      ? []
      : [
          [
            siteWords.otherNames[lang],
            aliases.map((each) => localizeName({ id: "", name: each }, lang)).join(punctuation.list[lang]),
          ] as const,
        ]),
  ];
  if (facts.length === 0) return undefined;
  return html`<dl class="facts">${facts.map(([word, fact]) => html`<div><dt>${word}</dt><dd>${fact}</dd></div>`)}</dl>\n`;
}

function renderPagesNav(pages: readonly string[], page: number, lang: Language): Markup | undefined {
  if (pages.length < 2) return undefined;
  const links = pages.map((path, index) =>
    index === page
      ? html`<li><span aria-current="page">${index + 1}</span></li>`
      : html`<li><a href="../${encodePath(path)}.html">${index + 1}</a></li>`,
  );
  return html`<nav class="pages" aria-label="${siteWords.pages[lang]}"><ul>${links}</ul></nav>\n`;
}
