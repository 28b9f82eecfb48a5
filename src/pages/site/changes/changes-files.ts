import { compareLists, type ItemDifference } from "../../../list/index.ts";
import {
  type Catalog,
  capitalizeText,
  defaultLanguage,
  documentKind,
  flagKind,
  type Language,
  languages,
  localizeName,
  localizeText,
  requireArguments,
  requireCatalog,
  requireFields,
  type Text,
  terms,
} from "../../../model/index.ts";
import { themes } from "../../../picture/draw/index.ts";
import { buildItemProcess } from "../../../process/reform/index.ts";
import { html, type Markup, pageStyle, trustMarkup } from "../../html/index.ts";
import { selectVisibleVersions } from "../catalog/visible-catalog.ts";
import { createFileNames } from "../file-names.ts";
import { drawVersionCharts } from "./charts.ts";
import { renderItemChanges } from "./item-changes.ts";
import { renderListChanges } from "./list-changes.ts";
import { summarizeChanges } from "./list-summary.ts";
import { changesStyle, drawnChartStyle } from "./style.ts";
import { changesPageWords } from "./words.ts";

/** How `writeChangeFiles` writes the pages of what is new in a list. */
export interface ChangesOptions {
  /** The DOM to draw on; it is left as it was. */
  readonly document: Document;
  /** English when absent. */
  readonly lang?: Language | undefined;
  /** Also items for internal use; without it no page tells of them. */
  readonly internal?: boolean | undefined;
}

/**
 * What is new in a list since an earlier version, as pages: `index.html`, and one of each changed item with both
 * flowcharts. Pages need nothing but each other; they come one by one, so that a long list is never whole in memory.
 * @example
 * ```ts
 * import { createBlankDocument, readCatalog } from "leadpath";
 * import { writeChangeFiles } from "leadpath/list";
 * const earlier = readCatalog("leadpath: 1\nitems: [{code: A-01, name: Street permit, type: licence}]\n").catalog;
 * const now = readCatalog("leadpath: 1\nitems: [{code: A-01, name: Road permit, type: licence}]\n").catalog;
 * const paths = [];
 * for await (const [path] of writeChangeFiles(earlier, now, { document: createBlankDocument() })) paths.push(path);
 * paths; // → [ "items/A-01.html", "index.html" ]
 * ```
 */
export function writeChangeFiles(
  earlier: Catalog,
  now: Catalog,
  options: ChangesOptions,
): AsyncGenerator<readonly [path: string, page: string]> {
  requireCatalog(earlier, "earlier");
  requireCatalog(now, "now");
  requireFields("options", options, { document: documentKind });
  requireArguments(options, { document: documentKind, lang: languages, internal: flagKind });
  return listChangeFiles(earlier, now, options);
}

async function* listChangeFiles(
  earlier: Catalog,
  now: Catalog,
  options: ChangesOptions,
): AsyncGenerator<readonly [path: string, page: string]> {
  const { document, lang = defaultLanguage, internal = false } = options;
  const [before, after] = selectVisibleVersions(earlier, now, internal);
  const difference = compareLists(before, after);
  const files = createFileNames(difference.changed.map(({ code }) => code));
  const frame = { name: after.name ?? before.name, illustrative: before.illustrative || after.illustrative, lang };
  const findPage = (code: string) => {
    const file = files.get(code);
    return file === undefined ? undefined : `items/${file}`;
  };
  for (const item of difference.changed) {
    const charts =
      item.steps.length > 0
        ? await drawVersionCharts(findItemProcess(before, item), findItemProcess(after, item), { document, lang, theme: themes.paper })
        : undefined;
    const title = localizeName({ id: item.code, name: item.name }, lang);
    const main = html`<p class="sub">${item.code}</p>\n${renderItemChanges(item, charts && { before: trustChart(charts.before), after: trustChart(charts.after) }, lang)}`;
    yield [`items/${files.get(item.code)}.html`, renderChangesDocument(title, main, frame, "../../index.html")];
  }
  yield [
    "index.html",
    renderChangesDocument(changesPageWords.title[lang], renderListChanges(summarizeChanges(difference, findPage), lang), frame),
  ];
}

function trustChart(svg: string | undefined): Markup | undefined {
  return svg === undefined ? undefined : trustMarkup(svg);
}

/** The process as the item has it. */
function findItemProcess({ items, processes }: Catalog, { code }: ItemDifference) {
  const item = items.find((each) => each.code === code);
  const process = item?.process === undefined ? undefined : processes.find(({ id }) => id === item.process);
  return item && process && buildItemProcess(process, item);
}

interface ChangesFrame {
  readonly name: Text | undefined;
  readonly illustrative: boolean;
  readonly lang: Language;
}

function renderChangesDocument(title: string, main: Markup, { name, illustrative, lang }: ChangesFrame, home?: string): string {
  const list = name === undefined ? "" : localizeText(name, lang);
  return html`<!doctype html>
<html lang="${lang === "zh" ? "zh-CN" : "en"}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="color-scheme" content="light dark">
<title>${title}${list !== "" && ` – ${list}`}</title>
<style>${trustMarkup(pageStyle)}${trustMarkup(changesStyle)}${trustMarkup(drawnChartStyle)}</style>
</head>
<body>
<header>
<h1>${title}</h1>
${list !== "" && html`<p class="sub">${list}</p>`}
${home !== undefined && html`<nav aria-label="${changesPageWords.all[lang]}"><ul><li><a href="${home}">${changesPageWords.all[lang]}</a></li></ul></nav>`}
${illustrative && html`<p class="warn">${capitalizeText(terms.illustrative[lang])}</p>`}
</header>
<main>
${main}
</main>
</body>
</html>
`.markup;
}
