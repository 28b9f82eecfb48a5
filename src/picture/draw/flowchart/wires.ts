import type { Container } from "@svgdotjs/svg.js";
import type { Wire } from "../../layout/index.ts";
import { drawShape } from "../canvas/shape.ts";
import type { Theme } from "../canvas/theme.ts";
import { drawTextLine } from "./boxes.ts";
import type { DrawnLine } from "./drawn-lines.ts";
import { getWireLook, type Stroke } from "./looks.ts";
import { writeArrowPath, writeWirePath } from "./wire-path.ts";

/** A connection with its arrowhead and label. */
export function drawWire(on: Container, wire: Wire, line: DrawnLine, critical: boolean, theme: Theme): void {
  drawLine(on, line, getWireLook(wire, critical, theme), theme);
  for (const each of wire.label?.lines ?? []) drawTextLine(on, each, theme);
}

export function drawLine(on: Container, { points, hops, hasArrow }: DrawnLine, look: Stroke, theme: Theme): void {
  const arrow = look.width <= 2 ? 8 : theme.monochrome ? 13 : 10;
  const d = writeWirePath(points, hasArrow ? arrow - 1 : 0, hops);
  const stroke = { d, fill: "none", "stroke-linejoin": "round" };
  const dash = look.dash && { "stroke-dasharray": look.dash };
  drawShape(on, "path", { ...stroke, stroke: look.colour, "stroke-width": look.width, ...dash });
  if (look.inside) drawShape(on, "path", { ...stroke, stroke: theme.paper, "stroke-width": look.inside });
  if (hasArrow) drawShape(on, "path", { d: writeArrowPath(points, arrow), fill: look.colour });
}
