import type { Paper } from "../../../picture/layout/index.ts";
import { createUsageFailure } from "../../host/index.ts";
import { type Font, findPictureFormat, type PictureFormat } from "../../node/index.ts";
import { cliWords } from "../words/words.ts";

/** Options that some formats of picture files have: how large a picture becomes, and where its letters come from. */
export interface FormatOptions {
  readonly width?: string;
  readonly dpi?: string;
  readonly paper?: Paper;
  readonly font?: Font;
}

/** The formats of picture files, with the options that each has. */
const pictureFormatOptions: Readonly<Record<PictureFormat, readonly (keyof FormatOptions)[]>> = {
  svg: ["font"],
  png: ["width", "dpi"],
  pdf: ["paper"],
  drawio: [],
};

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

/** Pixels, or pixels to an inch. @throws CommandFailure when it is no such number */
export function parsePixelOption(option: string, text: string, most: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < 1 || value > most) throw createUsageFailure(cliWords.wrongCommand.badValue(text, option, `1–${most}`));
  return value;
}
