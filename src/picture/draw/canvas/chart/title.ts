import type { Container } from "@svgdotjs/svg.js";
import { wrapText } from "../../../text/index.ts";
import { drawText } from "../text-line.ts";
import type { Theme } from "../theme.ts";

/** Sizes in pixels. */
const [titleSizes, subtitleSizes] = [
  { size: 20, height: 28 },
  { size: 13, height: 22 },
];

/** What stands above a chart, as lines of known height. */
export interface ChartTitle {
  readonly height: number;
  /** Draws it in the middle of a width, its top at `y`. */
  readonly draw: (on: Container, left: number, y: number, theme: Theme) => void;
}

export function layOutChartTitle(text: string, below: string | undefined, width: number): ChartTitle {
  const lines = wrapText(text, width, titleSizes.size, true);
  const lower = below === undefined ? [] : wrapText(below, width, subtitleSizes.size);
  return {
    height: lines.length * titleSizes.height + lower.length * subtitleSizes.height,
    draw: (on, left, top, theme) => {
      const x = left + width / 2;
      lines.forEach((line, index) => {
        drawText(on, line, {
          x,
          y: top + index * titleSizes.height + titleSizes.size,
          size: titleSizes.size,
          bold: true,
          anchor: "middle",
        });
      });
      const next = top + lines.length * titleSizes.height;
      lower.forEach((line, index) => {
        drawText(on, line, {
          x,
          y: next + index * subtitleSizes.height + 14,
          size: subtitleSizes.size,
          anchor: "middle",
          colour: theme.quiet,
        });
      });
    },
  };
}
