import type { Process } from "../../model/index.ts";
import { type FlowchartOptions, type PaperPage, type Piece, paperMargin, type Rectangle } from "../../picture/layout/index.ts";
import { cutMark } from "../cut-mark.ts";
import { html, type Markup, trusted } from "../html.ts";
import { type Drawn, type PrintedDrawing, printedDrawing, sheetPaper, sizeOf } from "./printed-drawing.ts";

const pointsPerMillimetre = 72 / 25.4;
/** What a sheet holds between the margins of the style sheet, in points. */
const room = {
  width: sheetPaper.width * pointsPerMillimetre - 2 * paperMargin,
  height: sheetPaper.height * pointsPerMillimetre - 2 * paperMargin,
};
/** CSS: 96 pixels to an inch. */
const pixelsPerPoint = 4 / 3;

/** Whether the picture of a process may be too large for one piece of paper, as its page has to know before it is drawn. */
export function mayNeedSheets({ steps }: Pick<Process, "steps">): boolean {
  return steps.length > 3;
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
  readonly onScreen: Drawn;
  readonly process: Process;
  /** Draws the same in another way. */
  readonly draw: (look: FlowchartOptions) => Promise<Drawn>;
}

/**
 * What stands in for a picture on paper, where it may need that: the style sheet that puts the picture on sheets, turning one that lies across, and
 * an SVG with a view for each of them, which has the marks of the cuts, or the whole where another drawing is printed. Both are empty where the
 * picture is read in one piece.
 */
export async function sheetFiles({ path, onScreen, process, draw }: Printed): Promise<Map<string, string>> {
  if (!mayNeedSheets(process)) return new Map();
  const printed = await printedDrawing(onScreen, mostSheets(process), draw);
  if (printed === undefined) return filesOf(path, "", '<svg xmlns="http://www.w3.org/2000/svg"/>');
  const own = `.${sheetsClass(path)}`;
  const { drawn, pages } = printed;
  return drawn === onScreen
    ? filesOf(path, shownSheets(own, pages) + partsShown(own, printed), sheetsOf(pages, marksOf))
    : filesOf(path, `${shownSheets(own, pages)}${own}>i>:last-child{display:block}\n`, otherDrawing(printed));
}

function filesOf(path: string, style: string, svg: string): Map<string, string> {
  return new Map([
    [`${path}-print.css`, style],
    [`${path}-print.svg`, svg],
  ]);
}

/** Shows the sheets instead of the whole; the file is for print alone. */
function shownSheets(own: string, { length: count }: readonly PaperPage[]): string {
  const numbers = Array.from({ length: count > 1 ? count : 0 }, (_, index) => index + 1);
  return `${own},${own}>i:nth-child(-n+${count}){display:block}
figure:has(>${own})>.scroll,section:has(>figure>${own})>h2{display:none}
section:has(>figure>${own}){break-inside:auto}
${numbers.map((number) => `${own}>i:nth-child(${number})::after{content:"${number}/${count}"}\n`).join("")}`;
}

/** Puts copies of the picture so that each shows one part of it, and the marks of the cuts above them. */
function partsShown(own: string, { drawn, pages }: PrintedDrawing): string {
  const whole = sizeOf(drawn.svg);
  const parts = pages.flatMap((page, sheet) =>
    joined(page.pieces).map(({ part, at }, copy) => {
      const scale = page.scale * pixelsPerPoint;
      const [x, y] = [at.x - part.x, at.y - part.y].map((shift, axis) => {
        const corner = axis === 0 ? page.corner.x : page.corner.y;
        return n((corner - paperMargin) * pixelsPerPoint + shift * scale);
      });
      const cut = [part.y, whole.width - part.x - part.width, whole.height - part.y - part.height, part.x].map((each) => `${n(each)}px`);
      const turn = isAcross(page) ? `translateY(${n(room.height * pixelsPerPoint)}px)rotate(-90deg)` : "";
      return `${own}>:nth-child(${sheet + 1})>:nth-child(${copy + 1}){display:block;transform:${turn}translate(${x}px,${y}px)scale(${n(scale)});clip-path:inset(${cut.join(" ")})}\n`;
    }),
  );
  const marks = pages.some(({ connectors }) => connectors.length > 0) ? `${own}>i>:last-child{display:block}\n` : "";
  return parts.join("") + marks;
}

/** Pieces that stand to each other as on the drawing, as one. */
function joined([first, ...others]: PaperPage["pieces"]): readonly Piece[] {
  const [x, y] = [first.at.x - first.part.x, first.at.y - first.part.y];
  const isBeside = ({ part, at }: Piece) => at.x - part.x === x && at.y - part.y === y;
  const part = others.filter(isBeside).reduce<Rectangle>((whole, each) => around(whole, each.part), first.part);
  return [{ part, at: { x: part.x + x, y: part.y + y } }, ...others.filter((each) => !isBeside(each))];
}

function around(one: Rectangle, other: Rectangle): Rectangle {
  const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)];
  const right = Math.max(one.x + one.width, other.x + other.width);
  const bottom = Math.max(one.y + one.height, other.y + other.height);
  return { x, y, width: right - x, height: bottom - y };
}

/** All of another drawing, on its sheets. */
function otherDrawing({ drawn, pages }: PrintedDrawing): string {
  const [, id = ""] = /^<svg[^>]* id="([^"]+)"/.exec(drawn.svg) ?? [];
  return sheetsOf(
    pages,
    (page) => html`${page.pieces.map((piece) => pieceOf(piece, id))}${marksOf(page)}`,
    html`<defs>${trusted(withoutWords(drawn.svg))}</defs>`,
  );
}

/** Without what is said of the drawing to those who do not see it: on paper nobody hears it. */
function withoutWords(svg: string): string {
  return svg.replace(/<(title|desc)\b[^>]*>[^<]*<\/\1>/g, "").replace(/ (?:aria-[a-z]+|role|tabindex|data-step)="[^"]*"/g, "");
}

function sheetsOf(pages: readonly PaperPage[], contentOf: (page: PaperPage) => Markup, before: Markup = html``): string {
  const { width, height } = room;
  const viewOf = (index: number) => `0 ${n(index * height)} ${n(width)} ${n(height)}`;
  return html`<svg xmlns="http://www.w3.org/2000/svg" width="${n(width * pixelsPerPoint)}" height="${n(height * pixelsPerPoint)}" viewBox="${viewOf(0)}">${pages.map(
    (_, index) => html`<view id="sheet-${index + 1}" viewBox="${viewOf(index)}"/>`,
  )}${before}${pages.map((page, index) => html`<g transform="${placeOf(page, index * height)}">${contentOf(page)}</g>`)}</svg>`.markup;
}

function placeOf(page: PaperPage, top: number): string {
  const turn = isAcross(page) ? `translate(0 ${n(top + room.height)}) rotate(-90)` : `translate(0 ${n(top)})`;
  const [corner, down] = [page.corner.x - paperMargin, page.corner.y - paperMargin];
  return `${turn} translate(${n(corner)} ${n(down)}) scale(${n(page.scale)})`;
}

function isAcross({ width, height }: PaperPage): boolean {
  return width > height;
}

function marksOf({ pieces: [{ part, at }], connectors }: PaperPage): Markup {
  return html`<g transform="translate(${n(at.x - part.x)} ${n(at.y - part.y)})" font-family="sans-serif">${connectors.map(cutMark)}</g>`;
}

function pieceOf({ part, at }: Piece, id: string): Markup {
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
