import {
  type CutConnector,
  connectorRadius,
  type MovedLine,
  type PaperPage,
  type Picture,
  type Piece,
  paperMargin,
} from "../layout/index.ts";
import { wrap } from "../text/index.ts";
import type { Lettering } from "./lettering.ts";
import { elementOutline } from "./outline.ts";
import { colour, contentOf, isIn } from "./pdf-content.ts";
import { pdfNumber as n } from "./pdf-file.ts";
import type { PdfLink } from "./pdf-links.ts";
import type { Drawing, PaintedText, Shape } from "./shapes.ts";

/** A page and what is on it. */
export interface Sheet {
  readonly page: PaperPage;
  readonly drawing: Drawing;
  readonly picture: Picture | undefined;
  /** What the page goes on with; empty on the first of a chart. */
  readonly heading: string;
  /** The number of the page; empty where there is only one. */
  readonly number: string;
}

/** The operators of a page: the colour of the sheet, its parts of the drawing, connectors where lines are cut, its heading and number. */
export function contentOn({ page, drawing, heading, number }: Sheet, lettering: Lettering, unitsPerEm: number): string {
  const paint = (shapes: readonly Shape[]) => contentOf(shapes, lettering, unitsPerEm);
  const operators = page.pieces.flatMap((piece, index) => {
    const { x, y, width, height } = piece.part;
    const placed = index === 0 ? withMoved(drawing.shapes, page.moved) : drawing.shapes;
    const shapes = placed.filter((shape) => isIn(shape, piece.part));
    return [`q ${matrixOf(page, piece)} cm ${[x, y, width, height].map(n).join(" ")} re W n`, paint(shapes), "Q"];
  });
  const connectors = page.connectors.flatMap((each) => connector(each, drawing));
  if (connectors.length > 0) operators.push(`q ${matrixOf(page, page.pieces[0])} cm`, paint(connectors), "Q");
  const margins = [...headingOf(page, heading, drawing), ...numberOf(page, number, drawing)];
  if (margins.length > 0) operators.push(`q 1 0 0 -1 0 ${n(page.height)} cm`, paint(margins), "Q");
  return [...groundOf(page, drawing), ...operators].join("\n");
}

/** A sheet is filled to its edges where it is not white. */
function groundOf({ width, height }: PaperPage, { ground }: Drawing): readonly string[] {
  return ground === "#ffffff" ? [] : [`${colour(ground)} rg 0 0 ${n(width)} ${n(height)} re f`];
}

function withMoved(shapes: readonly Shape[], moved: readonly MovedLine[]): readonly Shape[] {
  if (moved.length === 0) return shapes;
  const isAt = (one: number, other: number) => Math.abs(one - other) < 0.1;
  return shapes.flatMap((shape) => {
    const move = moved.find(
      ({ line }) => shape.kind === "text" && shape.text === line.text && isAt(shape.x, line.x) && isAt(shape.y, line.y),
    );
    if (move === undefined) return [shape];
    return move.to ? [{ ...shape, ...move.to }] : [];
  });
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
function connector({ mark, cut, middle }: CutConnector, { ground, ink }: Drawing): readonly Shape[] {
  const painted = (name: string, values: Readonly<Record<string, number>>): Shape => {
    const attributes = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, String(value)]));
    const outline = elementOutline(name, attributes, [1, 0, 0, 1, 0, 0]);
    return { kind: "outline", outline, fill: ground, stroke: ink, strokeWidth: 1, dash: [], roundJoin: false };
  };
  return [
    painted("line", { x1: cut.x, y1: cut.y, x2: middle.x, y2: middle.y }),
    painted("circle", { cx: middle.x, cy: middle.y, r: connectorRadius }),
    text(mark, middle.x, middle.y + 3.5, 10, ink),
  ];
}

const marginSize = 9;

/** In the upper margin. */
function headingOf({ width }: PaperPage, heading: string, { ink }: Drawing): readonly PaintedText[] {
  const [line, more] = wrap(heading, width - 2 * paperMargin - marginSize, marginSize);
  return line === undefined ? [] : [text(more === undefined ? line : `${line}…`, width / 2, paperMargin * 0.6, marginSize, ink)];
}

/** In the lower margin. */
function numberOf({ width, height }: PaperPage, number: string, { ink }: Drawing): readonly PaintedText[] {
  return number === "" ? [] : [text(number, width / 2, height - paperMargin / 2, marginSize, ink)];
}

function text(content: string, x: number, y: number, size: number, fill: string): PaintedText {
  return { kind: "text", text: content, x, y, size, bold: false, anchor: "middle", struck: false, fill };
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
