import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { extname } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { type Process, requireArgument, requireArguments } from "../../model/index.ts";
import { type DrawnProcess, type DrawOptions, drawProcess } from "../../pages/index.ts";
import {
  computeWidestPng,
  type ExportedImage,
  embedFonts,
  outlineText,
  readDrawing,
  renderPng,
  type Typefaces,
  writeDrawio,
  writePdf,
} from "../../picture/export/index.ts";
import type { Paper } from "../../picture/layout/index.ts";
import { writeFilesAtomically } from "../cli/files.ts";
import { loadTypefaces } from "../cli/typefaces.ts";

export interface WritePictureOptions extends DrawOptions {
  /** Of a PNG: pixels for one of the drawing; 2 when absent, or as many as fit. */
  readonly scale?: number | undefined;
  /** Of a PDF; A4 when absent. */
  readonly paper?: Paper | undefined;
  /** Of an SVG: whose letters; those of the reader's system when absent. */
  readonly font?: "system" | "embed" | "outline" | undefined;
}

/** What was written. */
export interface WrittenPicture {
  /** Of the file. */
  readonly bytes: number;
  /** Characters that the fonts of leadpath lack; an empty box stands for each. None of a format that brings no letters. */
  readonly missing: readonly string[];
}

const usualPngScale = 2;
const formats = [".svg", ".png", ".pdf", ".drawio"] as const;

/**
 * Draws a process as `draw` does and writes it into a file: SVG, PNG, PDF or draw.io, by the ending of its name. The file is written whole or not at all.
 *
 * ```ts
 * await writePicture(readProcess(text), "permit.png", { view: "swimlane" });
 * ```
 * @throws InputError as `draw`
 * @throws RangeError when the ending is none of these, draw.io is asked of something else than a flowchart, or an option is none of its kind
 * @throws Error of the system when the file cannot be written
 */
export async function writePicture(process: Process, file: string, options: WritePictureOptions = {}): Promise<WrittenPicture> {
  requireArgument("file", file, "text");
  const ending = extname(file).toLowerCase();
  requireArgument("the ending of file", ending, formats);
  requireArguments(options, { scale: "amount", paper: ["A4", "A3"], font: ["system", "embed", "outline"] });
  const drawn = await drawProcess(process, options);
  const { content, missing } = await convertPicture(drawn, ending as (typeof formats)[number], options);
  const bytes = Buffer.from(content);
  await writeFilesAtomically(new Map([[file, bytes]]), []);
  return { bytes: bytes.length, missing };
}

interface PictureContent {
  readonly content: string | Uint8Array;
  readonly missing: readonly string[];
}

async function convertPicture(
  { svg, chart }: DrawnProcess,
  ending: (typeof formats)[number],
  { scale, paper = "A4", font = "system" }: WritePictureOptions,
): Promise<PictureContent> {
  switch (ending) {
    case ".svg":
      return font === "system" ? { content: svg, missing: [] } : letterSvg(svg, font, await loadTypefaces());
    case ".png":
      return toContent(await renderNodePng(svg, scale));
    case ".pdf":
      return toContent(await writePdf([{ svg, picture: chart?.picture }], { typefaces: await loadTypefaces(), paper }));
    case ".drawio":
      if (!chart) throw new RangeError("options.view should be a flowchart, swimlane, phases or overview for a file of draw.io");
      return { content: writeDrawio(chart.picture, chart.look), missing: [] };
  }
}

function toContent({ bytes, missing }: ExportedImage): PictureContent {
  return { content: bytes, missing };
}

function letterSvg(svg: string, font: "embed" | "outline", typefaces: Typefaces): PictureContent {
  const lettered =
    font === "embed" ? embedFonts(svg, { typefaces, brotli: (bytes) => brotliCompressSync(bytes) }) : outlineText(svg, { typefaces });
  return { content: lettered.svg, missing: lettered.missing };
}

async function renderNodePng(svg: string, scale: number | undefined): Promise<ExportedImage> {
  const size = readDrawing(svg);
  const typefaces = await loadTypefaces();
  const wasm = await readFile(createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm"));
  return renderPng(svg, { typefaces, wasm, scale: scale ?? Math.min(usualPngScale, computeWidestPng(size) / size.width) });
}
