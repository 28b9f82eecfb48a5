import type { Container } from "@svgdotjs/svg.js";
import { measure } from "../text/index.ts";
import { round } from "./round.ts";
import { shape } from "./shape.ts";
import { type Lettering, textLine } from "./text-line.ts";
import type { Theme } from "./theme.ts";

const beside = 2;

/** One line of text on a ground of paper, where lines of a grid may run behind it. */
export function groundedText(on: Container, text: string, lettering: Lettering, theme: Theme): void {
  const { x, y, size, bold, anchor = "start" } = lettering;
  const width = measure(text, size, bold);
  const left = x - width * { start: 0, middle: 0.5, end: 1 }[anchor];
  shape(on, "rect", {
    x: round(left - beside),
    y: round(y - size),
    width: round(width + 2 * beside),
    height: round(size * 1.25),
    fill: theme.paper,
  });
  textLine(on, text, lettering);
}
