import type { Container } from "@svgdotjs/svg.js";
import { shape } from "../shape.ts";
import type { Theme } from "../theme.ts";

/** A line over bars, with an edge of paper that keeps it apart from them in every theme. */
export function lineOverBars(on: Container, d: string, width: number, theme: Theme): void {
  shape(on, "path", { d, fill: "none", stroke: theme.paper, "stroke-width": width + 2 });
  shape(on, "path", { d, fill: "none", stroke: theme.ink, "stroke-width": width });
}
