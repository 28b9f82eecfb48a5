import type { Container } from "@svgdotjs/svg.js";
import type { Box, TextLine } from "../../layout/index.ts";
import { createNamedGroup } from "../canvas/named-group.ts";
import { drawShape } from "../canvas/shape.ts";
import { drawText } from "../canvas/text-line.ts";
import type { Theme } from "../canvas/theme.ts";
import type { BoxLook } from "./looks.ts";
import { isStruck } from "./struck-text.ts";

const hairline = 0.5;

/** A step: its symbol, marks and text as one graphic with a text alternative. */
export function drawBox(on: Container, box: Box, look: BoxLook, alternative: string, theme: Theme, isPainted: boolean): void {
  const group = createNamedGroup(on, alternative, box.steps === undefined ? { "data-step": box.id, tabindex: 0 } : {});
  const { outline, borders = outline, bars, edge } = box.shape;
  // Where borders are open a hairline closes them, so that a line that meets the box there ends on something.
  if (borders !== outline) drawShape(group, "path", { d: outline, fill: look.fill, stroke: look.colour, "stroke-width": hairline });
  drawShape(group, "path", {
    d: borders,
    fill: borders === outline ? look.fill : "none",
    stroke: look.colour,
    "stroke-width": borders === outline ? look.width : look.width + 0.8,
    "stroke-linejoin": "round",
    ...(look.dash && { "stroke-dasharray": look.dash }),
  });
  if (look.inside) drawShape(group, "path", { d: borders, fill: "none", stroke: look.fill, "stroke-width": look.inside });
  if (bars) drawShape(group, "path", { d: bars, fill: "none", stroke: look.colour, "stroke-width": 1.2 });
  if (look.strip)
    drawShape(group, "path", { d: edge, fill: look.colour, stroke: look.colour, "stroke-width": look.width, "stroke-linejoin": "round" });
  // On a painted ground only ink has the contrast that a text needs.
  const onGround = isPainted ? { ...theme, quiet: theme.ink, change: theme.ink } : theme;
  for (const line of box.lines) drawTextLine(group, line, onGround, box);
}

/** A line of a box, label or heading in the style of its role. */
export function drawTextLine(on: Container, line: TextLine, theme: Theme, box?: Box): void {
  const removed = box?.change === "removed";
  const quiet = line.role === "unit" || line.role === "heading" || line.role === "detail" || line.role.startsWith("old-");
  drawText(on, line.text, {
    x: line.x,
    y: line.y,
    size: line.size,
    bold: line.bold,
    anchor: "middle",
    struck: isStruck(line, box),
    colour: removed
      ? theme.removed
      : line.role === "mark" || (line.role === "days" && line.bold)
        ? theme.change
        : quiet
          ? theme.quiet
          : theme.ink,
  });
}
