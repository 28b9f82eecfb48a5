import { say } from "../../../model/index.ts";
import type { PdfChart } from "../../../picture/export/index.ts";
import { createUsageFailure, type Terminal } from "../../host/index.ts";
import {
  applyFont,
  type DrawnPicture,
  type Font,
  type PictureFile,
  type PictureFormat,
  type PngSize,
  PngSizeError,
  renderPdf,
  renderPicture,
} from "../../node/index.ts";
import { type FormatOptions, parsePixelOption } from "../options/picture-format.ts";
import { cliWords } from "../words/words.ts";

/** What was drawn, and the options that print its text larger. */
export interface DrawnOutput extends DrawnPicture {
  readonly larger?: readonly string[];
}

/**
 * The content of a picture file, after telling of what it lacks.
 * @throws CommandFailure when it has no such format, or would be too large
 */
export async function writePictureOutput(
  { larger, ...drawn }: DrawnOutput,
  format: PictureFormat,
  options: FormatOptions,
  terminal: Terminal,
): Promise<string | Uint8Array> {
  if (format === "drawio" && drawn.chart === undefined) throw createUsageFailure(cliWords.onlyFlowcharts);
  const { font, paper } = options;
  const size = format === "png" ? await parsePngSize(options) : {};
  try {
    return tellPicture(await renderPicture(drawn, format, { font, paper, ...size }), options, terminal, larger);
  } catch (error) {
    if (!(error instanceof PngSizeError)) throw error;
    throw createUsageFailure(cliWords.pngTooLarge(error.width, error.height, error.widest));
  }
}

/** Charts as one PDF, after telling of small print, with the paper and the other options that print larger. */
export async function writePdfFile(
  charts: readonly PdfChart[],
  options: FormatOptions,
  terminal: Terminal,
  larger: readonly string[] = [],
): Promise<string | Uint8Array> {
  return tellPicture(await renderPdf(charts, options.paper), options, terminal, larger);
}

/** Drawings with the letters that are wanted, after telling which the font lacks. */
export async function writeLetters(svgs: readonly string[], font: Font | undefined, terminal: Terminal): Promise<readonly string[]> {
  const lettered = await applyFont(svgs, font);
  tellForeignCharacters(lettered.missing, terminal);
  return lettered.svgs;
}

async function parsePngSize({ width, dpi }: FormatOptions): Promise<PngSize> {
  const { maxPng } = await import("../../../picture/export/index.ts");
  return {
    width: width === undefined ? undefined : parsePixelOption("--width", width, maxPng.side),
    dpi: dpi === undefined ? undefined : parsePixelOption("--dpi", dpi, 2400),
  };
}

function tellPicture(
  { content, missing, reduced, small }: PictureFile,
  { paper = "A4" }: FormatOptions,
  terminal: Terminal,
  larger: readonly string[] = [],
): string | Uint8Array {
  if (reduced) terminal.warn(`${say(terminal, cliWords.pngReduced(reduced.dpi, reduced.usual))}\n`);
  if (small && small.lines > 0) {
    const ways = [...(paper === "A4" ? ["--paper A3"] : []), ...larger];
    terminal.warn(`${say(terminal, cliWords.smallPrint(small.lines, small.of, formatPointSize(small.smallest), paper, ways))}\n`);
  }
  if (typeof content === "string") tellForeignCharacters(missing, terminal);
  else if (missing.length > 0) terminal.warn(`${say(terminal, cliWords.missingCharacters(missing))}\n`);
  return content;
}

/** At most one decimal, rounded down: 8 points are not small. */
function formatPointSize(points: number): string {
  return String(Math.floor(points * 10) / 10);
}

function tellForeignCharacters(characters: readonly string[], terminal: Terminal): void {
  if (characters.length > 0) terminal.warn(`${say(terminal, cliWords.foreignCharacters(characters))}\n`);
}
