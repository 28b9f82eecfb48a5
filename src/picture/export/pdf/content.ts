import type { Rectangle } from "../../geometry/index.ts";
import { computeTextLeft, type FontSubsets, getTextWeight, strike } from "../letters/lettering.ts";
import type { ShapeOutline } from "../letters/outline.ts";
import type { PaintedOutline, PaintedShape, PaintedText } from "../letters/shapes.ts";
import { writeHex, writePdfNumber } from "./file.ts";

/** Operators that paint shapes in pixels, y down; text is set in the fonts /F1 (regular) and /F2 (bold). */
export function writePdfContent(shapes: readonly PaintedShape[], lettering: FontSubsets, unitsPerEm: number): string {
  return shapes
    .map((shape) => (shape.kind === "text" ? writePdfText(shape, lettering, unitsPerEm) : writePaintedOutline(shape)))
    .join("\n");
}

/**
 * Whether anything of a shape is in a part of the drawing. Text belongs to the part that has its point on the baseline,
 * so that it is found once.
 */
export function isShapeInPart(shape: PaintedShape, { x, y, width, height }: Rectangle): boolean {
  if (shape.kind === "text") return shape.x >= x && shape.x < x + width && shape.y >= y && shape.y < y + height;
  const points = shape.outline.flatMap((segment) => segment.points);
  const [xs, ys] = [points.map((point) => point[0]), points.map((point) => point[1])];
  const beyond = shape.strokeWidth;
  const isMeeting = (values: readonly number[], from: number, size: number) =>
    Math.min(...values) - beyond < from + size && Math.max(...values) + beyond > from;
  return isMeeting(xs, x, width) && isMeeting(ys, y, height);
}

function writePaintedOutline({ outline, fill, stroke, strokeWidth, dash, roundJoin }: PaintedOutline): string {
  if (!fill && !stroke) return "";
  const state = [
    ...(fill ? [`${writePdfColour(fill)} rg`] : []),
    ...(stroke
      ? [`${writePdfColour(stroke)} RG ${writePdfNumber(strokeWidth)} w ${roundJoin ? 1 : 0} j [${dash.map(writePdfNumber).join(" ")}] 0 d`]
      : []),
  ];
  return `${state.join(" ")}\n${writePdfPath(outline)}\n${fill ? (stroke ? "B" : "f") : "S"}`;
}

const pathOperators = { move: "m", line: "l", curve: "c", close: "h" } as const;

function writePdfPath(outline: ShapeOutline): string {
  return outline.map(({ kind, points }) => [...points.flat().map(writePdfNumber), pathOperators[kind]].join(" ")).join("\n");
}

function writePdfText(line: PaintedText, lettering: FontSubsets, unitsPerEm: number): string {
  const { text, y, size, bold, struck, fill } = line;
  const subset = lettering[getTextWeight(line)];
  const ids = Array.from(text, (character) => subset.idOf(character.codePointAt(0) ?? 0));
  const width = (ids.reduce((sum, id) => sum + (subset.advances[id] ?? 0), 0) * size) / unitsPerEm;
  const left = computeTextLeft(line, width);
  const shown = `BT ${writePdfColour(fill)} rg /F${bold ? 2 : 1} ${writePdfNumber(size)} Tf 1 0 0 -1 ${writePdfNumber(left)} ${writePdfNumber(y)} Tm <${ids.map(writeHex).join("")}> Tj ET`;
  if (!struck) return shown;
  return `${shown}\n${writePdfColour(fill)} rg ${writePdfNumber(left)} ${writePdfNumber(y - size * strike.above)} ${writePdfNumber(width)} ${writePdfNumber(size * strike.width)} re f`;
}

/** Red, green and blue from 0 to 1, of `#rrggbb`. */
export function writePdfColour(text: string): string {
  return [1, 3, 5].map((at) => writePdfNumber(Number.parseInt(text.slice(at, at + 2), 16) / 255)).join(" ");
}
