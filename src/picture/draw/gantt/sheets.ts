import type { Language } from "../../../model/index.ts";
import { type GanttColumns, type GanttRow, type GanttSheet, repeatHeading } from "./rows.ts";

/** How much room is left on a sheet with these rows, as a part of its height: below 0 where they do not fit. */
export type SheetRoomMeasure = (sheet: GanttSheet, isLast: boolean) => number;

/** What breaking a phase costs, beside the squares of the parts that stay empty. */
const brokenPhaseCost = 0.15;

interface SheetWay {
  readonly sheets: number;
  readonly cost: number;
  /** Where the first sheet of the rest ends. */
  readonly end: number;
}

/**
 * The rows on as few sheets as they fit on, filled alike, and broken before a phase where that leaves not much more
 * empty: of all ways that with the least sum of squares of empty parts. A phase that goes on has its heading again.
 */
export function splitGanttSheets(
  rows: readonly GanttRow[],
  room: SheetRoomMeasure,
  columns: GanttColumns,
  lang: Language,
): readonly GanttSheet[] {
  const buildSheet = (start: number, end: number): GanttSheet => [
    ...repeatHeading(rows[start] as GanttRow, columns, lang),
    ...rows.slice(start, end),
  ];
  const ways: SheetWay[] = [];
  ways[rows.length] = { sheets: 0, cost: 0, end: rows.length };
  for (let start = rows.length - 1; start >= 0; start--)
    ways[start] = findBestSheetWay(start, rows, (end) => room(buildSheet(start, end), end === rows.length), ways);
  const sheets: GanttSheet[] = [];
  for (let start = 0; start < rows.length; ) {
    const { end } = ways[start] as SheetWay;
    sheets.push(buildSheet(start, end));
    start = end;
  }
  return sheets;
}

/** A sheet has at least one step, whether it fits or not, and does not end with a heading. */
function findBestSheetWay(start: number, rows: readonly GanttRow[], roomTo: (end: number) => number, ways: readonly SheetWay[]): SheetWay {
  let best: SheetWay | undefined;
  for (let end = start + 1; end <= rows.length; end++) {
    if (end < rows.length && rows[end - 1]?.bar === undefined) continue;
    const left = roomTo(end);
    if (left < 0 && best !== undefined) break;
    const rest = ways[end] as SheetWay;
    const isBroken = end < rows.length && rows[end]?.bar !== undefined;
    const way = { sheets: rest.sheets + 1, cost: rest.cost + left * left + (isBroken ? brokenPhaseCost : 0), end };
    if (best === undefined || way.sheets < best.sheets || (way.sheets === best.sheets && way.cost <= best.cost)) best = way;
  }
  return best ?? { sheets: 1, cost: 0, end: rows.length };
}
