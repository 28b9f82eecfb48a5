import { type Language, localizeName, punctuation } from "../../../model/index.ts";
import { createBlankDocument, themes } from "../../../picture/draw/index.ts";
import { html } from "../../html/index.ts";
import { encodePath } from "../address.ts";
import { drawVersionCharts, type VersionCharts } from "../changes/charts.ts";
import { renderItemChanges, type ShownCharts } from "../changes/item-changes.ts";
import { changesPageWords } from "../changes/words.ts";
import { buildRootPath, getSiteName, renderPage } from "../page.ts";
import type { ChangedItem, ChangedPart, SiteFrame } from "../parts/parts.ts";
import { siteWords } from "../words.ts";

/** The page of each of the items in every language, and both flowcharts, where there are any, as files. */
export async function renderChangedFiles({ frame, items, versions }: ChangedPart): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const lang of frame.languages) {
    const drawnIn = versions?.drawnIn[lang] ?? lang;
    const theme = themes.auto;
    const charts =
      versions && (await drawVersionCharts(versions.before, versions.after, { document: createBlankDocument(), lang: drawnIn, theme }));
    const buildPath = (version: keyof VersionCharts) => `${versions?.path}-${version}-${drawnIn}.svg`;
    for (const version of ["before", "after"] as const) {
      const chart = charts?.[version];
      if (chart !== undefined) files.set(buildPath(version), chart);
    }
    for (const item of items) {
      const shown = charts && {
        before: charts.before === undefined ? undefined : renderChartImage(buildPath("before"), "chartBefore", item, lang),
        after: charts.after === undefined ? undefined : renderChartImage(buildPath("after"), "chartAfter", item, lang),
      };
      files.set(`${lang}/${item.page}.html`, renderChangedPage(item, shown, frame, lang));
    }
  }
  return files;
}

function renderChartImage(path: string, title: "chartBefore" | "chartAfter", { page }: ChangedItem, lang: Language) {
  const file = `${buildRootPath(`${lang}/${page}`)}${path}`;
  const alternative = [changesPageWords[title][lang], siteWords.changesInWords[lang]].join(
    `${punctuation.stop[lang]}${punctuation.sentence[lang]}`,
  );
  return html`<a href="${file}"><img src="${file}" alt="${alternative}" loading="lazy"></a>`;
}

function renderChangedPage(
  { change, page, itemPage, comments }: ChangedItem,
  charts: ShownCharts | undefined,
  frame: SiteFrame,
  lang: Language,
) {
  const root = buildRootPath(`${lang}/${page}`);
  const link = `${root}${lang}/${encodePath(itemPage)}.html`;
  return renderPage({
    frame,
    lang,
    page,
    title: localizeName({ id: change.code, name: change.name }, lang),
    above: [
      { title: getSiteName(frame, lang), page: "index" },
      { title: changesPageWords.title[lang], page: "changes" },
    ],
    main: html`<p class="sub"><span class="code">${change.code}</span></p>
<nav class="contents" aria-label="${siteWords.contents[lang]}"><ul>
<li><a href="${link}">${siteWords.toItem[lang]}</a></li>
${comments > 0 && html`<li><a href="${link}#comments">${siteWords.commentsOnIt(comments)[lang]}</a></li>\n`}</ul></nav>
${renderItemChanges(change, charts, lang)}`,
  });
}
