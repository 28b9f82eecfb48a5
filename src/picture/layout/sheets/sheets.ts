import { turnRectangle } from "../../geometry/index.ts";
import type { Picture, Point, Rectangle, Size } from "../picture.ts";
import { type CutConnector, placeCutConnectors } from "./cut-connectors.ts";
import { type Cutting, listCuttings, pickBestWay, readableScale, type SheetRoom } from "./cutting.ts";
import type { CutGround } from "./rows.ts";

/** What a sheet of A4 holds between margins of 14 mm and below a heading, in CSS pixels (96 to an inch). */
const a4Room: SheetRoom = { width: 680, height: 915, head: 0 };

/** A part of a picture that stands on one sheet, and where lines go on from the sheet before and to the next. */
export interface PictureSheet extends Rectangle {
  readonly connectors: readonly CutConnector[];
  /** What stands below it, from its left edge: the foot of the drawing, on the last sheet. */
  readonly foot?: Rectangle;
}

/** A chart cut into sheets that are printed at one scale, at most 1. */
export interface SheetSet {
  readonly scale: number;
  readonly sheets: readonly PictureSheet[];
}

/**
 * A tall flowchart as parts for one upright sheet of A4 each, cut between rows of boxes. No sheets when the whole fits
 * one. `height` is that of the drawing, whose foot stands below the picture.
 */
export function cutIntoSheets(picture: Picture, height: number): SheetSet {
  const scale = Math.min(1, a4Room.width / picture.width, a4Room.height / height);
  const ways = scale >= readableScale ? [] : cutRows(picture, { width: picture.width, height }, a4Room, 0);
  return (
    pickBestWay(
      ways.filter(({ sheets }) => sheets.length > 1),
      (way) => way.scale,
      ({ sheets }) => sheets.length,
    ) ?? { scale, sheets: [] }
  );
}

/**
 * The ways to cut a drawing between rows of boxes; with lanes each part is as wide as the whole. The first cut has the
 * marks of `firstCut`.
 */
export function cutRows(picture: Picture, { height }: Size, room: SheetRoom, firstCut: number): readonly SheetSet[] {
  const foot = { x: 0, y: picture.height, width: picture.footWidth, height: height - picture.height };
  return listCuttings(picture, picture.lanes.length > 0, height, room, foot.width).map((cutting) => {
    const { scale, sheets } = attachConnectors(cutting, picture, firstCut);
    return {
      scale,
      sheets: sheets.map((part, index) => (index === sheets.length - 1 ? { ...part, height: foot.y - part.y, foot } : part)),
    };
  });
}

/** The ways to cut a chart whose flow runs to the right between columns of boxes, each part `height` high. */
export function cutColumns(picture: Picture, height: number, room: SheetRoom, firstCut: number): readonly SheetSet[] {
  const { boxes, wires, notes, width } = picture;
  const ground: CutGround = {
    width: height,
    boxes: boxes.map(turnRectangle),
    wires: wires.map(({ points, label }) => ({ points: points.map(swapAxes), ...(label && { label: turnRectangle(label) }) })),
    notes: notes.map(turnRectangle),
    headings: [],
  };
  return listCuttings(ground, true, width, { ...room, width: room.height, height: room.width }).map((cutting) => {
    const { scale, sheets } = attachConnectors(cutting, ground, firstCut);
    return {
      scale,
      sheets: sheets.map((part) => ({
        ...turnRectangle(part),
        connectors: part.connectors.map(({ mark, cut, middle }) => ({ mark, cut: swapAxes(cut), middle: swapAxes(middle) })),
      })),
    };
  });
}

function swapAxes({ x, y }: Point): Point {
  return { x: y, y: x };
}

function attachConnectors({ scale, parts }: Cutting, { wires }: CutGround, firstCut: number): SheetSet {
  const sheets = parts.map((part, index) => ({
    ...part,
    connectors: [
      ...(index === 0 ? [] : placeCutConnectors(wires, part.y, firstCut + index - 1, -1)),
      ...(index === parts.length - 1 ? [] : placeCutConnectors(wires, part.y + part.height, firstCut + index, 1)),
    ],
  }));
  return { scale, sheets };
}
