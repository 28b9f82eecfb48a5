import type { GroupStatistics } from "../../../list/index.ts";
import type { Language } from "../../../model/index.ts";
import { html, type Markup } from "../../html.ts";
import { address } from "../address.ts";
import { scrolling } from "../scrolling.ts";
import { mean, percent, shareInWords, sumOfCompared } from "../statistics-figures.ts";
import type { NamedGroup } from "../statistics-groups.ts";
import { statisticsWords as said } from "../statistics-words.ts";

type Column = readonly [heading: keyof typeof said & string, of: (figures: GroupStatistics, lang: Language) => string];

export const limitColumns = [
  ["items", ({ items }) => String(items)],
  ["compared", ({ limits }) => String(limits.compared)],
  ["statutoryDays", ({ limits }) => sumOfCompared(limits.statutoryDays, limits)],
  ["promisedDays", ({ limits }) => sumOfCompared(limits.promisedDays, limits)],
  ["ofSums", ({ limits }) => percent(limits.ofSums)],
  ["ofRatios", ({ limits }) => percent(limits.ofRatios)],
] as const satisfies readonly Column[];

export const handlingColumns = [
  ["instant", ({ instant }, lang) => shareInWords(instant, lang)],
  ["noVisit", ({ noVisit }, lang) => shareInWords(noVisit, lang)],
  ["visits", ({ visits }) => mean(visits)],
  ["online", ({ online }, lang) => shareInWords(online, lang)],
  ["withProcess", ({ flow }) => String(flow.items)],
  ["steps", ({ flow }) => mean(flow.steps)],
  ["units", ({ flow }) => mean(flow.units)],
  ["handOffs", ({ flow }) => mean(flow.handOffs)],
] as const satisfies readonly Column[];

type Columns = readonly (readonly [(typeof limitColumns | typeof handlingColumns)[number][0], Column[1]])[];

interface Layout {
  readonly title: string;
  /** Of the first column, which has the names of the groups. */
  readonly heading: string;
  readonly columns: Columns;
}

/** Groups in rows, figures in columns. */
export function groupTable({ title, heading, columns }: Layout, groups: readonly NamedGroup[], lang: Language): Markup {
  return html`<h3>${title}</h3>
${scrolling(
  title,
  html`<table class="wrapped">
<thead><tr><th scope="col">${heading}</th>${columns.map(([key]) => html`<th scope="col" class="n">${said[key][lang]}</th>`)}</tr></thead>
<tbody>
${groups.map(({ name, page, figures }) => html`<tr><th scope="row">${page === undefined ? name : html`<a href="${address(page)}.html">${name}</a>`}</th>${columns.map(([, of]) => html`<td class="n">${of(figures, lang)}</td>`)}</tr>\n`)}</tbody>
</table>`,
)}
`;
}
