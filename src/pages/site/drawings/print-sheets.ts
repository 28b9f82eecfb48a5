import type { Process } from "../../../model/index.ts";
import type { Rectangle } from "../../../picture/geometry/index.ts";
import { type FlowchartOptions, type PaperPage, type PaperPiece, paperMargin, pointsPerMillimetre } from "../../../picture/layout/index.ts";
import { drawCutMark, html, type Markup, trustMarkup } from "../../html/index.ts";
import { type PrintedDrawing, type ProcessDrawing, pickPrintedDrawing, readSvgSize, sheetPaper } from "./printed-drawing.ts";

/** What a sheet holds between the margins of the style sheet, in points. */
const sheetRoom = {
  width: sheetPaper.width * pointsPerMillimetre - 2 * paperMargin,
  height: sheetPaper.height * pointsPerMillimetre - 2 * paperMargin,
};
/** CSS: 96 pixels to an inch. */
const pixelsPerPoint = 4 / 3;

/**
 * Whether the picture of a process may be too large for one piece of paper, as its page has to know before it is drawn.
 */
export function mayNeedSheets({ steps }: Pick<Process, "steps">): boolean {
  return steps.length > 3;
}

/** The most sheets that a page has places for. */
export function countMaxSheets({ steps }: Pick<Process, "steps">): number {
  return Math.ceil(steps.length / 5) + 1;
}

/** The class of the places for the sheets of a picture, by its path. */
export function getSheetsClass(path: string): string {
  return `sheets-${path.slice(path.lastIndexOf("/") + 1)}`;
}

/** What of a picture is printed, by its path without ending. */
interface PrintSource {
  readonly path: string;
  readonly onScreen: ProcessDrawing;
  readonly process: Process;
  /** Draws the same in another way. */
  readonly draw: (look: FlowchartOptions) => Promise<ProcessDrawing>;
}

/**
 * What stands in for a picture on paper, where it may need that: the style sheet that puts the picture on sheets,
 * turning one that lies across, and an SVG with a view for each of them, which has the marks of the cuts, or the whole
 * where another drawing is printed. Both are empty where the picture is read in one piece.
 */
export async function writeSheetFiles({ path, onScreen, process, draw }: PrintSource): Promise<Map<string, string>> {
  if (!mayNeedSheets(process)) return new Map();
  const printed = await pickPrintedDrawing(onScreen, countMaxSheets(process), draw);
  if (printed === undefined) return buildPrintFiles(path, "", '<svg xmlns="http://www.w3.org/2000/svg"/>');
  const own = `.${getSheetsClass(path)}`;
  const { drawn, pages } = printed;
  return drawn === onScreen
    ? buildPrintFiles(path, writeSheetStyle(own, pages) + writePartStyle(own, printed), drawPaperSheets(pages, drawCutMarks))
    : buildPrintFiles(path, `${writeSheetStyle(own, pages)}${own}>i>:last-child{display:block}\n`, drawReplacement(printed));
}

function buildPrintFiles(path: string, style: string, svg: string): Map<string, string> {
  return new Map([
    [`${path}-print.css`, style],
    [`${path}-print.svg`, svg],
  ]);
}

/** Shows the sheets instead of the whole; the file is for print alone. */
function writeSheetStyle(own: string, { length: count }: readonly PaperPage[]): string {
  const numbers = Array.from({ length: count > 1 ? count : 0 }, (_, index) => index + 1);
  return `${own},${own}>i:nth-child(-n+${count}){display:block}
figure:has(>${own})>.scroll,section:has(>figure>${own})>h2{display:none}
section:has(>figure>${own}){break-inside:auto}
${numbers.map((number) => `${own}>i:nth-child(${number})::after{content:"${number}/${count}"}\n`).join("")}`;
}

/** Puts copies of the picture so that each shows one part of it, and the marks of the cuts above them. */
function writePartStyle(own: string, { drawn, pages }: PrintedDrawing): string {
  const whole = readSvgSize(drawn.svg);
  const parts = pages.flatMap((page, sheet) =>
    mergePieces(page.pieces).map(({ part, at }, copy) => {
      const scale = page.scale * pixelsPerPoint;
      const [x, y] = [at.x - part.x, at.y - part.y].map((shift, axis) => {
        const corner = axis === 0 ? page.corner.x : page.corner.y;
        return formatNumber((corner - paperMargin) * pixelsPerPoint + shift * scale);
      });
      const cut = [part.y, whole.width - part.x - part.width, whole.height - part.y - part.height, part.x].map(
        (each) => `${formatNumber(each)}px`,
      );
      const turn = isLandscape(page) ? `translateY(${formatNumber(sheetRoom.height * pixelsPerPoint)}px)rotate(-90deg)` : "";
      return `${own}>:nth-child(${sheet + 1})>:nth-child(${copy + 1}){display:block;transform:${turn}translate(${x}px,${y}px)scale(${formatNumber(scale)});clip-path:inset(${cut.join(" ")})}\n`;
    }),
  );
  const marks = pages.some(({ connectors }) => connectors.length > 0) ? `${own}>i>:last-child{display:block}\n` : "";
  return parts.join("") + marks;
}

