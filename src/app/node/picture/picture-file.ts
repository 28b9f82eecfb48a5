import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { extname } from "node:path";
import type { DrawioOptions, ExportedImage, PdfChart } from "../../../picture/export/index.ts";
import type { Paper, Picture } from "../../../picture/layout/index.ts";
import { cliWords } from "../../cli/words/words.ts";
import { createUsageFailure } from "../../host/exit.ts";
import { say, type Terminal } from "../../host/terminal.ts";
import { applyFont, type Font } from "./apply-font.ts";
import { loadTypefaces } from "./typefaces.ts";

/** Options that some formats of picture files have: how large a picture becomes, and where its letters come from. */
export interface FormatOptions {
  readonly width?: string;
  readonly dpi?: string;
  readonly paper?: Paper;
  readonly font?: Font;
}

/** What was drawn; a flowchart also as geometry and times. */
export interface DrawnPicture {
  readonly svg: string;
  readonly chart?: { readonly picture: Picture; readonly look: DrawioOptions };
  /** Options that print its text larger. */
  readonly larger?: readonly string[];
}

type PictureFormat = "svg" | "png" | "pdf" | "drawio";

/** The formats of picture files, with the options that each has. */
const pictureFormatOptions: Readonly<Record<PictureFormat, readonly (keyof FormatOptions)[]>> = {
  svg: ["font"],
  png: ["width", "dpi"],
  pdf: ["paper"],
  drawio: [],
};

function findPictureFormat(file: string): PictureFormat | undefined {
  const ending = extname(file).slice(1).toLowerCase();
  return (Object.keys(pictureFormatOptions) as PictureFormat[]).find((each) => each === ending);
}

/** Whether a name is that of a file, not of a folder. */
export function isPictureFile(name: string): boolean {
  return findPictureFormat(name) !== undefined;
}

export function isPdf(name: string): boolean {
  return findPictureFormat(name) === "pdf";
}

/**
 * The format that a file's name asks for, SVG for standard output.
 * @throws CommandFailure when there is no such format, or when it has no such option
 */
export function resolvePictureFormat(output: string | undefined, options: FormatOptions): PictureFormat {
  const format = output === undefined ? "svg" : findPictureFormat(output);
  if (format === undefined) throw createUsageFailure(cliWords.pictureEndings(output ?? "", Object.keys(pictureFormatOptions)));
  refuseOtherOptions(pictureFormatOptions[format], options);
  if (options.width !== undefined && options.dpi !== undefined) throw createUsageFailure(cliWords.widthOrDpi);
  return format;
}

/**
 * Options of formats are for nothing else.
 * @throws CommandFailure when another one is given than those that are taken
 */
export function refuseOtherOptions(taken: readonly (keyof FormatOptions)[], options: FormatOptions): void {
  for (const option of ["width", "dpi", "paper", "font"] as const) {
    if (options[option] === undefined || taken.includes(option)) continue;
    const takers = (Object.keys(pictureFormatOptions) as PictureFormat[]).filter((each) => pictureFormatOptions[each].includes(option));
    throw createUsageFailure(cliWords.onlyForEndings(`--${option}`, takers));
  }
}

/** The content of a picture file. What a format needs is loaded only when it is asked for. */
export async function writePicture(
  { svg, chart, larger }: DrawnPicture,
  format: PictureFormat,
  options: FormatOptions,
  terminal: Terminal,
): Promise<string | Uint8Array> {
  if (format === "svg") {
    const [content = svg] = await applyFont([svg], options.font, terminal);
    return content;
  }
  if (format === "drawio") {
    if (chart === undefined) throw createUsageFailure(cliWords.onlyFlowcharts);
    const { writeDrawio } = await import("../../../picture/export/index.ts");
    return writeDrawio(chart.picture, chart.look);
  }
  if (format === "pdf") return writePdfFile([{ svg, picture: chart?.picture }], options, terminal, larger);
  return tellMissingCharacters(await writePng(svg, options, terminal), terminal);
}

/** Charts as one PDF; small print is told, with the paper and the other options that print larger. */
export async function writePdfFile(
  charts: readonly PdfChart[],
  { paper = "A4" }: FormatOptions,
  terminal: Terminal,
  larger: readonly string[] = [],
): Promise<Uint8Array> {
  const { writePdf } = await import("../../../picture/export/index.ts");
  const exported = await writePdf(charts, { typefaces: await loadTypefaces(), paper });
  const { lines, of, smallest } = exported.small;
  const ways = [...(paper === "A4" ? ["--paper A3"] : []), ...larger];
  if (lines > 0) terminal.warn(`${say(terminal, cliWords.smallPrint(lines, of, formatPointSize(smallest), paper, ways))}\n`);
  return tellMissingCharacters(exported, terminal);
}

/** At most one decimal, rounded down: 8 points are not small. */
function formatPointSize(points: number): string {
  return String(Math.floor(points * 10) / 10);
}

function tellMissingCharacters({ bytes, missing }: ExportedImage, terminal: Terminal): Uint8Array {
  if (missing.length > 0) terminal.warn(`${say(terminal, cliWords.missingCharacters(missing))}\n`);
  return bytes;
}

async function writePng(svg: string, options: FormatOptions, terminal: Terminal) {
  const { isTooLargePng, maxPng, pixelsPerInch, renderPng, computePngSize, readDrawing, computeWidestPng } = await import(
    "../../../picture/export/index.ts"
  );
  const size = readDrawing(svg);
  const most = computeWidestPng(size) / size.width;
  const isFree = options.width === undefined && options.dpi === undefined;
  const scale =
    options.width !== undefined
      ? parsePixelOption("--width", options.width, maxPng.side) / size.width
      : options.dpi !== undefined
        ? parsePixelOption("--dpi", options.dpi, 2400) / pixelsPerInch
        : pickPngScale(most);
  const wanted = computePngSize(size, scale);
  if (isTooLargePng(wanted)) throw createUsageFailure(cliWords.pngTooLarge(wanted.width, wanted.height, computeWidestPng(size)));
  if (isFree && scale < usualPngScale)
    terminal.warn(`${say(terminal, cliWords.pngReduced(Math.floor(scale * pixelsPerInch), usualPngScale * pixelsPerInch))}\n`);
  const wasm = readFile(createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm"));
  return renderPng(svg, { typefaces: await loadTypefaces(), wasm, scale });
}

/** Without options a picture is twice as fine as on a common screen, which has 96 pixels to an inch. */
const usualPngScale = 2;

/** As fine as fits. What would not even be as fine as on a common screen is refused: nobody could read it. */
function pickPngScale(most: number): number {
  return most < 1 ? usualPngScale : Math.min(usualPngScale, most);
}

function parsePixelOption(option: string, text: string, most: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < 1 || value > most) throw createUsageFailure(cliWords.wrongCommand.badValue(text, option, `1–${most}`));
  return value;
}
