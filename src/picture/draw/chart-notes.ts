import type { Container } from "@svgdotjs/svg.js";
import { wrap } from "../text/index.ts";
import { textLine } from "./text-line.ts";
import type { Theme } from "./theme.ts";

/** Sizes in pixels. */
const note = { size: 12, height: 18 };

/** Sentences below a chart, each on lines of its own. */
export interface ChartNotes {
  readonly height: number;
  /** Draws them from the left edge `x`, the top at `y`. */
  readonly draw: (on: Container, x: number, y: number, theme: Theme) => void;
}

export function chartNotes(sentences: readonly string[], width: number): ChartNotes {
  const lines = sentences.flatMap((each) => wrap(each, width, note.size));
  return {
    height: lines.length * note.height,
    draw: (on, x, top, theme) =>
      lines.forEach((line, index) => {
        textLine(on, line, { x, y: top + index * note.height + note.size, size: note.size, colour: theme.quiet });
      }),
  };
}
