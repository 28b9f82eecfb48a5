import type { Shape } from "./shapes.ts";
import { isSilent, type Subset, subset } from "./subset.ts";
import type { Typeface } from "./typeface.ts";

/** The two weights of text in a picture. */
export interface Typefaces {
  readonly regular: Typeface;
  readonly bold: Typeface;
}

export interface Lettering {
  readonly regular: Subset;
  readonly bold: Subset;
  /** Characters of the drawing that the typefaces lack; an empty box stands for each. */
  readonly missing: readonly string[];
}

/** First family of the font stack of every picture. */
export const family = "Noto Sans SC";

/** The parts of the typefaces that the text of drawings needs; `more` is regular text besides. */
export function letteringOf(shapes: readonly Shape[], { regular, bold }: Typefaces, more = ""): Lettering {
  const characters = { regular: new Set<number>(), bold: new Set<number>() };
  const take = (text: string, weight: "regular" | "bold") => {
    for (const character of text) characters[weight].add(character.codePointAt(0) ?? 0);
  };
  take(more, "regular");
  for (const shape of shapes) if (shape.kind === "text") take(shape.text, shape.bold ? "bold" : "regular");
  const lacks = (typeface: Typeface, wanted: ReadonlySet<number>) =>
    [...wanted].filter((codePoint) => typeface.glyphOf(codePoint) === undefined && !isSilent(codePoint));
  const missing = new Set([...lacks(regular, characters.regular), ...lacks(bold, characters.bold)]);
  return {
    regular: subset(regular, characters.regular, family),
    bold: subset(bold, characters.bold, family),
    missing: [...missing].map((codePoint) => String.fromCodePoint(codePoint)),
  };
}
