import { indexById, type Language, languages, requireArguments, requireFields } from "../../../model/index.ts";
import {
  type BoxLook,
  buildFootContent,
  type FootOptions,
  footOptionKinds,
  getBoxLook,
  getWireLook,
  paperTheme,
  type Theme,
  themeKind,
} from "../../draw/index.ts";
import type { Point, Rectangle } from "../../geometry/index.ts";
import type { Band, Box, Direction, Lane, Note, Picture, TextLine, Wire } from "../../layout/index.ts";
import {
  bareStyle,
  type DrawioStyle,
  drawioSymbols,
  escapeDrawioAttribute,
  getBorderStyle,
  getLinkStyle,
  roundThousandths,
  writeHtmlLines,
  writeMxPoint,
  writeStyle,
  writeVertex,
} from "./cells.ts";
import { writeDrawioFoot } from "./foot.ts";

/** Tells the critical steps and links, and the total; without a theme on white. */
export interface DrawioOptions extends FootOptions {
  readonly theme?: Theme | undefined;
  /** Language of the legend and footer; the picture's when absent. */
  readonly lang?: Language | undefined;
}

/**
 * A picture as an editable draw.io file (mxGraph XML): steps that can be moved with their links attached, links with
 * their way points and labels, lanes that carry their steps, and below them what stands below the picture in an SVG.
 * The id of a cell comes from what it shows, so that it stays when others come or go.
 * @example
 * ```ts
 * import { buildProcess, layoutFlowchart } from "leadpath";
 * import { writeDrawio } from "leadpath/export";
 * const picture = await layoutFlowchart(buildProcess({ id: "permit", steps: [{ id: "apply", days: 5 }] }));
 * writeDrawio(picture, { lang: "en" }).includes("<mxGraphModel"); // → true
 * ```
 */
export function writeDrawio(picture: Picture, options: DrawioOptions = {}): string {
  requireFields("picture", picture, { boxes: "list", wires: "list", lanes: "list" });
  requireArguments(options, { ...footOptionKinds, theme: themeKind, lang: languages });
  const { theme = paperTheme, lang = picture.lang } = options;
  const content = buildFootContent(picture, lang, options);
  const { critical } = content;
  const lanes = new Map(picture.boxes.map((box) => [box.id, picture.lanes.find((lane) => isBoxInLane(lane, box))]));
  const boxes = indexById(picture.boxes);
  const linkIds = createLinkIds(picture.wires);
  const foot = writeDrawioFoot(picture, content, lang, theme);
  const cells = [
    ...picture.bands.map((band) => writeBandCell(band, theme)),
    ...picture.lanes.map((lane) => writeLaneCell(lane, theme)),
    ...picture.headings.map((line, index) => writeHeadingCell(line, index, theme)),
    ...picture.boxes.map((box) =>
      writeBoxCell(box, lanes.get(box.id), getBoxLook(box, critical.isStep(box), theme, critical.gradeOf(box)), theme),
    ),
    ...picture.wires.map((wire, index) => writeWireCells(wire, linkIds[index] as string, boxes, critical.isLink(wire), theme)),
    ...picture.notes.map((note, index) => writeLimitCell(note, index, picture.direction, theme)),
    ...foot.cells,
  ];
  const page = `page="1" pageWidth="${Math.ceil(picture.width)}" pageHeight="${Math.ceil(foot.bottom)}" background="${theme.paper}"`;
  const model = `<mxGraphModel grid="1" gridSize="10" guides="1" tooltips="1" connect="1" arrows="1" fold="1" ${page}>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<mxfile host="leadpath"><diagram id="picture" name="${escapeDrawioAttribute(picture.title)}">${model}<root>
<mxCell id="0"/>
<mxCell id="1" parent="0"/>
${cells.join("\n")}
</root></mxGraphModel></diagram></mxfile>
`;
}

/**
 * From the ids of the steps that a link joins, which hold no stroke; a number tells several between the same steps
 * apart.
 */
