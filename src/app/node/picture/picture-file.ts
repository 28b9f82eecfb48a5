import type { DrawioOptions, ExportedPdf, PdfChart } from "../../../picture/export/index.ts";
import type { Paper, Picture } from "../../../picture/layout/index.ts";
import { getFileEnding } from "../../host/index.ts";
import { applyFont, type Font } from "./apply-font.ts";
import { type PngFile, type PngSize, writePng } from "./png.ts";
import { loadTypefaces } from "./typefaces.ts";

/** What was drawn; a flowchart also as geometry and times. */
export interface DrawnPicture {
  readonly svg: string;
  readonly chart?: { readonly picture: Picture; readonly look: DrawioOptions };
}

export const pictureFormats = ["svg", "png", "pdf", "drawio"] as const;

export type PictureFormat = (typeof pictureFormats)[number];

/** The format that the ending of a name asks for. */
export function findPictureFormat(file: string): PictureFormat | undefined {
  const ending = getFileEnding(file).slice(1);
  return pictureFormats.find((each) => each === ending);
}

/** Whether a name is that of a file, not of a folder. */
export function isPictureFile(name: string): boolean {
  return findPictureFormat(name) !== undefined;
}

export function isPdf(name: string): boolean {
  return findPictureFormat(name) === "pdf";
}

/** Where the letters of an SVG come from, how large a PNG becomes, and on what paper a PDF is. */
export interface PictureSettings extends PngSize {
  readonly font?: Font | undefined;
  readonly paper?: Paper | undefined;
}

/** The content of a picture file, and what there is to tell of it. */
export interface PictureFile {
  readonly content: string | Uint8Array;
  /**
   * Characters that the font lacks: in an SVG they are shown in the reader's own font, elsewhere an empty box stands
   * for each.
   */
  readonly missing: readonly string[];
  readonly reduced?: PngFile["reduced"];
  /** Lines of text that are too small to be read on the paper of a PDF. */
  readonly small?: ExportedPdf["small"];
}

/**
 * The content of a picture file. What a format needs is loaded only when it is asked for.
 * @throws RangeError when what was drawn is no flowchart, which alone is written as draw.io, or a PNG would be too
 * large (PngSizeError)
 */
export async function renderPicture({ svg, chart }: DrawnPicture, format: PictureFormat, settings: PictureSettings): Promise<PictureFile> {
  if (format === "svg") {
    const { svgs, missing } = await applyFont([svg], settings.font);
    return { content: svgs[0] ?? svg, missing };
  }
  if (format === "drawio") {
    if (chart === undefined) throw new RangeError("Only flowcharts are written as draw.io.");
    const { writeDrawio } = await import("../../../picture/export/index.ts");
    const { schedule, before, criticality, theme, lang } = chart.look;
    return { content: writeDrawio(chart.picture, { schedule, before, criticality, theme, lang }), missing: [] };
  }
  if (format === "pdf") return renderPdf([{ svg, picture: chart?.picture }], settings.paper);
  const { bytes, missing, reduced } = await writePng(svg, settings);
  return { content: bytes, missing, ...(reduced && { reduced }) };
}

/** Charts as one PDF, a page each. */
export async function renderPdf(charts: readonly PdfChart[], paper: Paper = "A4"): Promise<PictureFile> {
  const { writePdf } = await import("../../../picture/export/index.ts");
  const { bytes, missing, small } = await writePdf(charts, { typefaces: await loadTypefaces(), paper });
  return { content: bytes, missing, small };
}
