import { requireArgument, requireArguments, requireFields, wasmKind } from "../../../model/index.ts";
import type { Size } from "../../geometry/index.ts";
import { typefacesKind } from "../fonts/typeface.ts";
import { buildFontSubsets, drawingFontFamily, type Typefaces } from "../letters/lettering.ts";
import { readDrawing } from "../letters/shapes.ts";
import { withDensity } from "./density.ts";
import { removeLinkTargets } from "./remove-link-targets.ts";

/** How `renderPng` turns a drawing into pixels. */
export interface PngOptions {
  readonly typefaces: Typefaces;
  /** The file `index_bg.wasm` of the package @resvg/resvg-wasm; only the first call of a program uses it. */
  readonly wasm: BufferSource | Promise<BufferSource>;
  /** Pixels of the image for one of the drawing. */
  readonly scale: number;
}

/** A drawing as a file of another format. */
export interface ExportedImage {
  readonly bytes: Uint8Array;
  /** Characters that the font lacks; an empty box stands for each. */
  readonly missing: readonly string[];
}

/** A picture is at most this many pixels wide, high, and large: 64 megapixels take 640 MB and two seconds. */
export const maxPng = { side: 32_767, pixels: 64_000_000 };

/** Of a drawing, as in CSS. */
export const pixelsPerInch = 96;

/** WebAssembly is compiled once, and the package refuses to be told twice. */
let renderer: Promise<void> | undefined;

/**
 * An SVG that draw/ made as PNG, which says how many of its pixels are an inch of the drawing. Only the typefaces
 * handed in are used, so that every machine gives the same bytes; nothing that the drawing may refer to is read.
 * @throws RangeError when the SVG is not of draw/, refers to something outside, or would be larger than `maxPng`
 * @example
 * ```ts
 * import { readFile } from "node:fs/promises";
 * import { buildProcess, draw } from "leadpath";
 * import { readTypeface, renderPng } from "leadpath/export";
 * const face = await readTypeface([await readFile(new URL(import.meta.resolve("leadpath/fonts/regular.woff")))]);
 * const wasm = await readFile("node_modules/@resvg/resvg-wasm/index_bg.wasm");
 * const svg = await draw(buildProcess({ id: "permit", steps: [{ id: "apply", days: 5 }] }));
 * (await renderPng(svg, { typefaces: { regular: face, bold: face }, wasm, scale: 2 })).missing; // → []
 * ```
 */
export async function renderPng(svg: string, options: PngOptions): Promise<ExportedImage> {
  // Whoever waits for it later is told; nobody else need be.
  const bytes = Promise.resolve(options?.wasm);
  bytes.catch(() => undefined);
  requireArgument("svg", svg, "text");
  requireFields("options", options, { typefaces: typefacesKind, scale: "number" });
  requireArguments(options, { typefaces: typefacesKind, wasm: "object", scale: "number" });
  if (!(options.scale > 0)) throw new RangeError(`options.scale should be above 0, but is ${options.scale}`);
  const { typefaces, scale } = options;
  const drawing = readDrawing(svg);
  const { width, height } = computePngSize(drawing, scale);
  if (isTooLargePng({ width, height })) throw new RangeError(`A PNG of ${width} × ${height} pixels is too large`);
  const { regular, bold, missing } = buildFontSubsets(drawing.shapes, typefaces);
  const { initWasm, Resvg } = await import("@resvg/resvg-wasm");
  renderer ??= startRenderer(initWasm, bytes);
  await renderer;
  const resvg = new Resvg(removeLinkTargets(svg), {
    fitTo: { mode: "width", value: width },
    font: {
      fontBuffers: [regular.bytes, bold.bytes],
      defaultFontFamily: drawingFontFamily,
      sansSerifFamily: drawingFontFamily,
      loadSystemFonts: false,
    },
  });
  try {
    const image = resvg.render();
    try {
      return { bytes: withDensity(image.asPng(), scale * pixelsPerInch), missing };
    } finally {
      image.free();
    }
  } finally {
    resvg.free();
  }
}

/** A start that failed is not kept: the next call may bring the right file. */
async function startRenderer(start: (wasm: BufferSource) => Promise<void>, wasm: Promise<BufferSource>): Promise<void> {
  try {
    const bytes = await wasm;
    requireArgument("options.wasm", bytes, wasmKind);
    await start(bytes);
  } catch (error) {
    renderer = undefined;
    throw error;
  }
}

export function isTooLargePng({ width, height }: Size): boolean {
  return Math.max(width, height) > maxPng.side || width * height > maxPng.pixels;
}

/** The widest PNG of a drawing. */
export function computeWidestPng({ width, height }: Size): number {
  const aspect = width / height;
  // One less, because the height is rounded up.
  return Math.max(1, Math.floor(Math.min(maxPng.side, maxPng.side * aspect, Math.sqrt(maxPng.pixels * aspect))) - 1);
}

/** Width and height in pixels of the PNG of a drawing. */
export function computePngSize({ width, height }: Size, scale: number): Size {
  const wide = Math.max(1, Math.round(width * scale));
  return { width: wide, height: Math.ceil((height * wide) / width) };
}
