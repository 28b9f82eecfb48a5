import type { Rectangle } from "../layout/index.ts";
import { type Lettering, leftOf, strike, weightOf } from "./lettering.ts";
import type { Outline } from "./outline.ts";
import { hex, pdfNumber as n } from "./pdf-file.ts";
import type { PaintedOutline, PaintedText, Shape } from "./shapes.ts";

/** Operators that paint shapes in pixels, y down; text is set in the fonts /F1 (regular) and /F2 (bold). */
export function contentOf(shapes: readonly Shape[], lettering: Lettering, unitsPerEm: number): string {
  return shapes.map((shape) => (shape.kind === "text" ? textOf(shape, lettering, unitsPerEm) : paintOf(shape))).join("\n");
}

/** Whether anything of a shape is in a part of the drawing. Text belongs to the part that has its point on the baseline, so that it is found once. */
export function isIn(shape: Shape, { x, y, width, height }: Rectangle): boolean {
  if (shape.kind === "text") return shape.x >= x && shape.x < x + width && shape.y >= y && shape.y < y + height;
  const points = shape.outline.flatMap((segment) => segment.points);
  const [xs, ys] = [points.map((point) => point[0]), points.map((point) => point[1])];
  const beyond = shape.strokeWidth;
  const meets = (values: readonly number[], from: number, size: number) =>
    Math.min(...values) - beyond < from + size && Math.max(...values) + beyond > from;
  return meets(xs, x, width) && meets(ys, y, height);
}

function paintOf({ outline, fill, stroke, strokeWidth, dash, roundJoin }: PaintedOutline): string {
  if (!fill && !stroke) return "";
  const state = [
    ...(fill ? [`${colour(fill)} rg`] : []),
    ...(stroke ? [`${colour(stroke)} RG ${n(strokeWidth)} w ${roundJoin ? 1 : 0} j [${dash.map(n).join(" ")}] 0 d`] : []),
  ];
  return `${state.join(" ")}\n${pathOf(outline)}\n${fill ? (stroke ? "B" : "f") : "S"}`;
}

const operators = { move: "m", line: "l", curve: "c", close: "h" } as const;

function pathOf(outline: Outline): string {
  return outline.map(({ kind, points }) => [...points.flat().map(n), operators[kind]].join(" ")).join("\n");
}

function textOf(line: PaintedText, lettering: Lettering, unitsPerEm: number): string {
  const { text, y, size, bold, struck, fill } = line;
  const subset = lettering[weightOf(line)];
  const ids = Array.from(text, (character) => subset.idOf(character.codePointAt(0) ?? 0));
  const width = (ids.reduce((sum, id) => sum + (subset.advances[id] ?? 0), 0) * size) / unitsPerEm;
  const left = leftOf(line, width);
  const shown = `BT ${colour(fill)} rg /F${bold ? 2 : 1} ${n(size)} Tf 1 0 0 -1 ${n(left)} ${n(y)} Tm <${ids.map(hex).join("")}> Tj ET`;
  if (!struck) return shown;
  return `${shown}\n${colour(fill)} rg ${n(left)} ${n(y - size * strike.above)} ${n(width)} ${n(size * strike.width)} re f`;
}

/** Red, green and blue from 0 to 1, of `#rrggbb`. */
export function colour(text: string): string {
  return [1, 3, 5].map((at) => n(Number.parseInt(text.slice(at, at + 2), 16) / 255)).join(" ");
}
