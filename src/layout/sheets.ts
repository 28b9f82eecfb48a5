import { type CutConnector, cutConnectors } from "./cut-connectors.ts";
import type { Picture, Point, Rectangle, Size } from "./picture.ts";
import { type Ground, type Row, rowsOf } from "./rows.ts";

/** What a sheet of A4 holds between margins of 14 mm and below a heading, in CSS pixels (96 to an inch). */
const a4: Size = { width: 680, height: 930 };
const margin = 12;
/** Smaller than this nothing is printed that has a choice. */
const least = 2 / 3;

/** A part of a picture that stands on one sheet, and where lines go on from the sheet before and to the next. */
export interface Sheet extends Rectangle {
  readonly connectors: readonly CutConnector[];
}

/**
 * A tall flowchart as parts for one sheet of paper each: cut between rows of boxes, as wide as what stands there, so that text is printed
 * as large as fits. Empty when the whole fits one sheet. `height` is that of the drawing, whose foot stands below the picture; `sheet` is
 * what a sheet holds in CSS pixels, A4 below a heading when absent.
 */
export function sheetsOf(picture: Picture, height: number, sheet: Size = a4): readonly Sheet[] {
  return cutIntoSheets(picture, picture.lanes.length > 0, height, sheet);
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
  };
  return cutIntoSheets(ground, true, width, turned({ x: 0, y: 0, ...sheet })).map((part) => ({
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

function cutIntoSheets(ground: Ground, isWide: boolean, height: number, sheet: Size): readonly Sheet[] {
  if (fits({ x: 0, y: 0, width: ground.width, height }, least, sheet)) return [];
  const parts = partsOf(ground, isWide, height, sheet);
  return parts.map((part, index) => ({
    ...part,
    connectors: [
      ...(index === 0 ? [] : cutConnectors(ground.wires, part.y, index - 1, -1)),
      ...(index === parts.length - 1 ? [] : cutConnectors(ground.wires, part.y + part.height, index, 1)),
    ],
  }));
}

/** As many rows on each sheet as fit. `isWide`: every part is as wide as the whole. */
function partsOf(ground: Ground, isWide: boolean, height: number, sheet: Size): readonly Rectangle[] {
  const rows = rowsOf(ground, height);
  const partOf = (row: Row) => {
    // The foot stands in the last row.
    if (isWide || row.bottom === height) return { x: 0, y: row.top, width: ground.width, height: row.bottom - row.top };
    const left = Math.max(0, row.left - margin);
    return { x: left, y: row.top, width: Math.min(ground.width, row.right + margin) - left, height: row.bottom - row.top };
  };
  const sheets: Row[] = [];
  let smallest = least;
  for (const row of rows) {
    const last = sheets.at(-1);
    // A row that is wide by itself may share its sheet: it is printed small anyway.
    const bearable = Math.min(smallest, scaleOf(partOf(row), sheet));
    const larger = last && united(last, row);
    if (larger && fits(partOf(larger), bearable, sheet)) {
      sheets[sheets.length - 1] = larger;
      smallest = bearable;
    } else {
      sheets.push(row);
      smallest = Math.min(least, scaleOf(partOf(row), sheet));
    }
  }
  return sheets.map(partOf);
}

function united(one: Row, other: Row): Row {
  return { top: one.top, bottom: other.bottom, left: Math.min(one.left, other.left), right: Math.max(one.right, other.right) };
}

function scaleOf({ width }: Rectangle, sheet: Size): number {
  return Math.min(1, sheet.width / width);
}

function fits(part: Rectangle, smallest: number, sheet: Size): boolean {
  const scale = scaleOf(part, sheet);
  return scale >= smallest && part.height * scale <= sheet.height;
}
