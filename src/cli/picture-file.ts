import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { extname } from "node:path";
import type { Theme } from "../draw/index.ts";
import type { Exported, Paper, PdfChart, Typefaces } from "../export/index.ts";
import type { Picture } from "../layout/index.ts";
import type { Schedule } from "../schedule/index.ts";
import { wrongUsage } from "./exit.ts";
import { say, type Terminal } from "./terminal.ts";
import { words } from "./words.ts";

/** Options that say how large a picture becomes in a file. */
export interface SizeOptions {
  readonly width?: string;
  readonly dpi?: string;
  readonly paper?: Paper;
}

/** What was drawn; a flowchart also as geometry and times. */
export interface Drawn {
  readonly svg: string;
  readonly chart?: { readonly picture: Picture; readonly schedule: Schedule; readonly theme: Theme };
}

type Format = "svg" | "png" | "pdf" | "drawio";

/** The formats of picture files, with the size options that each has. */
const formats: Readonly<Record<Format, readonly (keyof SizeOptions)[]>> = { svg: [], png: ["width", "dpi"], pdf: ["paper"], drawio: [] };

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
 * @throws CommandFailure when there is no such format, or when it has no such size
 */
export function formatOf(output: string | undefined, options: SizeOptions): Format {
  const format = output === undefined ? "svg" : formatNamed(output);
  if (format === undefined) throw wrongUsage(words.pictureEndings(output ?? "", Object.keys(formats)));
  for (const option of ["width", "dpi", "paper"] as const) {
    const takers = (Object.keys(formats) as Format[]).filter((each) => formats[each].includes(option));
    if (options[option] !== undefined && !takers.includes(format)) throw wrongUsage(words.onlyForEndings(`--${option}`, takers));
  }
  if (options.width !== undefined && options.dpi !== undefined) throw wrongUsage(words.widthOrDpi);
  return format;
}

/** The content of a picture file. What a format needs is loaded only when it is asked for. */
export async function pictureFile(
  { svg, chart }: Drawn,
  format: Format,
  options: SizeOptions,
  terminal: Terminal,
): Promise<string | Uint8Array> {
  if (format === "svg") return svg;
  if (format === "drawio") {
    if (chart === undefined) throw wrongUsage(words.onlyFlowcharts);
    const { drawio } = await import("../export/index.ts");
    return drawio(chart.picture, { schedule: chart.schedule, theme: chart.theme });
  }
  if (format === "pdf") return pdfFile([{ svg, picture: chart?.picture }], options, terminal);
  return told(await pngOf(svg, options, await loadTypefaces()), terminal);
}

/** Charts as one PDF. */
export async function pdfFile(charts: readonly PdfChart[], { paper = "A4" }: SizeOptions, terminal: Terminal): Promise<Uint8Array> {
  const { pdf } = await import("../export/index.ts");
  return told(await pdf(charts, { typefaces: await loadTypefaces(), paper }), terminal);
}

function told({ bytes, missing }: Exported, terminal: Terminal): Uint8Array {
  if (missing.length > 0) terminal.warn(`${say(terminal, words.missingCharacters(missing))}\n`);
  return bytes;
}

async function pngOf(svg: string, options: SizeOptions, typefaces: Typefaces) {
  const { isTooLarge, maxPng, png, pngSize, readDrawing, widestPng } = await import("../export/index.ts");
  const size = readDrawing(svg);
  const scale =
    options.width !== undefined
      ? wholeNumber("--width", options.width, maxPng.side) / size.width
      : options.dpi !== undefined
        ? wholeNumber("--dpi", options.dpi, 2400) / 96
        : usualScale(widestPng(size) / size.width);
  const wanted = pngSize(size, scale);
  if (isTooLarge(wanted)) throw wrongUsage(words.pngTooLarge(wanted.width, wanted.height, widestPng(size)));
  const wasm = readFile(createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm"));
  return png(svg, { typefaces, wasm, scale });
}

/**
 * Without options a picture is twice as fine as on a common screen, which has 96 pixels to an inch, or as fine as fits. What would not even
 * be as fine as there is refused: nobody could read it.
 */
function usualScale(most: number): number {
  return most < 1 ? 2 : Math.min(2, most);
}

function wholeNumber(option: string, text: string, most: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < 1 || value > most) throw wrongUsage(words.wrongCommand.badValue(text, option, `1–${most}`));
  return value;
}

/** The fonts that come with leadpath, so that a picture is the same on a machine without Chinese. `npm run build` makes them. */
async function loadTypefaces(): Promise<Typefaces> {
  const { readTypeface } = await import("../export/index.ts");
  const [regular, bold] = await Promise.all(
    ["regular", "bold"].map(async (name) => readTypeface([await readFile(new URL(`../../dist/fonts/${name}.woff`, import.meta.url))])),
  );
  return { regular, bold } as Typefaces;
}