/** Pieces that stand to each other as on the drawing, as one. */
function mergePieces([first, ...others]: PaperPage["pieces"]): readonly PaperPiece[] {
  const [x, y] = [first.at.x - first.part.x, first.at.y - first.part.y];
  const isAdjacent = ({ part, at }: PaperPiece) => at.x - part.x === x && at.y - part.y === y;
  const part = others.filter(isAdjacent).reduce<Rectangle>((whole, each) => uniteRectangles(whole, each.part), first.part);
  return [{ part, at: { x: part.x + x, y: part.y + y } }, ...others.filter((each) => !isAdjacent(each))];
}

function uniteRectangles(one: Rectangle, other: Rectangle): Rectangle {
  const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)];
  const right = Math.max(one.x + one.width, other.x + other.width);
  const bottom = Math.max(one.y + one.height, other.y + other.height);
  return { x, y, width: right - x, height: bottom - y };
}

/** All of another drawing, on its sheets. */
function drawReplacement({ drawn, pages }: PrintedDrawing): string {
  const [, id = ""] = /^<svg[^>]* id="([^"]+)"/.exec(drawn.svg) ?? [];
  return drawPaperSheets(
    pages,
    (page) => html`${page.pieces.map((piece) => drawPiece(piece, id))}${drawCutMarks(page)}`,
    html`<defs>${trustMarkup(stripDescriptions(drawn.svg))}</defs>`,
  );
}

/** Without what is said of the drawing to those who do not see it: on paper nobody hears it. */
function stripDescriptions(svg: string): string {
  return svg.replace(/<(title|desc)\b[^<>]*>[^<]*<\/\1>/g, "").replace(/ (?:aria-[a-z]+|role|tabindex|data-step)="[^"]*"/g, "");
}

function drawPaperSheets(pages: readonly PaperPage[], contentOf: (page: PaperPage) => Markup, before: Markup = html``): string {
  const { width, height } = sheetRoom;
  const formatView = (index: number) => `0 ${formatNumber(index * height)} ${formatNumber(width)} ${formatNumber(height)}`;
  return html`<svg xmlns="http://www.w3.org/2000/svg" width="${formatNumber(width * pixelsPerPoint)}" height="${formatNumber(height * pixelsPerPoint)}" viewBox="${formatView(0)}">${pages.map(
    (_, index) => html`<view id="sheet-${index + 1}" viewBox="${formatView(index)}"/>`,
  )}${before}${pages.map((page, index) => html`<g transform="${formatPageTransform(page, index * height)}">${contentOf(page)}</g>`)}</svg>`
    .markup;
}

function formatPageTransform(page: PaperPage, top: number): string {
  const turn = isLandscape(page) ? `translate(0 ${formatNumber(top + sheetRoom.height)}) rotate(-90)` : `translate(0 ${formatNumber(top)})`;
  const [corner, down] = [page.corner.x - paperMargin, page.corner.y - paperMargin];
  return `${turn} translate(${formatNumber(corner)} ${formatNumber(down)}) scale(${formatNumber(page.scale)})`;
}

function isLandscape({ width, height }: PaperPage): boolean {
  return width > height;
}

function drawCutMarks({ pieces: [{ part, at }], connectors }: PaperPage): Markup {
  return html`<g transform="translate(${formatNumber(at.x - part.x)} ${formatNumber(at.y - part.y)})" font-family="sans-serif">${connectors.map(drawCutMark)}</g>`;
}

function drawPiece({ part, at }: PaperPiece, id: string): Markup {
  const { width, height } = part;
  return html`<svg x="${formatNumber(at.x)}" y="${formatNumber(at.y)}" width="${formatNumber(width)}" height="${formatNumber(height)}" viewBox="${formatViewBox(part)}"><use href="#${id}"/></svg>`;
}

function formatViewBox({ x, y, width, height }: Rectangle): string {
  return [x, y, width, height].map(formatNumber).join(" ");
}

/** Of points and pixels ten thousandths do not show. */
function formatNumber(value: number): string {
  return String(Math.round(value * 1e4) / 1e4);
}
