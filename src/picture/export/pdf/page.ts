import {
  type CutConnector,
  connectorRadius,
  type MovedLine,
  type PaperPage,
  type PaperPiece,
  type Picture,
  paperMargin,
} from "../../layout/index.ts";
import { wrapText } from "../../text/index.ts";
import type { FontSubsets } from "../letters/lettering.ts";
import { buildElementOutline } from "../letters/outline.ts";
import type { Drawing, PaintedShape, PaintedText } from "../letters/shapes.ts";
import { isShapeInPart, writePdfColour, writePdfContent } from "./content.ts";
import { writePdfNumber } from "./file.ts";
import type { PdfLink } from "./links.ts";

/** A page and what is on it. */
export interface PdfSheet {
  readonly page: PaperPage;
  readonly drawing: Drawing;
  readonly picture: Picture | undefined;
  /** What the page goes on with; empty on the first of a chart. */
  readonly heading: string;
  /** The number of the page; empty where there is only one. */
  readonly number: string;
}

/**
 * The operators of a page: the colour of the sheet, its parts of the drawing, connectors where lines are cut, its
 * heading and number.
 */
export function writeSheetContent({ page, drawing, heading, number }: PdfSheet, lettering: FontSubsets, unitsPerEm: number): string {
  const paint = (shapes: readonly PaintedShape[]) => writePdfContent(shapes, lettering, unitsPerEm);
  const operators = page.pieces.flatMap((piece, index) => {
    const { x, y, width, height } = piece.part;
    const placed = index === 0 ? applyMovedLines(drawing.shapes, page.moved) : drawing.shapes;
    const shapes = placed.filter((shape) => isShapeInPart(shape, piece.part));
    return [`q ${writePieceMatrix(page, piece)} cm ${[x, y, width, height].map(writePdfNumber).join(" ")} re W n`, paint(shapes), "Q"];
  });
  const connectors = page.connectors.flatMap((each) => createConnectorShapes(each, drawing));
  if (connectors.length > 0) operators.push(`q ${writePieceMatrix(page, page.pieces[0])} cm`, paint(connectors), "Q");
  const margins = [...createSheetHeading(page, heading, drawing), ...createSheetNumber(page, number, drawing)];
  if (margins.length > 0) operators.push(`q 1 0 0 -1 0 ${writePdfNumber(page.height)} cm`, paint(margins), "Q");
  return [...writeGround(page, drawing), ...operators].join("\n");
}

/** A sheet is filled to its edges where it is not white. */
function writeGround({ width, height }: PaperPage, { ground }: Drawing): readonly string[] {
  return ground === "#ffffff" ? [] : [`${writePdfColour(ground)} rg 0 0 ${writePdfNumber(width)} ${writePdfNumber(height)} re f`];
}

function applyMovedLines(shapes: readonly PaintedShape[], moved: readonly MovedLine[]): readonly PaintedShape[] {
  if (moved.length === 0) return shapes;
  const isClose = (one: number, other: number) => Math.abs(one - other) < 0.1;
  return shapes.flatMap((shape) => {
    const move = moved.find(
      ({ line }) => shape.kind === "text" && shape.text === line.text && isClose(shape.x, line.x) && isClose(shape.y, line.y),
    );
    if (move === undefined) return [shape];
    return move.to ? [{ ...shape, ...move.to }] : [];
  });
}

/** From pixels of the drawing, y down, to points of the page, y up. */
function computePiecePlacement({ height, scale, corner }: PaperPage, { part, at }: PaperPiece) {
  return { scale, left: corner.x + (at.x - part.x) * scale, top: height - corner.y + (part.y - at.y) * scale };
}

function writePieceMatrix(page: PaperPage, piece: PaperPiece): string {
  const { scale, left, top } = computePiecePlacement(page, piece);
  return `${writePdfNumber(scale)} 0 0 ${writePdfNumber(-scale)} ${writePdfNumber(left)} ${writePdfNumber(top)}`;
}

/** A circle with its mark, beyond the end of a cut line. */
function createConnectorShapes({ mark, cut, middle }: CutConnector, { ground, ink }: Drawing): readonly PaintedShape[] {
  const createOutline = (name: string, values: Readonly<Record<string, number>>): PaintedShape => {
    const attributes = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, String(value)]));
    const outline = buildElementOutline(name, attributes, [1, 0, 0, 1, 0, 0]);
    return { kind: "outline", outline, fill: ground, stroke: ink, strokeWidth: 1, dash: [], roundJoin: false };
  };
  return [
    createOutline("line", { x1: cut.x, y1: cut.y, x2: middle.x, y2: middle.y }),
    createOutline("circle", { cx: middle.x, cy: middle.y, r: connectorRadius }),
    createMarginText(mark, middle.x, middle.y + 3.5, 10, ink),
  ];
}

const marginSize = 9;

/** In the upper margin. */
function createSheetHeading({ width }: PaperPage, heading: string, { ink }: Drawing): readonly PaintedText[] {
  const [line, more] = wrapText(heading, width - 2 * paperMargin - marginSize, marginSize);
  return line === undefined
    ? []
    : [createMarginText(more === undefined ? line : `${line}…`, width / 2, paperMargin * 0.6, marginSize, ink)];
}

/** In the lower margin. */
function createSheetNumber({ width, height }: PaperPage, number: string, { ink }: Drawing): readonly PaintedText[] {
  return number === "" ? [] : [createMarginText(number, width / 2, height - paperMargin / 2, marginSize, ink)];
}

function createMarginText(content: string, x: number, y: number, size: number, fill: string): PaintedText {
  return { kind: "text", text: content, x, y, size, bold: false, anchor: "middle", struck: false, fill };
}

/** What on a page leads to another chart, in points of the page. */
export function placePdfLinks({ page, picture }: PdfSheet): readonly PdfLink[] {
  if (picture === undefined) return [];
  const [piece] = page.pieces;
  const { part } = piece;
  const { scale, left, top } = computePiecePlacement(page, piece);
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
