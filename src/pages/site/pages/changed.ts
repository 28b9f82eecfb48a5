import { type Language, nameOf } from "../../../model/index.ts";
import { blankDocument, themes } from "../../../picture/draw/index.ts";
import { type VersionCharts, versionCharts } from "../../changes/charts.ts";
import { itemChanges, type ShownCharts } from "../../changes/item-changes.ts";
import { changeWords } from "../../changes/words.ts";
import { html } from "../../html.ts";
import { address } from "../address.ts";
import { pageOf, rootFrom, siteName } from "../page.ts";
import type { ChangedItem, ChangedPart, SiteFrame } from "../parts.ts";
import { words } from "../words.ts";

/** The page of each of the items in every language, and both flowcharts, where there are any, as files. */
export async function changedFiles({ frame, items, versions }: ChangedPart): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const lang of frame.languages) {
    const drawnIn = versions?.drawnIn[lang] ?? lang;
    const theme = themes.auto;
    const charts = versions && (await versionCharts(versions.before, versions.after, { document: blankDocument(), lang: drawnIn, theme }));
    const path = (version: keyof VersionCharts) => `${versions?.path}-${version}-${drawnIn}.svg`;
    for (const version of ["before", "after"] as const) {
      const chart = charts?.[version];
      if (chart !== undefined) files.set(path(version), chart);
    }
    for (const item of items) {
      const shown = charts && {
        before: charts.before === undefined ? undefined : image(path("before"), "chartBefore", item, lang),
        after: charts.after === undefined ? undefined : image(path("after"), "chartAfter", item, lang),
      };
      files.set(`${lang}/${item.page}.html`, changedPage(item, shown, frame, lang));
    }
  }
  return files;
}

function image(path: string, title: "chartBefore" | "chartAfter", { page }: ChangedItem, lang: Language) {
  const file = `${rootFrom(`${lang}/${page}`)}${path}`;
  const alternative = [changeWords[title][lang], words.changesInWords[lang]].join(lang === "zh" ? "。" : ". ");
  return html`<a href="${file}"><img src="${file}" alt="${alternative}" loading="lazy"></a>`;
}

function changedPage({ change, page, itemPage, comments }: ChangedItem, charts: ShownCharts | undefined, frame: SiteFrame, lang: Language) {
  const root = rootFrom(`${lang}/${page}`);
  const link = `${root}${lang}/${address(itemPage)}.html`;
  return pageOf({
    frame,
    lang,
    page,
    title: nameOf({ id: change.code, name: change.name }, lang),
    above: [
      { title: siteName(frame, lang), page: "index" },
      { title: changeWords.title[lang], page: "changes" },
    ],
    main: html`<p class="sub"><span class="code">${change.code}</span></p>
<nav class="contents" aria-label="${words.contents[lang]}"><ul>
<li><a href="${link}">${words.toItem[lang]}</a></li>
${comments > 0 && html`<li><a href="${link}#comments">${words.commentsOnIt(comments)[lang]}</a></li>\n`}</ul></nav>
${itemChanges(change, charts, lang)}`,
  });
}
