import { type CutConnector, cutConnectors } from "./cut-connectors.ts";
import { bestOf, type Cutting, cuttingsOf, type Room, readable } from "./cutting.ts";
import type { Picture, Point, Rectangle, Size } from "./picture.ts";
import type { Ground } from "./rows.ts";

/** What a sheet of A4 holds between margins of 14 mm and below a heading, in CSS pixels (96 to an inch). */
const a4: Room = { width: 680, height: 915, head: 0 };

/** A part of a picture that stands on one sheet, and where lines go on from the sheet before and to the next. */
export interface Sheet extends Rectangle {
  readonly connectors: readonly CutConnector[];
  /** What stands below it, from its left edge: the foot of the drawing, on the last sheet. */
  readonly foot?: Rectangle;
}

/** A chart cut into sheets that are printed at one scale, at most 1. */
export interface Sheets {
  readonly scale: number;
  readonly sheets: readonly Sheet[];
}

/**
 * A tall flowchart as parts for one upright sheet of A4 each, cut between rows of boxes. No sheets when the whole fits one. `height` is that
 * of the drawing, whose foot stands below the picture.
 */
export function sheetsOf(picture: Picture, height: number): Sheets {
  const scale = Math.min(1, a4.width / picture.width, a4.height / height);
  const ways = scale >= readable ? [] : rowSheets(picture, { width: picture.width, height }, a4, 0);
  return (
    bestOf(
      ways.filter(({ sheets }) => sheets.length > 1),
      (way) => way.scale,
      ({ sheets }) => sheets.length,
    ) ?? { scale, sheets: [] }
  );
}

/** The ways to cut a drawing between rows of boxes; with lanes each part is as wide as the whole. The first cut has the marks of `firstCut`. */
export function rowSheets(picture: Picture, { height }: Size, room: Room, firstCut: number): readonly Sheets[] {
  const foot = { x: 0, y: picture.height, width: picture.footWidth, height: height - picture.height };
  return cuttingsOf(picture, picture.lanes.length > 0, height, room, foot.width).map((cutting) => {
    const { scale, sheets } = connected(cutting, picture, firstCut);
    return {
      scale,
      sheets: sheets.map((part, index) => (index === sheets.length - 1 ? { ...part, height: foot.y - part.y, foot } : part)),
    };
  });
}

/** The ways to cut a chart whose flow runs to the right between columns of boxes, each part `height` high. */
export function columnSheets(picture: Picture, height: number, room: Room, firstCut: number): readonly Sheets[] {
  const { boxes, wires, notes, width } = picture;
  const ground: Ground = {
    width: height,
    boxes: boxes.map(turned),
    wires: wires.map(({ points, label }) => ({ points: points.map(swapped), ...(label && { label: turned(label) }) })),
    notes: notes.map(turned),
    headings: [],
  };
  return cuttingsOf(ground, true, width, { ...room, width: room.height, height: room.width }).map((cutting) => {
    const { scale, sheets } = connected(cutting, ground, firstCut);
    return {
      scale,
      sheets: sheets.map((part) => ({
        ...turned(part),
        connectors: part.connectors.map(({ mark, cut, middle }) => ({ mark, cut: swapped(cut), middle: swapped(middle) })),
      })),
    };
  });
}

function swapped({ x, y }: Point): Point {
  return { x: y, y: x };
}

function turned({ x, y, width, height }: Rectangle): Rectangle {
  return { x: y, y: x, width: height, height: width };
}

function connected({ scale, parts }: Cutting, { wires }: Ground, firstCut: number): Sheets {
  const sheets = parts.map((part, index) => ({
    ...part,
    connectors: [
      ...(index === 0 ? [] : cutConnectors(wires, part.y, firstCut + index - 1, -1)),
      ...(index === parts.length - 1 ? [] : cutConnectors(wires, part.y + part.height, firstCut + index, 1)),
    ],
  }));
  return { scale, sheets };
}
