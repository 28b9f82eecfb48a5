import { onPaper, type PaperPage, type Picture, paperMargin, type Rectangle, readable } from "../../layout/index.ts";
import type { Process } from "../../model/index.ts";
import { cutMark } from "../cut-mark.ts";
import { html, type Markup, trusted } from "../html.ts";

/** What an upright sheet of A4 holds between the margins of the style sheet, in points. */
const room = { width: 210 * (72 / 25.4) - 2 * paperMargin, height: 297 * (72 / 25.4) - 2 * paperMargin };
/** CSS: 96 pixels to an inch. */
const pixelsPerPoint = 4 / 3;
/** Of the room; what is left below has the number of the sheet. */
const shown = 0.97;

/** Whether the picture of a process may be too large for one sheet, as its page has to know before it is drawn: rows of steps, columns of units. */
export function mayNeedSheets({ steps }: Pick<Process, "steps">): boolean {
  return steps.length > 12 || new Set(steps.map(({ unit }) => unit)).size > 2;
}

/** The most sheets that a page has places for. */
export function mostSheets({ steps }: Pick<Process, "steps">): number {
  return Math.ceil(steps.length / 5) + 1;
}

/** The class of the places for the sheets of a picture, by its path. */
export function sheetsClass(path: string): string {
  return `sheets-${path.slice(path.lastIndexOf("/") + 1)}`;
}

/** What of a picture is printed, by its path without ending. */
interface Printed {
  readonly path: string;
  readonly picture: Picture;
  readonly svg: string;
  readonly process: Process;
}

/**
 * What stands in for a picture on paper, where it may need several sheets: an SVG with a view for each, in which a sheet that lies across is turned,
 * and the style sheet that shows them. Both are empty where the whole is read on one upright sheet of A4.
 */
export function sheetFiles({ path, picture, svg, process }: Printed): Map<string, string> {
  if (!mayNeedSheets(process)) return new Map();
  const drawing = sizeOf(svg);
  const whole = Math.min(room.width / drawing.width, room.height / drawing.height) * pixelsPerPoint;
  const pages = whole >= readable ? [] : onPaper(drawing, picture, "A4");
  const sheets = pages.length > mostSheets(process) ? [] : pages;
  return new Map([
    [`${path}-print.css`, sheets.length === 0 ? "" : styleOf(path, sheets.length)],
    [`${path}-print.svg`, sheets.length === 0 ? '<svg xmlns="http://www.w3.org/2000/svg"/>' : sheetsOf(svg, sheets)],
  ]);
}

function sizeOf(svg: string): { readonly width: number; readonly height: number } {
  const [width = 0, height = 0] = ["width", "height"].map((name) =>
    Number(new RegExp(`^<svg[^>]* ${name}="([\\d.]+)"`).exec(svg)?.[1] ?? 0),
  );
  return { width, height };
}

/** Shows the sheets instead of the whole; the file is for print alone. */
function styleOf(path: string, count: number): string {
  const own = `.${sheetsClass(path)}`;
  const numbers = Array.from({ length: count > 1 ? count : 0 }, (_, index) => index + 1);
  return `${own},${own}>i:nth-child(-n+${count}){display:block}
figure:has(>${own})>.scroll,section:has(>figure>${own})>h2{display:none}
section:has(>figure>${own}){break-inside:auto}
${numbers.map((number) => `${own}>i:nth-child(${number})::after{content:"${number}/${count}"}\n`).join("")}`;
}

function sheetsOf(svg: string, pages: readonly PaperPage[]): string {
  const [, id = ""] = /^<svg[^>]* id="([^"]+)"/.exec(svg) ?? [];
  const { width, height } = room;
  const size = { width: width * pixelsPerPoint * shown, height: height * pixelsPerPoint * shown };
  const viewOf = (index: number) => `0 ${n(index * height)} ${n(width)} ${n(height)}`;
  return html`<svg xmlns="http://www.w3.org/2000/svg" width="${n(size.width)}" height="${n(size.height)}" viewBox="${viewOf(0)}">${pages.map(
    (_, index) => html`<view id="sheet-${index + 1}" viewBox="${viewOf(index)}"/>`,
  )}<defs>${trusted(svg)}</defs>${pages.map((page, index) => sheet(page, index * height, id))}</svg>`.markup;
}

function sheet(page: PaperPage, top: number, id: string): Markup {
  const turn = page.width > page.height ? `translate(0 ${n(top + room.height)}) rotate(-90)` : `translate(0 ${n(top)})`;
  const [corner, down] = [page.corner.x - paperMargin, page.corner.y - paperMargin];
  const [{ part, at }] = page.pieces;
  return html`<g transform="${turn} translate(${n(corner)} ${n(down)}) scale(${n(page.scale)})">${page.pieces.map((piece) => pieceOf(piece, id))}<g transform="translate(${n(at.x - part.x)} ${n(at.y - part.y)})" font-family="sans-serif">${page.connectors.map(cutMark)}</g></g>`;
}

function pieceOf({ part, at }: PaperPage["pieces"][number], id: string): Markup {
  const { width, height } = part;
  return html`<svg x="${n(at.x)}" y="${n(at.y)}" width="${n(width)}" height="${n(height)}" viewBox="${boxOf(part)}"><use href="#${id}"/></svg>`;
}

function boxOf({ x, y, width, height }: Rectangle): string {
  return [x, y, width, height].map(n).join(" ");
}

/** Of points and pixels ten thousandths do not show. */
function n(value: number): string {
  return String(Math.round(value * 1e4) / 1e4);
}
