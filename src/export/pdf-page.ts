import { type CutConnector, connectorRadius, connectorRoom, type Picture, type Rectangle } from "../layout/index.ts";
import type { Lettering } from "./lettering.ts";
import { elementOutline } from "./outline.ts";
import { margin, type Page } from "./paper.ts";
import { contentOf, isIn } from "./pdf-content.ts";
import { pdfNumber as n } from "./pdf-file.ts";
import type { PdfLink } from "./pdf-links.ts";
import type { Drawing, PaintedText, Shape } from "./shapes.ts";

/** A page and what is on it. */
export interface Sheet {
  readonly page: Page;
  readonly drawing: Drawing;
  readonly picture: Picture | undefined;
}

/** The operators of a page: repeated headings, the part of the drawing, connectors where lines are cut, and the number of the page. */
export function contentOn({ page, drawing }: Sheet, number: string, lettering: Lettering, unitsPerEm: number): string {
  const paint = (shapes: readonly Shape[]) => contentOf(shapes, lettering, unitsPerEm);
  const { part, head } = page;
  const down = downOf(page);
  const shown = (each: Rectangle, below: number) => [
    `q ${matrixOf(page, each, below)} cm ${[each.x, each.y, each.width, each.height].map(n).join(" ")} re W n`,
    paint(drawing.shapes.filter((shape) => isIn(shape, each))),
    "Q",
  ];
  const connectors = [...part.above.flatMap((each) => connector(each, -1)), ...part.below.flatMap((each) => connector(each, 1))];
  const operators = [...(head ? shown(head, 0) : []), ...shown(part, down)];
  if (connectors.length > 0) operators.push(`q ${matrixOf(page, part, down)} cm`, paint(connectors), "Q");
  if (number !== "") operators.push(`q 1 0 0 -1 0 ${n(page.height)} cm`, paint([pageNumber(page, number)]), "Q");
  return operators.join("\n");
}

/** How many pixels of repeated headings stand above the part of a page. */
function downOf({ head }: Page): number {
  return head ? head.height + connectorRoom : 0;
}

/** From pixels of the drawing, y down, to points of the page, y up: a part centred across, `down` pixels from the upper margin. */
function placing({ width, height, scale }: Page, part: Rectangle, down: number) {
  return { scale, left: (width - part.width * scale) / 2 - part.x * scale, top: height - margin + (part.y - down) * scale };
}

function matrixOf(page: Page, part: Rectangle, down: number): string {
  const { scale, left, top } = placing(page, part, down);
  return `${n(scale)} 0 0 ${n(-scale)} ${n(left)} ${n(top)}`;
}

/** A circle with its mark, beyond the end of a cut line. */
function connector({ x, y, mark, away }: CutConnector, side: 1 | -1): readonly Shape[] {
  const middle = y + side * away;
  const painted = (name: string, values: Readonly<Record<string, number>>): Shape => {
    const attributes = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, String(value)]));
    const outline = elementOutline(name, attributes, [1, 0, 0, 1, 0, 0]);
    return { kind: "outline", outline, fill: "#ffffff", stroke: "#000000", strokeWidth: 1, dash: [], roundJoin: false };
  };
  return [
    painted("line", { x1: x, y1: y, x2: x, y2: middle }),
    painted("circle", { cx: x, cy: middle, r: connectorRadius }),
    text(mark, x, middle + 3.5, 10),
  ];
}

function pageNumber({ width, height }: Page, number: string): PaintedText {
  return text(number, width / 2, height - margin / 2, 9);
}

function text(content: string, x: number, y: number, size: number): PaintedText {
  return { kind: "text", text: content, x, y, size, bold: false, anchor: "middle", struck: false, fill: "#000000" };
}

/** What on a page leads to another chart, in points of the page. */
export function placedLinks({ page, picture }: Sheet): readonly PdfLink[] {
  if (picture === undefined) return [];
  const { part } = page;
  const { scale, left, top } = placing(page, part, downOf(page));
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
