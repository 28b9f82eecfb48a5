import type { GroupStatistics } from "../../../list/index.ts";
import type { Language } from "../../../model/index.ts";
import { formatComparedSum, formatCountedShare, formatDaysOrDash, formatShareOrDash } from "../../../model/index.ts";
import { html, type Markup } from "../../html/index.ts";
import { encodePath } from "../address.ts";
import { renderScrollBox } from "../scroll-box.ts";
import type { NamedGroup } from "../statistics/groups.ts";
import { statisticsWords as said } from "../statistics/words.ts";

type FigureColumn = readonly [heading: keyof typeof said & string, of: (figures: GroupStatistics, lang: Language) => string];

export const limitColumns = [
  ["items", ({ items }) => String(items)],
  ["compared", ({ limits }) => String(limits.compared)],
  ["statutoryDays", ({ limits }) => formatComparedSum(limits.statutoryDays, limits)],
  ["promisedDays", ({ limits }) => formatComparedSum(limits.promisedDays, limits)],
  ["ofSums", ({ limits }) => formatShareOrDash(limits.ofSums)],
  ["ofRatios", ({ limits }) => formatShareOrDash(limits.ofRatios)],
] as const satisfies readonly FigureColumn[];

export const handlingColumns = [
  ["instant", ({ instant }, lang) => formatCountedShare(instant, lang)],
  ["noVisit", ({ noVisit }, lang) => formatCountedShare(noVisit, lang)],
  ["visits", ({ visits }) => formatDaysOrDash(visits)],
  ["online", ({ online }, lang) => formatCountedShare(online, lang)],
  ["withProcess", ({ flow }) => String(flow.items)],
  ["steps", ({ flow }) => formatDaysOrDash(flow.steps)],
  ["units", ({ flow }) => formatDaysOrDash(flow.units)],
  ["handOffs", ({ flow }) => formatDaysOrDash(flow.handOffs)],
] as const satisfies readonly FigureColumn[];

type FigureColumns = readonly (readonly [(typeof limitColumns | typeof handlingColumns)[number][0], FigureColumn[1]])[];

interface GroupTableLayout {
  readonly title: string;
  /** Of the first column, which has the names of the groups. */
  readonly heading: string;
  readonly columns: FigureColumns;
}

/** Groups in rows, figures in columns. */
export function renderGroupTable({ title, heading, columns }: GroupTableLayout, groups: readonly NamedGroup[], lang: Language): Markup {
  return html`<h3>${title}</h3>
${renderScrollBox(
  title,
  html`<table class="wrapped">
<thead><tr><th scope="col">${heading}</th>${columns.map(([key]) => html`<th scope="col" class="n">${said[key][lang]}</th>`)}</tr></thead>
<tbody>
${groups.map(({ name, page, figures }) => html`<tr><th scope="row">${page === undefined ? name : html`<a href="${encodePath(page)}.html">${name}</a>`}</th>${columns.map(([, of]) => html`<td class="n">${of(figures, lang)}</td>`)}</tr>\n`)}</tbody>
</table>`,
)}
`;
}
