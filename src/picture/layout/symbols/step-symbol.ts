import { roundPixels } from "../../geometry/index.ts";
import type { Direction, Rectangle, Size, SymbolShape } from "../picture.ts";

/** How a kind of step looks, and how much room its text has in it. */
export interface StepSymbol {
  /**
   * Widest text, in pixels, in a symbol of the usual width; several where a narrower text may make a smaller symbol.
   */
  readonly textWidths: (width: number) => readonly number[];
  /** Size of the symbol that holds a block of text; at least `least`. */
  readonly around: (text: TextSize, least: Size) => Size;
  readonly shape: (box: Rectangle, direction: Direction) => SymbolShape;
  /** The heights of the upper and the lower border at `x`: between them is the symbol. */
  readonly down: (box: Rectangle, x: number) => BorderSpan;
  /** Where the left and the right border are at height `y`. */
  readonly across: (box: Rectangle, y: number) => BorderSpan;
  /** How far the middle of the text lies above the middle of the symbol. */
  readonly lift: number;
}

export type BorderSpan = readonly [from: number, to: number];

/** A block of text: its size, and the widths and heights of its rows for symbols whose width varies. */
export interface TextSize extends Size {
  readonly rows: readonly Size[];
}

/**
 * The room of a symbol whose text stands in a rectangle, `sides` and `ends` pixels from left and right, top and bottom.
 */
export function createTextRectangle(sides: number, ends: number): Pick<StepSymbol, "textWidths" | "around"> {
  return {
    textWidths: (width) => [width - 2 * sides],
    around: (text, least) => ({
      width: Math.max(least.width, text.width + 2 * sides),
      height: Math.max(least.height, text.height + 2 * ends),
    }),
  };
}

/** Width of the strip that marks a step, in pixels. */
export const edgeWidth = 6;

/** Path data from commands and numbers. */
export function writePathData(...parts: readonly (string | number)[]): string {
  return parts.map((part) => (typeof part === "number" ? roundPixels(part) : part)).join(" ");
}
