import type { Container } from "@svgdotjs/svg.js";
import { wrapText } from "../../../text/index.ts";
import { drawText } from "../text-line.ts";
import type { Theme } from "../theme.ts";

/** Sizes in pixels. */
const chartNoteSize = { size: 12, height: 18 };

/** Sentences below a chart, each on lines of its own. */
export interface ChartNotes {
  readonly height: number;
  /** Draws them from the left edge `x`, the top at `y`. */
  readonly draw: (on: Container, x: number, y: number, theme: Theme) => void;
}

export function layOutChartNotes(sentences: readonly string[], width: number): ChartNotes {
  const lines = sentences.flatMap((each) => wrapText(each, width, chartNoteSize.size));
  return {
    height: lines.length * chartNoteSize.height,
    draw: (on, x, top, theme) =>
      lines.forEach((line, index) => {
        drawText(on, line, {
          x,
          y: top + index * chartNoteSize.height + chartNoteSize.size,
          size: chartNoteSize.size,
          colour: theme.quiet,
        });
      }),
  };
}
