import { itemTerms, type Language, nameOf, terms } from "../../../model/index.ts";
import { html, type Markup } from "../../html.ts";
import { address } from "../address.ts";
import { pageOf, siteName } from "../page.ts";
import type { ItemEntry, ListPart } from "../parts.ts";
import { scrolling } from "../scrolling.ts";
import { termIn } from "../term-in.ts";
import { words } from "../words.ts";

/** One page of the items of a unit or of a type. */
export function listPage(part: ListPart, lang: Language): string {
  const { frame, by, count, pages, page, entries } = part;
  const title = "unit" in by ? nameOf(by.unit, lang) : (termIn(itemTerms.types, by.type, lang) as string);
  return pageOf({
    frame,
    lang,
    page: pages[page] as string,
    title,
    above: [{ title: siteName(frame, lang), page: "index" }],
    main: html`<p class="sub">${words.items(count)[lang]}</p>
${"unit" in by && unitFacts(by.unit, lang)}${scrolling(
  title,
  html`<table>
<thead><tr><th scope="col">${words.code[lang]}</th><th scope="col">${words.name[lang]}</th><th scope="col">${"unit" in by ? words.type[lang] : words.unit[lang]}</th></tr></thead>
<tbody>
${entries.map((entry) => row(entry, "unit" in by, lang))}</tbody>
</table>`,
)}
${pagesNav(pages, page, lang)}`,
  });
}

function row(entry: ItemEntry, inUnit: boolean, lang: Language): Markup {
  const { code, page, type, unit } = entry;
  const beside = inUnit ? termIn(itemTerms.types, type, lang) : unit ? nameOf(unit, lang) : terms.none[lang];
  return html`<tr><td class="code">${code}</td><th scope="row"><a href="../${address(page)}.html">${nameOf({ id: code, name: entry.name }, lang)}</a></th><td>${beside}</td></tr>\n`;
}

function unitFacts({ code, aliases = [] }: Extract<ListPart["by"], { unit: unknown }>["unit"], lang: Language): Markup | undefined {
  const facts = [
    ...(code === undefined ? [] : [[words.unitCode[lang], code] as const]),
    ...(aliases.length === 0
      ? []
      : [[words.otherNames[lang], aliases.map((each) => nameOf({ id: "", name: each }, lang)).join(lang === "zh" ? "、" : ", ")] as const]),
  ];
  if (facts.length === 0) return undefined;
  return html`<dl class="facts">${facts.map(([word, fact]) => html`<div><dt>${word}</dt><dd>${fact}</dd></div>`)}</dl>\n`;
}

function pagesNav(pages: readonly string[], page: number, lang: Language): Markup | undefined {
  if (pages.length < 2) return undefined;
  const links = pages.map((path, index) =>
    index === page
      ? html`<li><span aria-current="page">${index + 1}</span></li>`
      : html`<li><a href="../${address(path)}.html">${index + 1}</a></li>`,
  );
  return html`<nav class="pages" aria-label="${words.pages[lang]}"><ul>${links}</ul></nav>\n`;
}
