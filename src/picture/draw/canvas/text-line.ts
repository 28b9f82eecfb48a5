import type { Container } from "@svgdotjs/svg.js";
import { drawShape } from "./shape.ts";

export interface LineLettering {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly bold?: boolean;
  readonly colour?: string;
  readonly anchor?: "start" | "middle" | "end";
  readonly struck?: boolean;
}

/** One line of text; nothing wraps or measures it any more. */
export function drawText(on: Container, text: string, { x, y, size, bold, colour, anchor, struck }: LineLettering): void {
  drawShape(on, "text", {
    x,
    y,
    "font-size": size,
    ...(bold && { "font-weight": 700 }),
    ...(colour && { fill: colour }),
    ...(anchor && anchor !== "start" && { "text-anchor": anchor }),
    ...(struck && { "text-decoration": "line-through" }),
  }).words(text);
}
