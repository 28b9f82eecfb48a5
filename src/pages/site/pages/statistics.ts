import { type Language, punctuation } from "../../../model/index.ts";
import { createBlankDocument, drawCompression, themes } from "../../../picture/draw/index.ts";
import { html, type Markup } from "../../html/index.ts";
import { encodePath } from "../address.ts";
import { getSiteName, renderPage } from "../page.ts";
import type { StatisticsPart } from "../parts/parts.ts";
import { renderScrollBox } from "../scroll-box.ts";
import { renderChannelTable } from "../sections/channel-table.ts";
import { renderCommentTable } from "../sections/comment-table.ts";
import { handlingColumns, limitColumns, renderGroupTable } from "../sections/group-table.ts";
import { renderTotalTable } from "../sections/total-table.ts";
import { listTypeGroups, listUnitGroups, type NamedGroup } from "../statistics/groups.ts";
import { statisticsWords as said } from "../statistics/words.ts";
import { siteWords } from "../words.ts";

type StatisticsGrouping = "type" | "unit";

/** The page in every language, and its charts as files. */
export function renderStatisticsFiles(part: StatisticsPart): Map<string, string> {
  const files = new Map<string, string>();
  for (const lang of part.frame.languages) {
    const groups = { type: listTypeGroups(part, lang), unit: listUnitGroups(part, lang) };
    for (const by of ["type", "unit"] as const) {
      if (hasChart(groups[by])) files.set(getChartPath(by, lang), drawGroupChart(by, groups[by], part, lang));
    }
    files.set(`${lang}/statistics.html`, renderStatisticsPage(part, groups, lang));
  }
  return files;
}

function renderStatisticsPage(
  part: StatisticsPart,
  groups: Readonly<Record<StatisticsGrouping, readonly NamedGroup[]>>,
  lang: Language,
): string {
  const { frame, statistics, comments } = part;
  const { total } = statistics;
  const { withoutStatutory, withoutPromised, statutoryAtOnce } = total.limits;
  const uncompared = said.uncompared(withoutStatutory, withoutPromised, statutoryAtOnce);
  const notes = [said.readings, uncompared, said.shares].map((note) => note[lang]);
  const { channels } = total;
  const sections: readonly (readonly [id: string, title: string, content: Markup])[] = [
    ["total", said.total[lang], html`${renderTotalTable(total, lang)}<p class="note">${notes.join(punctuation.sentence[lang])}</p>\n`],
    ["types", said.byType[lang], renderGroupSection("type", groups.type, lang)],
    ["units", said.byUnit[lang], renderGroupSection("unit", groups.unit, lang)],
    ...(Object.keys(channels).length > 0 ? ([["channels", said.channels[lang], renderChannelTable(total, lang)]] as const) : []),
    ...(comments ? ([["comments", said.comments[lang], renderCommentTable(comments, lang)]] as const) : []),
  ];
  return renderPage({
    frame,
    lang,
    page: "statistics",
    title: said.title[lang],
    above: [{ title: getSiteName(frame, lang), page: "index" }],
    main: html`<nav class="contents" aria-label="${siteWords.contents[lang]}"><ul>
${sections.map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>\n`)}</ul></nav>
${sections.map(
  ([id, title, content]) => html`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
${content}</section>
`,
)}`,
  });
}

function renderGroupSection(by: StatisticsGrouping, groups: readonly NamedGroup[], lang: Language): Markup {
  const [limits, handling] = by === "type" ? [said.limitsByType, said.handlingByType] : [said.limitsByUnit, said.handlingByUnit];
  const heading = said.group[by][lang];
  return html`${renderGroupTable({ title: limits[lang], heading, columns: limitColumns }, groups, lang)}${hasChart(groups) && renderGroupChart(by, lang)}${renderGroupTable({ title: handling[lang], heading, columns: handlingColumns }, groups, lang)}`;
}

function renderGroupChart(by: StatisticsGrouping, lang: Language): Markup {
  const file = `../${encodePath(getChartPath(by, lang))}`;
  const title = formatGroupChartTitle(by, lang);
  return html`<figure>
${renderScrollBox(title, html`<img src="${file}" alt="${title}${punctuation.stop[lang]}${punctuation.sentence[lang]}${said.chartInWords[lang]}" loading="lazy">`)}
<figcaption><a href="${file}">${siteWords.wholeChart[lang]}</a></figcaption>
</figure>
`;
}

function drawGroupChart(by: StatisticsGrouping, groups: readonly NamedGroup[], { frame }: StatisticsPart, lang: Language): string {
  const data = {
    title: formatGroupChartTitle(by, lang),
    groups: groups.map(({ name, figures: { limits } }) => ({
      name,
      items: limits.compared,
      promisedDays: limits.promisedDays,
      statutoryDays: limits.statutoryDays,
    })),
    illustrative: frame.illustrative,
  };
  return drawCompression(data, { document: createBlankDocument(), lang, theme: themes.auto });
}

function formatGroupChartTitle(by: StatisticsGrouping, lang: Language): string {
  return `${said.bothLimits[lang]}${punctuation.colon[lang]}${said[by === "type" ? "byType" : "byUnit"][lang]}`;
}

function getChartPath(by: StatisticsGrouping, lang: Language): string {
  return `statistics/${by}-${lang}.svg`;
}

function hasChart(groups: readonly NamedGroup[]): boolean {
  return groups.some(({ figures }) => figures.limits.compared > 0);
}
