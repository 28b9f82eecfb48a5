import type { Container } from "@svgdotjs/svg.js";
import { measureText, wrapText } from "../../text/index.ts";
import { entrySize, placeEntries } from "./entry-lines.ts";
import { roundCoordinate } from "./round.ts";
import { drawText } from "./text-line.ts";
import type { Theme } from "./theme.ts";

/** Of the small picture before the words of an entry, in pixels. */
export const sampleWidth = 30;

/** From line to line of an entry that is wider than its legend, in pixels. */
const wrappedLineHeight = 16;

/** Words, and a small picture of what they stand for from the left edge `x`. */
export interface SampleEntry {
  readonly text: string;
  readonly draw: (on: Container, x: number, middle: number, theme: Theme) => void;
}

/** A legend as it fills lines of a width. */
export interface SampleLegend {
  readonly height: number;
  /** Draws it with its upper left corner at a point. */
  readonly draw: (on: Container, x: number, y: number, theme: Theme) => void;
}

export function layOutSampleLegend(entries: readonly SampleEntry[], width: number): SampleLegend {
  const indent = sampleWidth + entrySize.gap;
  const wrapped = entries.map(({ text }) => wrapText(text, width - indent, entrySize.size));
  const { at, height } = placeEntries(
    wrapped.map((lines) => ({
      width: indent + Math.max(...lines.map((line) => measureText(line, entrySize.size))),
      height: entrySize.height + (lines.length - 1) * wrappedLineHeight,
    })),
    width,
  );
  const draw: SampleLegend["draw"] = (on, left, top, theme) =>
    entries.forEach((each, index) => {
      const { x = 0, y = 0 } = at[index] ?? {};
      const middle = top + y + entrySize.height / 2;
      each.draw(on, roundCoordinate(left + x), middle, theme);
      for (const [number, line] of (wrapped[index] ?? []).entries())
        drawText(on, line, {
          x: roundCoordinate(left + x + indent),
          y: middle + entrySize.size * 0.37 + number * wrappedLineHeight,
          size: entrySize.size,
        });
    });
  return { height, draw };
}
