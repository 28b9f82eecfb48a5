import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { extname } from "node:path";
import type { DrawioOptions, Exported, PdfChart } from "../../picture/export/index.ts";
import type { Paper, Picture } from "../../picture/layout/index.ts";
import { wrongUsage } from "./exit.ts";
import { type Font, lettered } from "./lettered.ts";
import { say, type Terminal } from "./terminal.ts";
import { loadTypefaces } from "./typefaces.ts";
import { words } from "./words.ts";

/** Options that some formats of picture files have: how large a picture becomes, and where its letters come from. */
export interface FormatOptions {
  readonly width?: string;
  readonly dpi?: string;
  readonly paper?: Paper;
  readonly font?: Font;
}

/** What was drawn; a flowchart also as geometry and times. */
export interface Drawn {
  readonly svg: string;
  readonly chart?: { readonly picture: Picture; readonly look: DrawioOptions };
  /** Options that print its text larger. */
  readonly larger?: readonly string[];
}

type Format = "svg" | "png" | "pdf" | "drawio";

/** The formats of picture files, with the options that each has. */
const formats: Readonly<Record<Format, readonly (keyof FormatOptions)[]>> = {
  svg: ["font"],
  png: ["width", "dpi"],
  pdf: ["paper"],
  drawio: [],
};

function formatNamed(file: string): Format | undefined {
  const ending = extname(file).slice(1).toLowerCase();
  return (Object.keys(formats) as Format[]).find((each) => each === ending);
}

/** Whether a name is that of a file, not of a folder. */
export function isPictureFile(name: string): boolean {
  return formatNamed(name) !== undefined;
}

export function isPdf(name: string): boolean {
  return formatNamed(name) === "pdf";
}

/**
 * The format that a file's name asks for, SVG for standard output.
 * @throws CommandFailure when there is no such format, or when it has no such option
 */
export function formatOf(output: string | undefined, options: FormatOptions): Format {
  const format = output === undefined ? "svg" : formatNamed(output);
  if (format === undefined) throw wrongUsage(words.pictureEndings(output ?? "", Object.keys(formats)));
  refuseOptionsBut(formats[format], options);
  if (options.width !== undefined && options.dpi !== undefined) throw wrongUsage(words.widthOrDpi);
  return format;
}

/**
 * Options of formats are for nothing else.
 * @throws CommandFailure when another one is given than those that are taken
 */
export function refuseOptionsBut(taken: readonly (keyof FormatOptions)[], options: FormatOptions): void {
  for (const option of ["width", "dpi", "paper", "font"] as const) {
    if (options[option] === undefined || taken.includes(option)) continue;
    const takers = (Object.keys(formats) as Format[]).filter((each) => formats[each].includes(option));
    throw wrongUsage(words.onlyForEndings(`--${option}`, takers));
  }
}

/** The content of a picture file. What a format needs is loaded only when it is asked for. */
export async function pictureFile(
  { svg, chart, larger }: Drawn,
  format: Format,
  options: FormatOptions,
  terminal: Terminal,
): Promise<string | Uint8Array> {
  if (format === "svg") {
    const [content = svg] = await lettered([svg], options.font, terminal);
    return content;
  }
  if (format === "drawio") {
    if (chart === undefined) throw wrongUsage(words.onlyFlowcharts);
    const { drawio } = await import("../../picture/export/index.ts");
    return drawio(chart.picture, chart.look);
  }
  if (format === "pdf") return pdfFile([{ svg, picture: chart?.picture }], options, terminal, larger);
  return told(await pngOf(svg, options, terminal), terminal);
}

/** Charts as one PDF; small print is told, with the paper and the other options that print larger. */
export async function pdfFile(
  charts: readonly PdfChart[],
  { paper = "A4" }: FormatOptions,
  terminal: Terminal,
  larger: readonly string[] = [],
): Promise<Uint8Array> {
  const { pdf } = await import("../../picture/export/index.ts");
  const exported = await pdf(charts, { typefaces: await loadTypefaces(), paper });
  const { lines, of, smallest } = exported.small;
  const ways = [...(paper === "A4" ? ["--paper A3"] : []), ...larger];
  if (lines > 0) terminal.warn(`${say(terminal, words.smallPrint(lines, of, tenths(smallest), paper, ways))}\n`);
  return told(exported, terminal);
}

/** At most one decimal, rounded down: 8 points are not small. */
function tenths(points: number): string {
  return String(Math.floor(points * 10) / 10);
}

function told({ bytes, missing }: Exported, terminal: Terminal): Uint8Array {
  if (missing.length > 0) terminal.warn(`${say(terminal, words.missingCharacters(missing))}\n`);
  return bytes;
}

async function pngOf(svg: string, options: FormatOptions, terminal: Terminal) {
  const { isTooLarge, maxPng, pixelsToAnInch, png, pngSize, readDrawing, widestPng } = await import("../../picture/export/index.ts");
  const size = readDrawing(svg);
  const most = widestPng(size) / size.width;
  const isFree = options.width === undefined && options.dpi === undefined;
  const scale =
    options.width !== undefined
      ? wholeNumber("--width", options.width, maxPng.side) / size.width
      : options.dpi !== undefined
        ? wholeNumber("--dpi", options.dpi, 2400) / pixelsToAnInch
        : usualScale(most);
  const wanted = pngSize(size, scale);
  if (isTooLarge(wanted)) throw wrongUsage(words.pngTooLarge(wanted.width, wanted.height, widestPng(size)));
  if (isFree && scale < fine)
    terminal.warn(`${say(terminal, words.pngReduced(Math.floor(scale * pixelsToAnInch), fine * pixelsToAnInch))}\n`);
  const wasm = readFile(createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm"));
  return png(svg, { typefaces: await loadTypefaces(), wasm, scale });
}

/** Without options a picture is twice as fine as on a common screen, which has 96 pixels to an inch. */
const fine = 2;

/** As fine as fits. What would not even be as fine as on a common screen is refused: nobody could read it. */
function usualScale(most: number): number {
  return most < 1 ? fine : Math.min(fine, most);
}

function wholeNumber(option: string, text: string, most: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < 1 || value > most) throw wrongUsage(words.wrongCommand.badValue(text, option, `1–${most}`));
  return value;
}
