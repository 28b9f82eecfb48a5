import { requireArgument, requireArguments, requireFields } from "../../../model/index.ts";
import { leastPoints, type Paper, type Picture, paginateDrawing } from "../../layout/index.ts";
import { ByteWriter } from "../bytes.ts";
import { typefacesKind } from "../fonts/typeface.ts";
import { buildFontSubsets, type Typefaces } from "../letters/lettering.ts";
import { readDrawing } from "../letters/shapes.ts";
import type { ExportedImage } from "../png/png.ts";
import { PdfFile, writePdfNumber, writePdfString } from "./file.ts";
import { embedFont } from "./font.ts";
import { addPdfOutline, writePageLinks } from "./links.ts";
import { type PdfSheet, placePdfLinks, writeSheetContent } from "./page.ts";

/** One chart of a PDF. */
export interface PdfChart {
  /** As draw/ made it. */
  readonly svg: string;
  /**
   * Where a flowchart may be cut into pages, and what on it leads to other charts; without it the whole is fitted to
   * one page.
   */
  readonly picture?: Picture | undefined;
  /** By what `page` of boxes names it. */
  readonly name?: string | undefined;
  /** Its entry in the table of contents, which a file of several charts has. */
  readonly title?: string | undefined;
}

/** The letters and the paper of `writePdf`. */
export interface PdfOptions {
  readonly typefaces: Typefaces;
  readonly paper: Paper;
}

/** How many lines of text are printed in less than 8 points. */
export interface SmallPrint {
  readonly lines: number;
  readonly of: number;
  /** Points. */
  readonly smallest: number;
}

/** Drawings as one PDF, and how small their text is printed. */
export interface ExportedPdf extends ExportedImage {
  readonly small: SmallPrint;
}

/**
 * Drawings as one PDF, with text that can be selected and searched. A tall flowchart is cut between its rows; a line
 * that is cut has the same mark at both ends, and a box that stands for another chart leads there. It has no dates: the
 * same drawings give the same bytes.
 * @throws RangeError when an SVG is not of draw/, or there is none
 * @example
 * ```ts
 * import { readFile } from "node:fs/promises";
 * import { buildProcess, draw } from "leadpath";
 * import { readTypeface, writePdf } from "leadpath/export";
 * const face = await readTypeface([await readFile(new URL(import.meta.resolve("leadpath/fonts/regular.woff")))]);
 * const svg = await draw(buildProcess({ id: "permit", steps: [{ id: "apply", days: 5 }] }));
 * const { bytes } = await writePdf([{ svg }], { typefaces: { regular: face, bold: face }, paper: "A4" });
 * String.fromCharCode(...bytes.subarray(0, 4)); // → "%PDF"
 * ```
 */
export async function writePdf(charts: readonly PdfChart[], options: PdfOptions): Promise<ExportedPdf> {
  requireArgument("charts", charts, "objects");
  for (const [index, chart] of charts.entries()) requireFields(`charts[${index}]`, chart, { svg: "text" });
  const kinds = { typefaces: typefacesKind, paper: ["A4", "A3"] };
  requireFields("options", options, kinds);
  requireArguments(options, kinds);
  const { typefaces, paper } = options;
  const sheets = numberSheets(charts.flatMap(createSheetBuilder(paper)));
  const [first] = sheets;
  if (first === undefined) throw new RangeError("A PDF needs a drawing");
  const shapes = [...new Set(sheets.map(({ drawing }) => drawing))].flatMap((drawing) => drawing.shapes);
  const margins = sheets.map(({ heading }) => heading).join("");
  const lettering = buildFontSubsets(shapes, typefaces, sheets.length > 1 ? `0123456789/abcdefghijklmnopqrstuvwxyz…${margins}` : "");
  const file = new PdfFile();
  const tree = file.reserve();
  const regular = await embedFont(file, lettering.regular, typefaces.regular, "Regular");
  const bold = await embedFont(file, lettering.bold, typefaces.bold, "Bold");
  const resources = file.add(`<< /Font << /F1 ${regular} 0 R /F2 ${bold} 0 R >> >>`);
  const leaves = sheets.map(() => file.reserve());
  const getPage = (chart: PdfChart | undefined) => leaves[sheets.findIndex((sheet) => sheet.chart === chart)];
  for (const [index, sheet] of sheets.entries()) {
    const content = await file.addStream(
      new ByteWriter().writeLatin1(writeSheetContent(sheet, lettering, typefaces.regular.unitsPerEm)).toBytes(),
    );
    const { width, height } = sheet.page;
    const entries = `/MediaBox [0 0 ${writePdfNumber(width)} ${writePdfNumber(height)}] /Resources ${resources} 0 R /Contents ${content} 0 R`;
    const links = writePageLinks(placePdfLinks(sheet), (target) => getPage(charts.find(({ name }) => name === target)));
    file.add(`<< /Type /Page /Parent ${tree} 0 R ${entries} ${links}>>`, leaves[index]);
  }
  file.add(`<< /Type /Pages /Count ${leaves.length} /Kids [${leaves.map((leaf) => `${leaf} 0 R`).join(" ")}] >>`, tree);
  const { title, lang } = first.drawing;
  const contents =
    charts.length > 1
      ? addPdfOutline(
          file,
          charts.map((chart) => ({ title: chart.title ?? title, page: getPage(chart) as number })),
        )
      : "";
  const catalog = file.add(
    `<< /Type /Catalog /Pages ${tree} 0 R ${contents}/Lang ${writePdfString(lang)} /ViewerPreferences << /DisplayDocTitle true >> >>`,
  );
  const info = file.add(`<< /Title ${writePdfString(title)} /Producer (leadpath) >>`);
  return { bytes: file.finishFile(catalog, info), missing: lettering.missing, small: measureSmallPrint(sheets) };
}

interface PdfChartSheet extends PdfSheet {
  readonly chart: PdfChart;
}

/** The sheets of one chart after another; no mark of a cut stands for two of them. */
function createSheetBuilder(paper: Paper): (chart: PdfChart) => readonly PdfChartSheet[] {
  let cuts = 0;
  return (chart) => {
    const { picture, title } = chart;
    const drawing = readDrawing(chart.svg);
    const pages = paginateDrawing(drawing, picture, paper, { firstCut: cuts });
    cuts += pages.length - 1;
    const heading = [...new Set([drawing.title, ...(title === undefined ? [] : [title])])].join(" · ");
    return pages.map((page, index) => ({ chart, page, drawing, picture, heading: index === 0 ? "" : heading, number: "" }));
  };
}

function numberSheets(sheets: readonly PdfChartSheet[]): readonly PdfChartSheet[] {
  return sheets.length === 1 ? sheets : sheets.map((sheet, index) => ({ ...sheet, number: `${index + 1}/${sheets.length}` }));
}

function measureSmallPrint(sheets: readonly PdfChartSheet[]): SmallPrint {
  const scales = new Map(sheets.map(({ drawing, page }) => [drawing, page.scale]));
  const points = [...scales].flatMap(([{ shapes }, scale]) =>
    shapes.flatMap((shape) => (shape.kind === "text" ? [shape.size * scale] : [])),
  );
  const smallest = points.reduce((least, size) => Math.min(least, size), Number.POSITIVE_INFINITY);
  return { lines: points.filter((size) => size < leastPoints).length, of: points.length, smallest };
}