function createLinkIds(wires: readonly Wire[]): readonly string[] {
  const seen = new Map<string, number>();
  return wires.map(({ from, to }) => {
    const id = `link-${from}/${to}`;
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return count === 1 ? id : `${id}/${count}`;
  });
}

function writeBoxCell(box: Box, lane: Lane | undefined, look: BoxLook, theme: Theme): string {
  const [name, style] = drawioSymbols[box.kind];
  const fontColor = box.change === "removed" ? theme.removed : theme.ink;
  const place = lane ? { ...box, x: box.x - lane.x, y: box.y - lane.y } : box;
  const whole = writeStyle({ ...style, whiteSpace: "wrap", fillColor: look.fill, fontColor, ...getBorderStyle(look) }, name);
  return writeVertex(`step-${box.id}`, writeHtmlLines(box.lines, box), whole, place, lane ? `lane-${lane.id}` : "1");
}

function writeLaneCell(lane: Lane, theme: Theme): string {
  return writeVertex(`lane-${lane.id}`, writeHtmlLines(lane.lines), writeStyle(getStripStyle(lane, theme), "swimlane"), lane);
}

/** Bands lie behind the lanes and carry nothing. */
function writeBandCell(band: Band, theme: Theme): string {
  return writeVertex(
    `band-${band.id}`,
    writeHtmlLines(band.lines),
    writeStyle({ ...getStripStyle(band, theme), container: 0 }, "swimlane"),
    band,
  );
}

/** The heading of a strip runs along its upper or its left border. */
function getStripStyle({ heading, width, height }: Lane | Band, theme: Theme): DrawioStyle {
  const above = heading.height < height && heading.width >= width;
  const startSize = roundThousandths(above ? heading.height : heading.width);
  const colours = { fillColor: theme.tint, swimlaneFillColor: "none", strokeColor: theme.quiet, fontColor: theme.ink };
  return { shape: "swimlane", startSize, horizontal: above ? 1 : 0, collapsible: 0, whiteSpace: "wrap", ...colours };
}

function writeHeadingCell(line: TextLine, index: number, theme: Theme): string {
  const width = line.width + 20;
  const place = { x: line.x - width / 2, y: line.y - line.size, width, height: line.size * 1.4 };
  return writeVertex(
    `heading-${index + 1}`,
    writeHtmlLines([line]),
    writeStyle({ ...bareStyle, align: "center", verticalAlign: "middle", fontColor: theme.ink }, "text"),
    place,
  );
}

/**
 * A limit: the open bracket of an annotation as high, or as wide, as the time that it bounds, and its text beside it.
 */
