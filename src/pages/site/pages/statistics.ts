import type { Language } from "../../../model/index.ts";
import { blankDocument, drawCompression, themes } from "../../../picture/draw/index.ts";
import { html, type Markup } from "../../html.ts";
import { address } from "../address.ts";
import { pageOf, siteName } from "../page.ts";
import type { StatisticsPart } from "../parts.ts";
import { scrolling } from "../scrolling.ts";
import { channelTable } from "../sections/channel-table.ts";
import { commentTable } from "../sections/comment-table.ts";
import { groupTable, handlingColumns, limitColumns } from "../sections/group-table.ts";
import { totalTable } from "../sections/total-table.ts";
import { type NamedGroup, typeGroups, unitGroups } from "../statistics-groups.ts";
import { statisticsWords as said } from "../statistics-words.ts";
import { words } from "../words.ts";

type Grouping = "type" | "unit";

/** The page in every language, and its charts as files. */
export function statisticsFiles(part: StatisticsPart): Map<string, string> {
  const files = new Map<string, string>();
  for (const lang of part.frame.languages) {
    const groups = { type: typeGroups(part, lang), unit: unitGroups(part, lang) };
    for (const by of ["type", "unit"] as const) {
      if (hasChart(groups[by])) files.set(chartPath(by, lang), chartOf(by, groups[by], part, lang));
    }
    files.set(`${lang}/statistics.html`, statisticsPage(part, groups, lang));
  }
  return files;
}

function statisticsPage(part: StatisticsPart, groups: Readonly<Record<Grouping, readonly NamedGroup[]>>, lang: Language): string {
  const { frame, statistics, comments } = part;
  const { total } = statistics;
  const { withoutStatutory, withoutPromised, statutoryAtOnce } = total.limits;
  const uncompared = said.uncompared(withoutStatutory, withoutPromised, statutoryAtOnce);
  const notes = [said.readings, uncompared, said.shares].map((note) => note[lang]);
  const { channels } = total;
  const sections: readonly (readonly [id: string, title: string, content: Markup])[] = [
    ["total", said.total[lang], html`${totalTable(total, lang)}<p class="note">${notes.join(lang === "zh" ? "" : " ")}</p>\n`],
    ["types", said.byType[lang], grouped("type", groups.type, lang)],
    ["units", said.byUnit[lang], grouped("unit", groups.unit, lang)],
    ...(Object.keys(channels).length > 0 ? ([["channels", said.channels[lang], channelTable(total, lang)]] as const) : []),
    ...(comments ? ([["comments", said.comments[lang], commentTable(comments, lang)]] as const) : []),
  ];
  return pageOf({
    frame,
    lang,
    page: "statistics",
    title: said.title[lang],
    above: [{ title: siteName(frame, lang), page: "index" }],
    main: html`<nav class="contents" aria-label="${words.contents[lang]}"><ul>
${sections.map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>\n`)}</ul></nav>
${sections.map(
  ([id, title, content]) => html`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
${content}</section>
`,
)}`,
  });
}

function grouped(by: Grouping, groups: readonly NamedGroup[], lang: Language): Markup {
  const [limits, handling] = by === "type" ? [said.limitsByType, said.handlingByType] : [said.limitsByUnit, said.handlingByUnit];
  const heading = said.group[by][lang];
  return html`${groupTable({ title: limits[lang], heading, columns: limitColumns }, groups, lang)}${hasChart(groups) && chartFigure(by, lang)}${groupTable({ title: handling[lang], heading, columns: handlingColumns }, groups, lang)}`;
}

function chartFigure(by: Grouping, lang: Language): Markup {
  const file = `../${address(chartPath(by, lang))}`;
  const title = chartTitle(by, lang);
  return html`<figure>
${scrolling(title, html`<img src="${file}" alt="${title}${lang === "zh" ? "。" : ". "}${said.chartInWords[lang]}" loading="lazy">`)}
<figcaption><a href="${file}">${words.wholeChart[lang]}</a></figcaption>
</figure>
`;
}

function chartOf(by: Grouping, groups: readonly NamedGroup[], { frame }: StatisticsPart, lang: Language): string {
  const data = {
    title: chartTitle(by, lang),
    groups: groups.map(({ name, figures: { limits } }) => ({
      name,
      items: limits.compared,
      promisedDays: limits.promisedDays,
      statutoryDays: limits.statutoryDays,
    })),
    illustrative: frame.illustrative,
  };
  return drawCompression(data, { document: blankDocument(), lang, theme: themes.auto });
}

function chartTitle(by: Grouping, lang: Language): string {
  return `${said.chart[lang]}${lang === "zh" ? "：" : ": "}${said[by === "type" ? "byType" : "byUnit"][lang]}`;
}

function chartPath(by: Grouping, lang: Language): string {
  return `statistics/${by}-${lang}.svg`;
}

function hasChart(groups: readonly NamedGroup[]): boolean {
  return groups.some(({ figures }) => figures.limits.compared > 0);
}
