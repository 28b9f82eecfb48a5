import { type ArgumentKinds, type OwnKind, type Process, requireArgument, requireCall } from "../../model/index.ts";
import { type DrawOptions, drawOptionKinds, drawProcess } from "../../pages/charts/index.ts";
import { getFileEnding, writeFilesAtomically } from "../host/index.ts";
import { type PictureFormat, type PictureSettings, pictureFormats, renderPicture } from "../node/index.ts";

/** What is drawn, and how it is written: the letters of an SVG, the pixels of a PNG, the paper of a PDF. */
export interface WritePictureOptions extends DrawOptions, PictureSettings {}

const sizeKind: OwnKind = {
  words: "a whole number of 1 or more",
  takes: (value) => Number.isSafeInteger(value) && (value as number) >= 1,
};

const writePictureKinds: ArgumentKinds<WritePictureOptions> = {
  ...drawOptionKinds,
  width: sizeKind,
  dpi: sizeKind,
  paper: ["A4", "A3"],
  font: ["system", "embed", "outline"],
};

/** What was written. */
export interface WrittenPicture {
  /** Of the file. */
  readonly bytes: number;
  /**
   * Characters that the fonts of leadpath lack; an empty box stands for each. None of a format that brings no letters.
   */
  readonly missing: readonly string[];
}

/**
 * Draws a process as `draw` does and writes it into a file: SVG, PNG, PDF or draw.io, by the ending of its name. The
 * file is written whole or not at all.
 * @throws InputError as `draw`
 * @throws RangeError when the ending is none of these, draw.io is asked of something else than a flowchart, a PNG would
 * be too large, or an option is none of its kind
 * @throws Error of the system when the file cannot be written
 * @example
 * ```ts
 * import { readFiles, writePicture } from "leadpath/node";
 * const { catalog } = await readFiles("fixtures/licence.yaml");
 * for (const process of catalog.processes) await writePicture(process, `output/${process.id}.png`);
 * catalog.processes.map(({ id }) => id); // → [ "licence" ]
 * ```
 */
export async function writePicture(process: Process, file: string, options: WritePictureOptions = {}): Promise<WrittenPicture> {
  requireArgument("file", file, "text");
  const ending = getFileEnding(file).slice(1);
  requireArgument("the ending of file", ending, pictureFormats);
  requireCall(process, options, writePictureKinds);
  const { width, dpi, paper, font, ...shown } = options;
  const { content, missing } = await renderPicture(await drawProcess(process, shown), ending as PictureFormat, { width, dpi, paper, font });
  const bytes = Buffer.from(content);
  await writeFilesAtomically(new Map([[file, bytes]]), []);
  return { bytes: bytes.length, missing };
}
