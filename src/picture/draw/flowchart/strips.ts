import type { Container } from "@svgdotjs/svg.js";
import type { Rectangle } from "../../geometry/index.ts";
import type { Picture, Strip } from "../../layout/index.ts";
import type { Theme } from "../canvas/theme.ts";
import { drawTextLine } from "./boxes.ts";

/** The lanes and bands behind a chart: tinted headings, thin lines between the lanes, broken ones between the bands. */
export function drawStrips(on: Container, { lanes, bands }: Picture, theme: Theme): void {
  if (lanes.length === 0) return;
  const group = on.group();
  const line = { fill: "none", stroke: theme.grid, "stroke-width": 1 };
  for (const { heading } of [...lanes, ...bands]) {
    group.rect(heading.width, heading.height).attr({ x: heading.x, y: heading.y, fill: theme.tint });
  }
  const writeBorders = (strips: readonly Strip[]) => strips.slice(1).map(writeStripBorder).join(" ");
  if (bands.length > 1) group.path(writeBorders(bands)).attr({ ...line, stroke: theme.quiet, "stroke-dasharray": "5 4" });
  const headings = [lanes, bands]
    .filter((strips) => strips.length > 0)
    .map((strips) => writeRectangle(computeBoundingBox(strips.map((each) => each.heading))));
  group.path([writeRectangle(computeBoundingBox(lanes)), ...headings, writeBorders(lanes)].join(" ")).attr(line);
  for (const text of [...lanes, ...bands].flatMap(({ lines }) => lines)) drawTextLine(group, text, theme);
}

/** The border between a strip and the one before it: its left side when it runs down, else its upper side. */
function writeStripBorder({ x, y, width, height, heading }: Strip): string {
  return heading.width === width ? `M ${x} ${y} v ${height}` : `M ${x} ${y} h ${width}`;
}

function computeBoundingBox(rectangles: readonly Rectangle[]): Rectangle {
  const x = Math.min(...rectangles.map((each) => each.x));
  const y = Math.min(...rectangles.map((each) => each.y));
  const right = Math.max(...rectangles.map((each) => each.x + each.width));
  const bottom = Math.max(...rectangles.map((each) => each.y + each.height));
  return { x, y, width: right - x, height: bottom - y };
}

function writeRectangle({ x, y, width, height }: Rectangle): string {
  return `M ${x} ${y} h ${width} v ${height} h ${-width} Z`;
}
