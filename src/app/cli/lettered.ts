import { brotliCompressSync, constants } from "node:zlib";
import { say, type Terminal } from "./terminal.ts";
import { loadTypefaces } from "./typefaces.ts";
import { words } from "./words.ts";

/** Where the letters of an SVG come from: the reader's system, a font in the file, or shapes. */
export type Font = "system" | "embed" | "outline";

/** SVGs with the letters that are wanted; characters that the font lacks are told once. */
export async function lettered(svgs: readonly string[], font: Font | undefined, terminal: Terminal): Promise<readonly string[]> {
  if (font === undefined || font === "system") return svgs;
  const { embedFonts, outlineText } = await import("../../picture/export/index.ts");
  const typefaces = await loadTypefaces();
  const results = svgs.map((svg) => (font === "embed" ? embedFonts(svg, { typefaces, brotli }) : outlineText(svg, { typefaces })));
  const missing = [...new Set(results.flatMap((each) => each.missing))];
  if (missing.length > 0) terminal.warn(`${say(terminal, words.foreignCharacters(missing))}\n`);
  return results.map(({ svg }) => svg);
}

function brotli(bytes: Uint8Array): Uint8Array {
  return brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_FONT, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
}
