import type { Container } from "@svgdotjs/svg.js";
import { measureText } from "../../text/index.ts";
import { entrySize, placeEntries } from "./entry-lines.ts";
import { roundCoordinate } from "./round.ts";
import { drawText } from "./text-line.ts";
import type { Theme } from "./theme.ts";

/** Of the small picture before the words of an entry, in pixels. */
export const sampleWidth = 30;

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
  const { at, height } = placeEntries(
    entries.map(({ text }) => sampleWidth + entrySize.gap + measureText(text, entrySize.size)),
    width,
  );
  const draw: SampleLegend["draw"] = (on, left, top, theme) =>
    entries.forEach((each, index) => {
      const { x = 0, y = 0 } = at[index] ?? {};
      const middle = top + y + entrySize.height / 2;
      each.draw(on, roundCoordinate(left + x), middle, theme);
      drawText(on, each.text, {
        x: roundCoordinate(left + x + sampleWidth + entrySize.gap),
        y: middle + entrySize.size * 0.37,
        size: entrySize.size,
      });
    });
  return { height, draw };
}
