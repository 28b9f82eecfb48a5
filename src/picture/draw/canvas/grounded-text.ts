import type { Container } from "@svgdotjs/svg.js";
import { measureText } from "../../text/index.ts";
import { roundCoordinate } from "./round.ts";
import { drawShape } from "./shape.ts";
import { drawText, type LineLettering } from "./text-line.ts";
import type { Theme } from "./theme.ts";

const groundPadding = 2;

/** One line of text on a ground of paper, where lines of a grid may run behind it. */
export function drawGroundedText(on: Container, text: string, lettering: LineLettering, theme: Theme): void {
  const { x, y, size, bold, anchor = "start" } = lettering;
  const width = measureText(text, size, bold);
  const left = x - width * { start: 0, middle: 0.5, end: 1 }[anchor];
  drawShape(on, "rect", {
    x: roundCoordinate(left - groundPadding),
    y: roundCoordinate(y - size),
    width: roundCoordinate(width + 2 * groundPadding),
    height: roundCoordinate(size * 1.25),
    fill: theme.paper,
  });
  drawText(on, text, lettering);
}
