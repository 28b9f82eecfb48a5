import type { Container } from "@svgdotjs/svg.js";
import { measure } from "../text/index.ts";
import { entry, inLines } from "./in-lines.ts";
import { round } from "./round.ts";
import { textLine } from "./text-line.ts";
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

export function sampleLegend(entries: readonly SampleEntry[], width: number): SampleLegend {
  const { at, height } = inLines(
    entries.map(({ text }) => sampleWidth + entry.gap + measure(text, entry.size)),
    width,
  );
  const draw: SampleLegend["draw"] = (on, left, top, theme) =>
    entries.forEach((each, index) => {
      const { x = 0, y = 0 } = at[index] ?? {};
      const middle = top + y + entry.height / 2;
      each.draw(on, round(left + x), middle, theme);
      textLine(on, each.text, { x: round(left + x + sampleWidth + entry.gap), y: middle + entry.size * 0.37, size: entry.size });
    });
  return { height, draw };
}
