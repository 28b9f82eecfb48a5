import type { ExportedImage } from "../../../picture/export/index.ts";
import { readInstalledFile } from "../../host/index.ts";
import { loadTypefaces } from "./typefaces.ts";

/** Larger than a PNG can be. */
export class PngSizeError extends RangeError {
  readonly width: number;
  readonly height: number;
  /** The most pixels across that this picture can have. */
  readonly widest: number;

  constructor({ width, height }: { readonly width: number; readonly height: number }, widest: number) {
    super(`A PNG of ${width} × ${height} pixels is too large; at most ${widest} pixels wide`);
    this.name = "PngSizeError";
    this.width = width;
    this.height = height;
    this.widest = widest;
  }
}

/** How fine a PNG is: pixels across, pixels to an inch, or nothing: as is usual. */
export interface PngSize {
  readonly width?: number | undefined;
  readonly dpi?: number | undefined;
}

/** A PNG, and how fine it is where it had to be less so than is usual, in pixels to an inch. */
export interface PngFile extends ExportedImage {
  readonly reduced?: { readonly dpi: number; readonly usual: number };
}

/**
 * A drawing as PNG, with the fonts and the WebAssembly that come with leadpath. What it needs is loaded with the first
 * one.
 * @throws PngSizeError when it is too large
 */
export async function writePng(svg: string, { width, dpi }: PngSize = {}): Promise<PngFile> {
  const { isTooLargePng, pixelsPerInch, computePngSize, readDrawing, computeWidestPng } = await import("../../../picture/export/index.ts");
  const size = readDrawing(svg);
  const most = computeWidestPng(size) / size.width;
  const scale = width !== undefined ? width / size.width : dpi !== undefined ? dpi / pixelsPerInch : pickPngScale(most);
  const wanted = computePngSize(size, scale);
  if (isTooLargePng(wanted)) throw new PngSizeError(wanted, computeWidestPng(size));
  const isReduced = width === undefined && dpi === undefined && scale < usualPngScale;
  return {
    ...(await renderScaledPng(svg, scale)),
    ...(isReduced && { reduced: { dpi: Math.floor(scale * pixelsPerInch), usual: usualPngScale * pixelsPerInch } }),
  };
}

/** Without options a picture is twice as fine as on a common screen, which has 96 pixels to an inch. */
const usualPngScale = 2;

/** As fine as fits. What would not even be as fine as on a common screen is refused: nobody could read it. */
function pickPngScale(most: number): number {
  return most < 1 ? usualPngScale : Math.min(usualPngScale, most);
}

/** A PNG of a drawing of a site, as fine as fits. */
export async function writeSitePng(svg: string): Promise<Uint8Array> {
  const { readDrawing, computeWidestPng } = await import("../../../picture/export/index.ts");
  const size = readDrawing(svg);
  return (await renderScaledPng(svg, Math.min(usualPngScale, computeWidestPng(size) / size.width))).bytes;
}

async function renderScaledPng(svg: string, scale: number): Promise<ExportedImage> {
  const { renderPng } = await import("../../../picture/export/index.ts");
  const wasm = readInstalledFile("@resvg/resvg-wasm/index_bg.wasm");
  return renderPng(svg, { typefaces: await loadTypefaces(), wasm, scale });
}