function writeLimitCell({ leaders, lines }: Note, index: number, direction: Direction, theme: Theme): string {
  const [along = []] = leaders;
  const [xs, ys] = [along.map(({ x }) => x), along.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  const [open, side] = direction === "right" ? (["top", "bottom"] as const) : (["left", "right"] as const);
  const text = { [side === "right" ? "labelPosition" : "verticalLabelPosition"]: side, align: side === "right" ? "left" : "center" };
  const style = {
    shape: "partialRectangle",
    [open]: 0,
    fillColor: "none",
    strokeColor: theme.quiet,
    fontColor: theme.ink,
    spacing: 6,
    ...text,
  };
  const place = { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
  return writeVertex(
    `limit-${index + 1}`,
    writeHtmlLines(lines),
    writeStyle(side === "right" ? style : { ...style, verticalAlign: "top" }),
    place,
  );
}

function writeWireCells(wire: Wire, id: string, boxes: ReadonlyMap<string, Box>, critical: boolean, theme: Theme): string {
  const [first, last] = [wire.points[0], wire.points.at(-1)];
  if (first === undefined || last === undefined) return "";
  const ends = { ...getEndStyle("exit", first, boxes.get(wire.from)), ...getEndStyle("entry", last, boxes.get(wire.to)) };
  const look = getLinkStyle(getWireLook(wire, critical, theme));
  const style = writeStyle({
    edgeStyle: "orthogonalEdgeStyle",
    rounded: 1,
    endArrow: "block",
    endFill: 1,
    jumpStyle: "arc",
    ...look,
    ...ends,
  });
  const bends = wire.points.slice(1, -1).map((point) => writeMxPoint(point, ""));
  const points = bends.length === 0 ? "" : `<Array as="points">${bends.join("")}</Array>`;
  const geometry = `<mxGeometry relative="1" as="geometry">${writeMxPoint(first, "sourcePoint")}${writeMxPoint(last, "targetPoint")}${points}</mxGeometry>`;
  const joined = `source="${escapeDrawioAttribute(`step-${wire.from}`)}" target="${escapeDrawioAttribute(`step-${wire.to}`)}"`;
  const cell = `<mxCell id="${escapeDrawioAttribute(id)}" style="${style}" edge="1" parent="1" ${joined}>${geometry}</mxCell>`;
  return wire.label ? `${cell}\n${writeLabelCell(id, wire.label, wire.points, theme)}` : cell;
}

/** Where on its step a link ends, as shares of the step's width and height. */
function getEndStyle(end: "exit" | "entry", { x, y }: Point, box: Box | undefined): DrawioStyle {
  if (box === undefined) return {};
  return {
    [`${end}X`]: roundThousandths((x - box.x) / box.width),
    [`${end}Y`]: roundThousandths((y - box.y) / box.height),
    [`${end}Dx`]: 0,
    [`${end}Dy`]: 0,
    [`${end}Perimeter`]: 0,
  };
}

/**
 * A label hangs at the nearest place of its link, `x` from -1 at the start to 1 at the end, and is moved from there by
 * `offset`.
 */
function writeLabelCell(id: string, label: NonNullable<Wire["label"]>, points: readonly Point[], theme: Theme): string {
  const middle = { x: label.x + label.width / 2, y: label.y + label.height / 2 };
  const { share, point } = findNearestPoint(points, middle);
  const style = writeStyle({ ...bareStyle, align: "center", verticalAlign: "middle", resizable: 0, fontColor: theme.ink }, "edgeLabel");
  const offset = writeMxPoint({ x: middle.x - point.x, y: middle.y - point.y }, "offset");
  const geometry = `<mxGeometry x="${roundThousandths(2 * share - 1)}" relative="1" as="geometry">${offset}</mxGeometry>`;
  return `<mxCell id="${escapeDrawioAttribute(`${id}/label`)}" value="${escapeDrawioAttribute(writeHtmlLines(label.lines))}" style="${style}" connectable="0" vertex="1" parent="${escapeDrawioAttribute(id)}">${geometry}</mxCell>`;
}

/** The place on a line of horizontal and vertical legs that is nearest to a point, and its share of the length. */
function findNearestPoint(points: readonly Point[], { x, y }: Point): { readonly share: number; readonly point: Point } {
  let length = 0;
  let best = { far: Number.POSITIVE_INFINITY, at: 0, point: points[0] ?? { x, y } };
  points.slice(1).forEach((to, index) => {
    const from = points[index] ?? to;
    const point = { x: clampToStretch(x, from.x, to.x), y: clampToStretch(y, from.y, to.y) };
    const far = Math.abs(point.x - x) + Math.abs(point.y - y);
    if (far < best.far) best = { far, at: length + Math.abs(point.x - from.x) + Math.abs(point.y - from.y), point };
    length += Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
  });
  return { share: length === 0 ? 0 : best.at / length, point: best.point };
}

function clampToStretch(value: number, one: number, other: number): number {
  return Math.min(Math.max(value, Math.min(one, other)), Math.max(one, other));
}

function isBoxInLane(lane: Rectangle, box: Rectangle): boolean {
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  return x >= lane.x && x < lane.x + lane.width && y >= lane.y && y < lane.y + lane.height;
}
