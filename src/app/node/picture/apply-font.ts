import { brotliCompressSync, constants } from "node:zlib";
import { cliWords } from "../../cli/words/words.ts";
import { say, type Terminal } from "../../host/terminal.ts";
import { loadTypefaces } from "./typefaces.ts";

/** Where the letters of an SVG come from: the reader's system, a font in the file, or shapes. */
export type Font = "system" | "embed" | "outline";

/** SVGs with the letters that are wanted; characters that the font lacks are told once. */
export async function applyFont(svgs: readonly string[], font: Font | undefined, terminal: Terminal): Promise<readonly string[]> {
  if (font === undefined || font === "system") return svgs;
  const { embedFonts, outlineText } = await import("../../../picture/export/index.ts");
  const typefaces = await loadTypefaces();
  const results = svgs.map((svg) =>
    font === "embed" ? embedFonts(svg, { typefaces, brotli: compressFont }) : outlineText(svg, { typefaces }),
  );
  const missing = [...new Set(results.flatMap((each) => each.missing))];
  if (missing.length > 0) terminal.warn(`${say(terminal, cliWords.foreignCharacters(missing))}\n`);
  return results.map(({ svg }) => svg);
}

function compressFont(bytes: Uint8Array): Uint8Array {
  return brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_FONT, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
}
