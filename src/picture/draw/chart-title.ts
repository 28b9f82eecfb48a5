import type { Container } from "@svgdotjs/svg.js";
import { wrap } from "../text/index.ts";
import { textLine } from "./text-line.ts";
import type { Theme } from "./theme.ts";

/** Sizes in pixels. */
const [title, subtitle] = [
  { size: 20, height: 28 },
  { size: 13, height: 22 },
];

/** What stands above a chart, as lines of known height. */
export interface ChartTitle {
  readonly height: number;
  /** Draws it in the middle of a width, its top at `y`. */
  readonly draw: (on: Container, left: number, y: number, theme: Theme) => void;
}

export function chartTitle(text: string, below: string | undefined, width: number): ChartTitle {
  const lines = wrap(text, width, title.size, true);
  const lower = below === undefined ? [] : wrap(below, width, subtitle.size);
  return {
    height: lines.length * title.height + lower.length * subtitle.height,
    draw: (on, left, top, theme) => {
      const x = left + width / 2;
      lines.forEach((line, index) => {
        textLine(on, line, { x, y: top + index * title.height + title.size, size: title.size, bold: true, anchor: "middle" });
      });
      const next = top + lines.length * title.height;
      lower.forEach((line, index) => {
        textLine(on, line, { x, y: next + index * subtitle.height + 14, size: subtitle.size, anchor: "middle", colour: theme.quiet });
      });
    },
  };
}
