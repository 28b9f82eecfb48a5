import { compressFont } from "../../host/index.ts";
import { loadTypefaces } from "./typefaces.ts";

/** Where the letters of an SVG come from: the reader's system, a font in the file, or shapes. */
export type Font = "system" | "embed" | "outline";

/** SVGs with the letters that are wanted. */
export interface LetteredDrawings {
  readonly svgs: readonly string[];
  /** Characters that the font lacks, each once. */
  readonly missing: readonly string[];
}

export async function applyFont(svgs: readonly string[], font: Font | undefined): Promise<LetteredDrawings> {
  if (font === undefined || font === "system") return { svgs, missing: [] };
  const { embedFonts, outlineText } = await import("../../../picture/export/index.ts");
  const typefaces = await loadTypefaces();
  const results = svgs.map((svg) =>
    font === "embed" ? embedFonts(svg, { typefaces, brotli: compressFont }) : outlineText(svg, { typefaces }),
  );
  return { svgs: results.map(({ svg }) => svg), missing: [...new Set(results.flatMap((each) => each.missing))] };
}
