import type { Picture, Rectangle } from "../layout/index.ts";
import { ByteWriter } from "./bytes.ts";
import { letteringOf, type Typefaces } from "./lettering.ts";
import { margin, type Page, type Paper, pagesOf } from "./paper.ts";
import { contentOf, isIn } from "./pdf-content.ts";
import { pdfNumber as n, PdfFile, pdfText } from "./pdf-file.ts";
import { embedFont } from "./pdf-font.ts";
import type { Exported } from "./png.ts";
import { type Drawing, type PaintedText, readDrawing } from "./shapes.ts";

export interface PdfOptions {
  readonly typefaces: Typefaces;
  readonly paper: Paper;
  /** Where a flowchart may be cut into pages; without it the whole is fitted to one page. */
  readonly picture?: Picture | undefined;
}

/**
 * An SVG that draw/ made as PDF, with text that can be selected and searched. It has no dates: the same drawing gives the same bytes.
 * @throws RangeError when the SVG is not of draw/
 */
export async function pdf(svg: string, { typefaces, paper, picture }: PdfOptions): Promise<Exported> {
  const drawing = readDrawing(svg);
  const pages = pagesOf(drawing, picture, paper);
  const lettering = letteringOf(drawing, typefaces, pages.length > 1 ? "0123456789/" : "");
  const file = new PdfFile();
  const tree = file.reserve();
  const regular = await embedFont(file, lettering.regular, typefaces.regular, "Regular");
  const bold = await embedFont(file, lettering.bold, typefaces.bold, "Bold");
  const resources = file.add(`<< /Font << /F1 ${regular} 0 R /F2 ${bold} 0 R >> >>`);
  const leaves: number[] = [];
  for (const [index, page] of pages.entries()) {
    const paint = (shapes: Drawing["shapes"]) => contentOf(shapes, lettering, typefaces.regular.unitsPerEm);
    const { part, head } = page;
    const shown = (each: Rectangle, down: number) => [
      `q ${placing(page, each, down)}`,
      paint(drawing.shapes.filter((shape) => isIn(shape, each))),
      "Q",
    ];
    const parts = head ? [...shown(head, 0), ...shown(part, head.height)] : shown(part, 0);
    if (pages.length > 1) parts.push(`q 1 0 0 -1 0 ${n(page.height)} cm`, paint([pageNumber(page, index + 1, pages.length)]), "Q");
    const content = await file.addStream(new ByteWriter().latin1(parts.join("\n")).done());
    const box = `[0 0 ${n(page.width)} ${n(page.height)}]`;
    leaves.push(file.add(`<< /Type /Page /Parent ${tree} 0 R /MediaBox ${box} /Resources ${resources} 0 R /Contents ${content} 0 R >>`));
  }
  file.add(`<< /Type /Pages /Count ${leaves.length} /Kids [${leaves.map((leaf) => `${leaf} 0 R`).join(" ")}] >>`, tree);
  const catalog = file.add(
    `<< /Type /Catalog /Pages ${tree} 0 R /Lang ${pdfText(drawing.lang)} /ViewerPreferences << /DisplayDocTitle true >> >>`,
  );
  const info = file.add(`<< /Title ${pdfText(drawing.title)} /Producer (leadpath) >>`);
  return { bytes: file.done(catalog, info), missing: lettering.missing };
}

/**
 * From pixels of the drawing, y down, to points of the page, y up: a part centred across, `down` pixels from the upper margin; nothing of
 * other parts is seen.
 */
function placing({ width, height, scale }: Page, part: Rectangle, down: number): string {
  const left = (width - part.width * scale) / 2 - part.x * scale;
  const top = height - margin + (part.y - down) * scale;
  return `${n(scale)} 0 0 ${n(-scale)} ${n(left)} ${n(top)} cm ${n(part.x)} ${n(part.y)} ${n(part.width)} ${n(part.height)} re W n`;
}

function pageNumber({ width, height }: Page, number: number, count: number): PaintedText {
  const text = `${number}/${count}`;
  return {
    kind: "text",
    text,
    x: width / 2,
    y: height - margin / 2,
    size: 9,
    bold: false,
    anchor: "middle",
    struck: false,
    fill: "#000000",
  };
}
