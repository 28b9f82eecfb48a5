import { isSilent, type Subset, subsetTypeface } from "../fonts/subset.ts";
import type { Typeface } from "../fonts/typeface.ts";
import type { PaintedShape, PaintedText } from "./shapes.ts";

/** The two weights of text in a picture. */
export interface Typefaces {
  readonly regular: Typeface;
  readonly bold: Typeface;
}

/** The code points of the text in each weight. */
export type Characters = Readonly<Record<keyof Typefaces, ReadonlySet<number>>>;

export interface FontSubsets {
  readonly regular: Subset;
  readonly bold: Subset;
  /** Characters of the drawing that the typefaces lack; an empty box stands for each. */
  readonly missing: readonly string[];
}

/** First family of the font stack of every picture. */
export const drawingFontFamily = "Noto Sans SC";

/** Of a line through text: its upper edge above the baseline, and its width. In ems. */
export const strike = { above: 0.35, width: 0.06 };

export function getTextWeight({ bold }: PaintedText): keyof Typefaces {
  return bold ? "bold" : "regular";
}

/** Where a line of text begins that is so wide. */
export function computeTextLeft({ x, anchor }: Pick<PaintedText, "x" | "anchor">, width: number): number {
  return x - (anchor === "middle" ? width / 2 : anchor === "end" ? width : 0);
}

/** `more` is regular text besides. */
export function collectCharacters(shapes: readonly PaintedShape[], more = ""): Characters {
  const characters = { regular: new Set<number>(), bold: new Set<number>() };
  const take = (text: string, weight: keyof Typefaces) => {
    for (const character of text) characters[weight].add(character.codePointAt(0) ?? 0);
  };
  take(more, "regular");
  for (const shape of shapes) if (shape.kind === "text") take(shape.text, getTextWeight(shape));
  return characters;
}

/** The characters that should be seen and that the typefaces lack. */
export function listMissingCharacters({ regular, bold }: Typefaces, characters: Characters): readonly string[] {
  const listUnknown = (typeface: Typeface, wanted: ReadonlySet<number>) =>
    [...wanted].filter((codePoint) => typeface.glyphOf(codePoint) === undefined && !isSilent(codePoint));
  const missing = new Set([...listUnknown(regular, characters.regular), ...listUnknown(bold, characters.bold)]);
  return [...missing].map((codePoint) => String.fromCodePoint(codePoint));
}

/** The parts of the typefaces that the text of drawings needs; `more` is regular text besides. */
export function buildFontSubsets(shapes: readonly PaintedShape[], typefaces: Typefaces, more = ""): FontSubsets {
  const characters = collectCharacters(shapes, more);
  return {
    regular: subsetTypeface(typefaces.regular, characters.regular, drawingFontFamily),
    bold: subsetTypeface(typefaces.bold, characters.bold, drawingFontFamily),
    missing: listMissingCharacters(typefaces, characters),
  };
}
