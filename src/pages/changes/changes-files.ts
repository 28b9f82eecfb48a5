/// <reference lib="dom" preserve="true" />

import { type ItemChanged, listDifference } from "../../list/index.ts";
import { type Catalog, capital, defaultLanguage, type Language, nameOf, type Text, terms, textIn } from "../../model/index.ts";
import { themes } from "../../picture/draw/index.ts";
import { processOfItem } from "../../process/reform/index.ts";
import { html, type Markup, trusted } from "../html.ts";
import { pageStyle } from "../page-style.ts";
import { fileNames } from "../site/file-names.ts";
import { shownVersions } from "../site/shown-catalog.ts";
import { versionCharts } from "./charts.ts";
import { itemChanges } from "./item-changes.ts";
import { listChanges } from "./list-changes.ts";
import { listSummary } from "./list-summary.ts";
import { changesStyle, drawnChartStyle } from "./style.ts";
import { changeWords as words } from "./words.ts";

export interface ChangesOptions {
  /** The DOM to draw on; it is left as it was. */
  readonly document: Document;
  /** English when absent. */
  readonly lang?: Language | undefined;
  /** Also items for internal use; without it no page tells of them. */
  readonly internal?: boolean | undefined;
}

/**
 * What is new in a list since an earlier version, as pages: `index.html`, and one of each changed item with both flowcharts. Pages need nothing but
 * each other; they come one by one, so that a long list is never whole in memory.
 */
export async function* changesFiles(
  earlier: Catalog,
  now: Catalog,
  options: ChangesOptions,
): AsyncGenerator<readonly [path: string, page: string]> {
  const { document, lang = defaultLanguage, internal = false } = options;
  const [before, after] = shownVersions(earlier, now, internal);
  const difference = listDifference(before, after);
  const files = fileNames(difference.changed.map(({ code }) => code));
  const frame = { name: after.name ?? before.name, illustrative: before.illustrative || after.illustrative, lang };
  const pageOf = (code: string) => {
    const file = files.get(code);
    return file === undefined ? undefined : `items/${file}`;
  };
  for (const item of difference.changed) {
    const charts =
      item.steps.length > 0
        ? await versionCharts(processIn(before, item), processIn(after, item), { document, lang, theme: themes.paper })
        : undefined;
    const title = nameOf({ id: item.code, name: item.name }, lang);
    const main = html`<p class="sub">${item.code}</p>\n${itemChanges(item, charts && { before: shown(charts.before), after: shown(charts.after) }, lang)}`;
    yield [`items/${files.get(item.code)}.html`, page(title, main, frame, "../index.html")];
  }
  yield ["index.html", page(words.title[lang], listChanges(listSummary(difference, pageOf), lang), frame)];
}

function shown(svg: string | undefined): Markup | undefined {
  return svg === undefined ? undefined : trusted(svg);
}

/** The process as the item has it. */
function processIn({ items, processes }: Catalog, { code }: ItemChanged) {
  const item = items.find((each) => each.code === code);
  const process = item?.process === undefined ? undefined : processes.find(({ id }) => id === item.process);
  return item && process && processOfItem(process, item);
}

interface Frame {
  readonly name: Text | undefined;
  readonly illustrative: boolean;
  readonly lang: Language;
}

function page(title: string, main: Markup, { name, illustrative, lang }: Frame, home?: string): string {
  const list = name === undefined ? "" : textIn(name, lang);
  return html`<!doctype html>
<html lang="${lang === "zh" ? "zh-CN" : "en"}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="color-scheme" content="light dark">
<title>${title}${list !== "" && ` – ${list}`}</title>
<style>${trusted(pageStyle)}${trusted(changesStyle)}${trusted(drawnChartStyle)}</style>
</head>
<body>
<header>
<h1>${title}</h1>
${list !== "" && html`<p class="sub">${list}</p>`}
${home !== undefined && html`<nav aria-label="${words.all[lang]}"><ul><li><a href="${home}">${words.all[lang]}</a></li></ul></nav>`}
${illustrative && html`<p class="warn">${capital(terms.illustrative[lang])}</p>`}
</header>
<main>
${main}
</main>
</body>
</html>
`.markup;
}
