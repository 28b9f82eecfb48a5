import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { loadTypefaces } from "./typefaces.ts";

/** Pictures of the site are twice as fine as on a common screen. */
const sitePngScale = 2;

/** A PNG of a drawing, as fine as fits. What it needs is loaded with the first one. */
export async function writeSitePng(svg: string): Promise<Uint8Array> {
  const { renderPng, readDrawing, computeWidestPng } = await import("../../../picture/export/index.ts");
  const size = readDrawing(svg);
  const wasm = readFile(createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm"));
  const { bytes } = await renderPng(svg, {
    typefaces: await loadTypefaces(),
    wasm,
    scale: Math.min(sitePngScale, computeWidestPng(size) / size.width),
  });
  return bytes;
}
