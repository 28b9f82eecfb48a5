import { type CutConnector, connectorRadius, type PaperPage, type Picture, type Piece, paperMargin } from "../layout/index.ts";
import type { Lettering } from "./lettering.ts";
import { elementOutline } from "./outline.ts";
import { contentOf, isIn } from "./pdf-content.ts";
import { pdfNumber as n } from "./pdf-file.ts";
import type { PdfLink } from "./pdf-links.ts";
import type { Drawing, PaintedText, Shape } from "./shapes.ts";

/** A page and what is on it. */
export interface Sheet {
  readonly page: PaperPage;
  readonly drawing: Drawing;
  readonly picture: Picture | undefined;
}

/** The operators of a page: its parts of the drawing, connectors where lines are cut, and the number of the page. */
export function contentOn({ page, drawing }: Sheet, number: string, lettering: Lettering, unitsPerEm: number): string {
  const paint = (shapes: readonly Shape[]) => contentOf(shapes, lettering, unitsPerEm);
  const operators = page.pieces.flatMap((piece) => {
    const { x, y, width, height } = piece.part;
    const shapes = drawing.shapes.filter((shape) => isIn(shape, piece.part));
    return [`q ${matrixOf(page, piece)} cm ${[x, y, width, height].map(n).join(" ")} re W n`, paint(shapes), "Q"];
  });
  const connectors = page.connectors.flatMap(connector);
  if (connectors.length > 0) operators.push(`q ${matrixOf(page, page.pieces[0])} cm`, paint(connectors), "Q");
  if (number !== "") operators.push(`q 1 0 0 -1 0 ${n(page.height)} cm`, paint([pageNumber(page, number)]), "Q");
  return operators.join("\n");
}

/** From pixels of the drawing, y down, to points of the page, y up. */
function placing({ height, scale, corner }: PaperPage, { part, at }: Piece) {
  return { scale, left: corner.x + (at.x - part.x) * scale, top: height - corner.y + (part.y - at.y) * scale };
}

function matrixOf(page: PaperPage, piece: Piece): string {
  const { scale, left, top } = placing(page, piece);
  return `${n(scale)} 0 0 ${n(-scale)} ${n(left)} ${n(top)}`;
}

/** A circle with its mark, beyond the end of a cut line. */
function connector({ mark, cut, middle }: CutConnector): readonly Shape[] {
  const painted = (name: string, values: Readonly<Record<string, number>>): Shape => {
    const attributes = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, String(value)]));
    const outline = elementOutline(name, attributes, [1, 0, 0, 1, 0, 0]);
    return { kind: "outline", outline, fill: "#ffffff", stroke: "#000000", strokeWidth: 1, dash: [], roundJoin: false };
  };
  return [
    painted("line", { x1: cut.x, y1: cut.y, x2: middle.x, y2: middle.y }),
    painted("circle", { cx: middle.x, cy: middle.y, r: connectorRadius }),
    text(mark, middle.x, middle.y + 3.5, 10),
  ];
}

function pageNumber({ width, height }: PaperPage, number: string): PaintedText {
  return text(number, width / 2, height - paperMargin / 2, 9);
}

function text(content: string, x: number, y: number, size: number): PaintedText {
  return { kind: "text", text: content, x, y, size, bold: false, anchor: "middle", struck: false, fill: "#000000" };
}

/** What on a page leads to another chart, in points of the page. */
export function placedLinks({ page, picture }: Sheet): readonly PdfLink[] {
  if (picture === undefined) return [];
  const [piece] = page.pieces;
  const { part } = piece;
  const { scale, left, top } = placing(page, piece);
  const { home } = picture;
  const way = home && {
    page: home.page,
    x: home.line.x - home.line.width / 2,
    y: home.line.y - home.line.size,
    width: home.line.width,
    height: home.line.size * 1.3,
  };
  return [...picture.boxes, ...(way ? [way] : [])].flatMap(({ page: target, x, y, width, height }) =>
    target === undefined || y < part.y || y + height > part.y + part.height
      ? []
      : [{ target, left: left + x * scale, bottom: top - (y + height) * scale, right: left + (x + width) * scale, top: top - y * scale }],
  );
}
