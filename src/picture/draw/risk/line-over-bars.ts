import type { Container } from "@svgdotjs/svg.js";
import { drawShape } from "../canvas/shape.ts";
import type { Theme } from "../canvas/theme.ts";

/** A line over bars, with an edge of paper that keeps it apart from them in every theme. */
export function drawLineOverBars(on: Container, d: string, width: number, theme: Theme): void {
  drawShape(on, "path", { d, fill: "none", stroke: theme.paper, "stroke-width": width + 2 });
  drawShape(on, "path", { d, fill: "none", stroke: theme.ink, "stroke-width": width });
}
