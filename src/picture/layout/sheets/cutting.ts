import type { Rectangle, Size } from "../picture.ts";
import { measureCutConnectors } from "./cut-connectors.ts";
import { type BoxRow, type CutGround, listBoxRows } from "./rows.ts";

/** Smaller than this nothing is printed that has a choice: names of steps in 6.3 points. */
export const readableScale = 0.6;
/** Of the largest print that there is, where none is readable. */
const nearlyLargestShare = 0.9;

/** What a sheet holds, in pixels as on a screen. */
export interface SheetRoom extends Size {
  /** What of it stands again at the head of each sheet but the first. */
  readonly head: number;
  /** A scale that is large enough: then the fewest sheets with it are sought, and nothing where it is out of reach. */
  readonly enough?: number | undefined;
}

/**
 * A chart in parts for one sheet each, all printed at one scale: pixels of the sheet for one of the drawing, at most 1.
 */
export interface Cutting {
  readonly scale: number;
  readonly parts: readonly Rectangle[];
}

/** Pixels beside the boxes of a part that is not as wide as the whole. */
const partMargin = 12;
const scaleSteps = 14;

/**
 * The ways to cut a chart between its rows, from the largest print to the smallest that is worth a thought, each in the
 * fewest sheets of its size, evenly filled. `height` is that of the drawing with its foot, which is `footWidth` wide;
 * `isWide`: every part is as wide as the whole.
 */
export function listCuttings(ground: CutGround, isWide: boolean, height: number, room: SheetRoom, footWidth = 0): readonly Cutting[] {
  const { enough } = room;
  if (enough !== undefined && isWide && room.width < ground.width * enough) return [];
  const rows = listBoxRows(ground, height);
  const reaches = rows.map(({ top }, index) => (index === 0 ? { length: 0, lines: 0 } : measureCutConnectors(ground.wires, top)));
  const widestRow = Math.max(footWidth, ...rows.map(({ left, right }) => right - left + 2 * partMargin));
  const widest = isWide ? ground.width : Math.min(ground.width, widestRow);
  const largest = Math.min(1, room.width / widest);
  if (enough !== undefined && largest < enough) return [];
  const smallest = enough ?? (largest >= readableScale ? readableScale : largest * nearlyLargestShare);
  const measureLength = (start: number, end: number) => {
    const [first, last] = [rows[start] as BoxRow, rows[end - 1] as BoxRow];
    const ends = (reaches[start]?.length ?? 0) + (reaches[end]?.length ?? 0);
    return (start === 0 ? 0 : room.head) + ends + last.bottom - first.top;
  };
  const found: Cutting[] = [];
  for (let size = enough === undefined ? 0 : scaleSteps; size <= scaleSteps; size++) {
    const wanted = largest + ((smallest - largest) * size) / scaleSteps;
    const most = { width: isWide ? Number.POSITIVE_INFINITY : room.width / wanted - 2 * partMargin, height: room.height / wanted };
    const ends = findFewestSheets(rows, measureLength, (end) => reaches[end]?.lines ?? 0, most);
    if (ends.length === found.at(-1)?.parts.length) continue;
    const spans = ends.map((end, index) => [ends[index - 1] ?? 0, end] as const);
    const buildParts = (whole: boolean) => spans.map(([start, end]) => buildSheetPart(rows.slice(start, end), ground.width, whole));
    const fits = [
      ...spans.map(([start, end]) => room.height / measureLength(start, end)),
      ...buildParts(isWide).map(({ width }) => room.width / width),
    ];
    const scale = Math.min(largest, ...fits);
    found.push({ scale, parts: buildParts(isWide || ground.width * scale <= room.width) });
  }
  return found;
}

/** Its square would be the paper that text of a size takes; a little more, for what is read counts more than paper. */
function weighScale(scale: number): number {
  return scale * scale * Math.sqrt(scale);
}

/**
 * The best way: the least paper for the size of what is printed, and nothing smaller than `enough` where it can be
 * avoided. `cost` weighs sheets.
 */
export function pickBestWay<T>(
  ways: readonly T[],
  scaleOf: (way: T) => number,
  cost: (way: T) => number,
  enough = readableScale,
): T | undefined {
  const largest = Math.max(...ways.map(scaleOf));
  const least = largest >= enough ? enough : largest * nearlyLargestShare;
  const computePaper = (way: T) => cost(way) / weighScale(scaleOf(way));
  return ways
    .filter((way) => scaleOf(way) >= least - 1e-9)
    .reduce<T | undefined>((best, way) => (best !== undefined && computePaper(best) <= computePaper(way) ? best : way), undefined);
}

function buildSheetPart(rows: readonly BoxRow[], width: number, whole: boolean): Rectangle {
  const [top, bottom] = [rows[0]?.top ?? 0, rows.at(-1)?.bottom ?? 0];
  const left = whole ? 0 : Math.max(0, Math.min(...rows.map((row) => row.left)) - partMargin);
  const right = whole ? width : Math.min(width, Math.max(...rows.map((row) => row.right)) + partMargin);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Eight lines that are cut weigh as much as an eighth of a sheet left free. */
const lineCost = 1 / (8 * 8 * 8);

interface ReachedRow {
  readonly sheets: number;
  readonly cost: number;
  /** The first row of the last sheet. */
  readonly start: number;
}

/**
 * Where the fewest sheets end that hold these rows, of those ways the one with the least sum of squares of what is left
 * free and the fewest lines cut. A row that no sheet holds has one of its own.
 */
function findFewestSheets(
  rows: readonly BoxRow[],
  lengthOf: (start: number, end: number) => number,
  linesAt: (end: number) => number,
  most: Size,
): readonly number[] {
  const best: (ReachedRow | undefined)[] = [{ sheets: 0, cost: 0, start: 0 }];
  for (let start = 0; start < rows.length; start++) {
    const from = best[start];
    if (from === undefined) continue;
    let [left, right] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (let end = start + 1; end <= rows.length; end++) {
      const row = rows[end - 1] as BoxRow;
      left = Math.min(left, row.left);
      right = Math.max(right, row.right);
      if (right - left > most.width && end > start + 1) break;
      const free = 1 - lengthOf(start, end) / most.height;
      // What connectors take varies with the cut: a longer part may fit where a shorter one does not.
      if (free < -0.1 && end > start + 1) break;
      if (free < 0 && end > start + 1) continue;
      const unused = Math.max(0, free);
      const cost = from.cost + unused * unused + linesAt(end) * lineCost;
      const reached = { sheets: from.sheets + 1, cost, start };
      if (isBetterCut(reached, best[end])) best[end] = reached;
    }
  }
  const ends: number[] = [];
  for (let end = rows.length; end > 0; end = best[end]?.start ?? 0) ends.push(end);
  return ends.reverse();
}

function isBetterCut(one: ReachedRow, other: ReachedRow | undefined): boolean {
  return other === undefined || one.sheets < other.sheets || (one.sheets === other.sheets && one.cost < other.cost);
}
