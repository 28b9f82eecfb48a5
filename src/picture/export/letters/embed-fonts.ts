import { functionKind, requireArgument, requireArguments, requireFields } from "../../../model/index.ts";
import { subsetTypeface } from "../fonts/subset.ts";
import { computeSubsetTag } from "../fonts/subset-tag.ts";
import { typefacesKind } from "../fonts/typeface.ts";
import { type Brotli, writeWoff2 } from "../fonts/woff2.ts";
import { type LetteredDrawing, withDefinitions } from "./lettered-drawing.ts";
import { collectCharacters, drawingFontFamily, listMissingCharacters, type Typefaces } from "./lettering.ts";
import { readDrawing } from "./shapes.ts";

/** What `embedFonts` puts into a drawing, and how it packs it. */
export interface EmbedOptions {
  readonly typefaces: Typefaces;
  /** In Node `brotliCompressSync` of node:zlib; browsers have none of their own. */
  readonly brotli: Brotli;
}

/** Weights as text of a drawing has them. */
const fontWeights = { regular: 400, bold: 700 } as const;

/**
 * An SVG that `drawFlowchart` or `drawWaterfall` made, with the font of its text inside it: of each weight the
 * characters that occur, as WOFF 2.0. Browsers then show it as it was measured, also as an image; the text stays text.
 * Programs that know no fonts in an SVG take theirs. Several such pictures can stand in one page. The last thing to do
 * to an SVG: `png` and `pdf` take it as it was drawn.
 * @throws RangeError when the SVG is not of leadpath
 * @example
 * ```ts
 * import { readFile } from "node:fs/promises";
 * import { brotliCompressSync } from "node:zlib";
 * import { buildProcess, draw } from "leadpath";
 * import { embedFonts, readTypeface } from "leadpath/export";
 * const face = await readTypeface([await readFile(new URL(import.meta.resolve("leadpath/fonts/regular.woff")))]);
 * const svg = await draw(buildProcess({ id: "permit", steps: [{ id: "apply", days: 5 }] }));
 * const typefaces = { regular: face, bold: face };
 * embedFonts(svg, { typefaces, brotli: brotliCompressSync }).svg.includes("@font-face"); // → true
 * ```
 */
export function embedFonts(svg: string, options: EmbedOptions): LetteredDrawing {
  requireArgument("svg", svg, "text");
  const kinds = { typefaces: typefacesKind, brotli: functionKind } as const;
  requireFields("options", options, kinds);
  requireArguments(options, kinds);
  const { typefaces, brotli } = options;
  const characters = collectCharacters(readDrawing(svg).shapes);
  const name = `${computeSubsetTag([...characters.regular, 0, ...characters.bold])}+${drawingFontFamily}`;
  const faces = (["regular", "bold"] as const).flatMap((weight) => {
    const typeface = typefaces[weight];
    // What is not in it comes from the reader's font, not as an empty box.
    const known = [...characters[weight]].filter((codePoint) => typeface.glyphOf(codePoint) !== undefined);
    if (known.length === 0) return [];
    const font = encodeBase64(writeWoff2(subsetTypeface(typeface, known, drawingFontFamily).bytes, brotli));
    return [`@font-face{font-family:"${name}";font-weight:${fontWeights[weight]};src:url(data:font/woff2;base64,${font})format("woff2")}`];
  });
  const missing = listMissingCharacters(typefaces, characters);
  if (faces.length === 0) return { svg, missing };
  const named = svg.replace(/^(<svg\s[^>]* font-family=")/, (start) => `${start}&quot;${name}&quot;, `);
  return { svg: withDefinitions(named, `<style>${faces.join("")}</style>`), missing };
}

function encodeBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}
