import { type CutConnector, cutConnectors } from "./cut-connectors.ts";
import type { Picture, Point, Rectangle, Size } from "./picture.ts";

/** What a sheet of A4 holds between margins of 14 mm and below a heading, in CSS pixels (96 to an inch). */
const a4: Size = { width: 680, height: 930 };
const margin = 12;
/** Smaller than this nothing is printed that has a choice. */
const least = 2 / 3;

/** A part of a picture that stands on one sheet, and where lines go on from the sheet before and to the next. */
export interface Sheet extends Rectangle {
  readonly connectors: readonly CutConnector[];
}

/** What of a picture matters for cutting it. */
interface Ground extends Pick<Picture, "width"> {
  readonly boxes: readonly Rectangle[];
  readonly wires: readonly { readonly points: readonly Point[]; readonly label?: Rectangle }[];
  readonly notes: readonly Rectangle[];
  readonly headings: Picture["headings"];
  /** Every part is as wide as the whole. */
  readonly wide: boolean;
}

/**
 * A tall flowchart as parts for one sheet of paper each: cut between rows of boxes, as wide as what stands there, so that text is printed
 * as large as fits. Empty when the whole fits one sheet. `height` is that of the drawing, whose foot stands below the picture; `sheet` is
 * what a sheet holds in CSS pixels, A4 below a heading when absent.
 */
export function sheetsOf(picture: Picture, height: number, sheet: Size = a4): readonly Sheet[] {
  return cutIntoSheets({ ...picture, wide: picture.lanes.length > 0 }, height, sheet);
}

/** A chart whose flow runs to the right, cut between columns of boxes, each part as high as the whole; without title and foot. */
export function columnsOf(picture: Picture, sheet: Size): readonly Sheet[] {
  const { boxes, wires, notes, width, height } = picture;
  const ground: Ground = {
    width: height,
    boxes: boxes.map(turned),
    wires: wires.map(({ points, label }) => ({ points: points.map(swapped), ...(label && { label: turned(label) }) })),
    notes: notes.map(turned),
    headings: [],
    wide: true,
  };
  return cutIntoSheets(ground, width, turned({ x: 0, y: 0, ...sheet })).map((part) => ({
    ...turned(part),
    connectors: part.connectors.map(({ mark, cut, middle }) => ({ mark, cut: swapped(cut), middle: swapped(middle) })),
  }));
}

function swapped({ x, y }: Point): Point {
  return { x: y, y: x };
}

function turned({ x, y, width, height }: Rectangle): Rectangle {
  return { x: y, y: x, width: height, height: width };
}

function cutIntoSheets(ground: Ground, height: number, sheet: Size): readonly Sheet[] {
  if (fits({ x: 0, y: 0, width: ground.width, height }, least, sheet)) return [];
  const parts = partsOf(ground, height, sheet);
  return parts.map((part, index) => ({
    ...part,
    connectors: [
      ...(index === 0 ? [] : cutConnectors(ground.wires, part.y, index - 1, -1)),
      ...(index === parts.length - 1 ? [] : cutConnectors(ground.wires, part.y + part.height, index, 1)),
    ],
  }));
}

function partsOf(picture: Ground, height: number, sheet: Size): readonly Rectangle[] {
  const cuts = [...rowEnds(picture), height];
  const sheets: Rectangle[] = [];
  for (let top = 0, next = 0; next < cuts.length; next++) {
    const until = (index: number) => partBetween(picture, top, cuts[index] as number, height);
    let part = until(next);
    let smallest = Math.min(least, scaleOf(part, sheet));
    while (next + 1 < cuts.length) {
      const row = partBetween(picture, cuts[next] as number, cuts[next + 1] as number, height);
      const larger = until(next + 1);
      // A row that is wide by itself may share its sheet: it is printed small anyway.
      const bearable = Math.min(smallest, scaleOf(row, sheet));
      if (!fits(larger, bearable, sheet)) break;
      smallest = bearable;
      part = larger;
      next++;
    }
    sheets.push(part);
    top = part.y + part.height;
  }
  return sheets;
}

function scaleOf({ width }: Rectangle, sheet: Size): number {
  return Math.min(1, sheet.width / width);
}

function fits(part: Rectangle, smallest: number, sheet: Size): boolean {
  const scale = scaleOf(part, sheet);
  return scale >= smallest && part.height * scale <= sheet.height;
}

/** Heights at which no box is cut, each between two rows of boxes, clear of labels and of lines that run along it. */
function rowEnds(picture: Ground): number[] {
  const { boxes } = picture;
  const ends: number[] = [];
  let bottom = Number.NEGATIVE_INFINITY;
  for (const box of [...boxes].sort((a, b) => a.y - b.y)) {
    if (bottom > 0 && box.y > bottom) ends.push(clearHeight(picture, bottom, box.y));
    bottom = Math.max(bottom, box.y + box.height);
  }
  return ends;
}

/** Room for arrowheads above a row of boxes. */
const arrow = 12;

/** The middle of the largest free space between two heights. */
function clearHeight({ wires }: Ground, from: number, to: number): number {
  const along = wires.flatMap(({ points }) =>
    points.slice(1).flatMap(({ y }, index) => (points[index]?.y === y ? [{ from: y, to: y }] : [])),
  );
  const labels = wires.flatMap(({ label }) => (label ? [{ from: label.y, to: label.y + label.height }] : []));
  const taken = [...along, ...labels, { from: to - arrow, to }]
    .filter((each) => each.to > from && each.from <= to)
    .sort((one, other) => one.from - other.from);
  let [best, room, end] = [(from + to) / 2, 0, from];
  for (const each of taken) {
    if (each.from - end > room) [best, room] = [(each.from + end) / 2, each.from - end];
    end = Math.max(end, each.to);
  }
  return best;
}

/** The part of the picture between two heights, as wide as the boxes, wires, labels and headings in it; lanes and the foot take the whole width. */
function partBetween(picture: Ground, top: number, bottom: number, height: number): Rectangle {
  if (bottom === height || picture.wide) return { x: 0, y: top, width: picture.width, height: bottom - top };
  const xs: number[] = [];
  const meets = (y: number, tall: number) => y < bottom && y + tall > top;
  for (const each of [...picture.boxes, ...picture.notes, ...picture.wires.flatMap((wire) => wire.label ?? [])]) {
    if (meets(each.y, each.height)) xs.push(each.x, each.x + each.width);
  }
  for (const { points } of picture.wires) {
    points.forEach((point, index) => {
      const before = points[index - 1] ?? point;
      if (meets(Math.min(point.y, before.y), Math.abs(point.y - before.y))) xs.push(point.x, before.x);
    });
  }
  for (const line of picture.headings) if (meets(line.y, 1)) xs.push(line.x - line.width / 2, line.x + line.width / 2);
  const left = Math.max(0, Math.min(...xs) - margin);
  return { x: left, y: top, width: Math.min(picture.width, Math.max(...xs) + margin) - left, height: bottom - top };
}
