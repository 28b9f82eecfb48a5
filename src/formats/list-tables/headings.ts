import { isExtra } from "../../model/index.ts";
import type { Cell, SheetRow } from "../table/types.ts";
import { findTimeUnit } from "../validate/amount-remedy.ts";
import type { SheetColumn, SheetKind } from "./column.ts";
import { createExtraColumn } from "./extra-column.ts";

/** What a column of a table was taken for. */
export interface Heading {
  readonly index: number;
  readonly column: SheetColumn;
  /** Of a text that has a column for each language. */
  readonly tag?: string | undefined;
  /** The unit of time that the heading names: `时限（工作日）`. */
  readonly unit?: string | undefined;
}

export interface Headings {
  /** How many rows they take, with those above them. */
  readonly end: number;
  /**
   * The text that stands alone in a row above them, and is no more than where the table belongs or who filled it in.
   */
  readonly title?: string | undefined;
  readonly found: readonly Heading[];
  readonly unknown: readonly { readonly index: number; readonly name: string }[];
}

/** Rows in which headings are looked for: a title and notes may stand above them. */
const maxHeadingRow = 10;

/**
 * The row, or two rows with merged cells, that has the most headings of a kind of sheet; nothing without those that it
 * needs.
 */
export function findHeadings(kind: SheetKind, rows: readonly SheetRow[]): Headings | undefined {
  const known = getKnownHeadings(kind);
  let best: Headings | undefined;
  for (let at = 0; at < Math.min(rows.length, maxHeadingRow); at++) {
    const [first, second] = [rows[at]?.cells ?? [], rows[at + 1]?.cells];
    const one = recogniseHeadings(
      known,
      Array.from(first, (cell) => [getHeadingName(cell)]),
    );
    const title = findSheetTitle(rows.slice(0, at));
    const tries = [{ ...one, end: at + 1, title }];
    if (second && !isTitleRow(first)) tries.push({ ...recogniseHeadings(known, combineHeadingRows(first, second)), end: at + 2, title });
    for (const each of tries) if (hasNeededHeadings(kind, each) && each.found.length > (best?.found.length ?? 0)) best = each;
  }
  return best;
}

/** A text alone from the first column on. A group of headings stands over some columns only. */
function isTitleRow(cells: readonly Cell[]): boolean {
  return getHeadingName(cells[0]) !== "" && isSingleText(cells);
}

function findSheetTitle(rows: readonly SheetRow[]): string | undefined {
  const alone = rows.flatMap(({ cells }) => (isSingleText(cells) ? [cells.map(getHeadingName).find((each) => each !== "") ?? ""] : []));
  return alone.find((each) => !/^(附件|附表|附录|表\s*\d|填报|填表|制表|单位|部门|日期|说明|注)/.test(each));
}

/** One text, however many cells it fills. */
function isSingleText(cells: readonly Cell[]): boolean {
  return new Set(cells.map(getHeadingName).filter((each) => each !== "")).size === 1;
}

function hasNeededHeadings({ needs }: SheetKind, { found }: Pick<Headings, "found">): boolean {
  return needs.every((keys) => found.some(({ column }) => keys.includes(column.key)));
}

function getHeadingName(cell: Cell): string {
  return typeof cell === "string" ? cell.trim() : "";
}

/**
 * What a column may be called whose heading is in two rows, the more special first. A group stands over several
 * columns.
 */
function combineHeadingRows(first: readonly Cell[], second: readonly Cell[]): string[][] {
  let group = "";
  return Array.from({ length: Math.max(first.length, second.length) }, (_, index) => {
    const [above, below] = [getHeadingName(first[index]), getHeadingName(second[index])];
    if (above !== "") group = above;
    if (below === "" || below === above) return [above];
    if (/^(天数|数值|时限|期限|days|number)$/i.test(below)) return [group, below];
    return [group + below, below, above];
  });
}

interface KnownHeading {
  readonly column: SheetColumn;
  /** Of several that a table has, the one that is meant has the least. */
  readonly rank: number;
}

const headingCache = new WeakMap<SheetKind, ReadonlyMap<string, KnownHeading>>();

/** Every heading of a kind; compared without spaces and marks. */
export function getKnownHeadings(kind: SheetKind): ReadonlyMap<string, KnownHeading> {
  const known = headingCache.get(kind);
  if (known) return known;
  const names = new Map<string, KnownHeading>();
  for (const column of kind.columns)
    for (const [rank, name] of [column.header.zh, column.header.en, ...column.aliases].entries())
      if (!names.has(normalizeHeading(name))) names.set(normalizeHeading(name), { column, rank });
  headingCache.set(kind, names);
  return names;
}

function normalizeHeading(name: string): string {
  return name
    .toLowerCase()
    .replace(/[（(](必填|选填|可选|required|optional)[)）]/g, "")
    .replace(/[\s_:：.*＊-]/g, "");
}

function recogniseHeadings(
  known: ReadonlyMap<string, KnownHeading>,
  names: readonly (readonly string[])[],
): Omit<Headings, "end" | "title"> {
  const byColumn = new Map<string, Heading & { readonly rank: number }>();
  const unknown: { index: number; name: string }[] = [];
  for (const [index, tried] of names.entries()) {
    const heading = tried.map((name) => findHeading(known, name) ?? findExtraHeading(name)).find((each) => each !== undefined);
    const name = tried.find((each) => each !== "") ?? "";
    if (!heading) {
      if (name !== "") unknown.push({ index, name });
      continue;
    }
    const place = `${heading.column.key} ${heading.column.header.en} ${heading.tag ?? ""}`;
    const other = byColumn.get(place);
    if (other && other.rank <= heading.rank) unknown.push({ index, name });
    else {
      if (other) unknown.push({ index: other.index, name: names[other.index]?.find((each) => each !== "") ?? "" });
      byColumn.set(place, { ...heading, index });
    }
  }
  return { found: [...byColumn.values()].sort((a, b) => a.index - b.index), unknown: unknown.sort((a, b) => a.index - b.index) };
}

/** A key of another program. */
function findExtraHeading(name: string): (Omit<Heading, "index"> & { readonly rank: number }) | undefined {
  return isExtra(name) ? { column: createExtraColumn(name), rank: 0 } : undefined;
}

/** A heading, perhaps with a language or a unit of time in brackets after it. */
function findHeading(
  known: ReadonlyMap<string, KnownHeading>,
  name: string,
): (Omit<Heading, "index"> & { readonly rank: number }) | undefined {
  const whole = known.get(normalizeHeading(name));
  if (whole) return whole;
  const brackets = /[（([［【]([^（()）[\]［］【】]+)[)）\]］】]$/.exec(name.trimEnd());
  const mark = brackets?.[1];
  const head = name.slice(0, brackets?.index ?? 0).trimEnd();
  if (head === "" || mark === undefined || /[\r\n\u2028\u2029]/.test(head)) return undefined;
  const found = known.get(normalizeHeading(head));
  if (!found) return undefined;
  if (found.column.isText && /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(mark.trim())) return { ...found, tag: mark.trim() };
  const unit = mark
    .replace(/^单位[:：]/, "")
    .trim()
    .toLowerCase();
  return { ...found, ...(findTimeUnit(unit) !== undefined && { unit }) };
}
