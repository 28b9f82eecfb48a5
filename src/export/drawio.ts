import { boxLook, criticalOf, illustrative, isStruck, paper, type Stroke, type Theme, wireLook, workingDays } from "../draw/index.ts";
import type { Band, Box, Direction, Lane, Note, Picture, Point, Rectangle, TextLine, Wire } from "../layout/index.ts";
import { textIn } from "../model/index.ts";
import type { Schedule } from "../schedule/index.ts";
import { measure, printable } from "../text/index.ts";

export interface DrawioOptions {
  /** Tells the critical steps and links. */
  readonly schedule?: Schedule | undefined;
  readonly theme?: Theme | undefined;
}

/**
 * A picture as an editable draw.io file (mxGraph XML): steps that can be moved with their links attached, links with their way points and
 * labels, lanes that carry their steps. No legend: what a line means is drawn by the editor.
 */
export function drawio(picture: Picture, { schedule, theme = paper }: DrawioOptions = {}): string {
  const critical = criticalOf(schedule);
  const lanes = new Map(picture.boxes.map((box) => [box.id, picture.lanes.find((lane) => contains(lane, box))]));
  const boxes = new Map(picture.boxes.map((box) => [box.id, box]));
  const cells = [
    ...picture.bands.map((band) => bandCell(band, theme)),
    ...picture.lanes.map((lane) => laneCell(lane, theme)),
    ...picture.headings.map((line, index) => headingCell(line, index, theme)),
    ...picture.boxes.map((box) => boxCell(box, lanes.get(box.id), critical.isStep(box), theme)),
    ...picture.wires.map((wire, index) => wireCells(wire, index, boxes, critical.isLink(wire), theme)),
    ...picture.notes.map((note, index) => limitCell(note, index, picture.direction, theme)),
    noteCell(picture, theme),
  ];
  const page = `pageWidth="${Math.ceil(picture.width)}" pageHeight="${Math.ceil(picture.height + noteHeight)}"`;
  const model = `<mxGraphModel grid="1" gridSize="10" guides="1" tooltips="1" connect="1" arrows="1" fold="1" page="1" ${page}>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<mxfile host="leadpath"><diagram id="picture" name="${attribute(picture.title)}">${model}<root>
<mxCell id="0"/>
<mxCell id="1" parent="0"/>
${cells.join("\n")}
</root></mxGraphModel></diagram></mxfile>
`;
}

const noteHeight = 60;

type Style = Readonly<Record<string, string | number>>;

/** Text is HTML, as draw.io has it by default, so that lines keep their size and weight. */
const common = { html: 1 } as const;

const bare = { fillColor: "none", strokeColor: "none" } as const;

/** `name` is a style of draw.io; what matters of it is repeated for other readers of mxGraph. */
function styleOf(style: Style, name = ""): string {
  const entries = Object.entries({ ...common, ...style }).map(([key, value]) => `${key}=${value};`);
  return attribute(`${name === "" ? "" : `${name};`}${entries.join("")}`);
}

function vertex(id: string, value: string, style: string, place: Rectangle, parent = "1"): string {
  const [x, y, width, height] = [place.x, place.y, place.width, place.height].map(rounded);
  const geometry = `<mxGeometry x="${x}" y="${y}" width="${width}" height="${height}" as="geometry"/>`;
  return `<mxCell id="${attribute(id)}" value="${attribute(value)}" style="${style}" vertex="1" parent="${attribute(parent)}">${geometry}</mxCell>`;
}

const symbols: Readonly<Record<Box["kind"], readonly [name: string, style: Style]>> = {
  task: ["", { rounded: 0 }],
  decision: ["rhombus", { shape: "rhombus", perimeter: "rhombusPerimeter" }],
  document: ["", { shape: "document", size: 0.12, boundedLbl: 1 }],
  data: ["", { shape: "parallelogram", perimeter: "parallelogramPerimeter", fixedSize: 1, size: 16 }],
  parallel: ["", { shape: "partialRectangle", left: 0, right: 0 }],
  milestone: ["", { shape: "hexagon", perimeter: "hexagonPerimeter2", fixedSize: 1, size: 16 }],
  start: ["", { rounded: 1, arcSize: 50 }],
  end: ["", { rounded: 1, arcSize: 50 }],
  "off-page": ["", { shape: "offPageConnector" }],
  subprocess: ["", { shape: "process", size: 0.06, backgroundOutline: 1 }],
};

function boxCell(box: Box, lane: Lane | undefined, critical: boolean, theme: Theme): string {
  const look = boxLook(box, critical, theme);
  const [name, style] = symbols[box.kind];
  const fontColor = box.change === "removed" ? theme.removed : theme.ink;
  const place = lane ? { ...box, x: box.x - lane.x, y: box.y - lane.y } : box;
  const whole = styleOf({ ...style, whiteSpace: "wrap", fillColor: look.fill, fontColor, ...lineStyle(look) }, name);
  return vertex(`step-${box.id}`, htmlOf(box.lines, box), whole, place, lane ? `lane-${lane.id}` : "1");
}

function lineStyle({ colour, width, dash }: Stroke): Style {
  return { strokeColor: colour, strokeWidth: width, ...(dash && { dashed: 1, fixDash: 1, dashPattern: dash }) };
}

function laneCell(lane: Lane, theme: Theme): string {
  return vertex(`lane-${lane.id}`, htmlOf(lane.lines), styleOf(stripStyle(lane, theme), "swimlane"), lane);
}

/** Bands lie behind the lanes and carry nothing. */
function bandCell(band: Band, theme: Theme): string {
  return vertex(`band-${band.id}`, htmlOf(band.lines), styleOf({ ...stripStyle(band, theme), container: 0 }, "swimlane"), band);
}

/** The heading of a strip runs along its upper or its left border. */
function stripStyle({ heading, width, height }: Lane | Band, theme: Theme): Style {
  const above = heading.height < height && heading.width >= width;
  const startSize = rounded(above ? heading.height : heading.width);
  const colours = { fillColor: theme.tint, swimlaneFillColor: "none", strokeColor: theme.quiet, fontColor: theme.ink };
  return { shape: "swimlane", startSize, horizontal: above ? 1 : 0, collapsible: 0, whiteSpace: "wrap", ...colours };
}

function headingCell(line: TextLine, index: number, theme: Theme): string {
  const width = line.width + 20;
  const place = { x: line.x - width / 2, y: line.y - line.size, width, height: line.size * 1.4 };
  return vertex(
    `heading-${index + 1}`,
    htmlOf([line]),
    styleOf({ ...bare, align: "center", verticalAlign: "middle", fontColor: theme.ink }, "text"),
    place,
  );
}

/** A limit: the open bracket of an annotation as high, or as wide, as the time that it bounds, and its text beside it. */
function limitCell({ leaders, lines }: Note, index: number, direction: Direction, theme: Theme): string {
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
  return vertex(`limit-${index + 1}`, htmlOf(lines), styleOf(side === "right" ? style : { ...style, verticalAlign: "top" }), place);
}

function noteCell(picture: Picture, theme: Theme): string {
  const notes = [workingDays, ...(picture.illustrative ? [illustrative] : [])].map((note) => textIn(note, picture.lang));
  const width = Math.max(...notes.map((note) => measure(note, 12))) + 20;
  const place = { x: 28, y: picture.height, width, height: 20 * notes.length };
  const style = styleOf({ ...bare, align: "left", verticalAlign: "top", fontSize: 12, fontColor: theme.quiet }, "text");
  return vertex("notes", notes.map(html).join("<br>"), style, place);
}

function wireCells(wire: Wire, index: number, boxes: ReadonlyMap<string, Box>, critical: boolean, theme: Theme): string {
  const id = `link-${index + 1}`;
  const [first, last] = [wire.points[0], wire.points.at(-1)];
  if (first === undefined || last === undefined) return "";
  const ends = { ...endStyle("exit", first, boxes.get(wire.from)), ...endStyle("entry", last, boxes.get(wire.to)) };
  const look = lineStyle(wireLook(wire, critical, theme));
  const style = styleOf({
    edgeStyle: "orthogonalEdgeStyle",
    rounded: 1,
    endArrow: "block",
    endFill: 1,
    jumpStyle: "arc",
    ...look,
    ...ends,
  });
  const bends = wire.points.slice(1, -1).map((point) => mxPoint(point, ""));
  const points = bends.length === 0 ? "" : `<Array as="points">${bends.join("")}</Array>`;
  const geometry = `<mxGeometry relative="1" as="geometry">${mxPoint(first, "sourcePoint")}${mxPoint(last, "targetPoint")}${points}</mxGeometry>`;
  const joined = `source="${attribute(`step-${wire.from}`)}" target="${attribute(`step-${wire.to}`)}"`;
  const cell = `<mxCell id="${id}" style="${style}" edge="1" parent="1" ${joined}>${geometry}</mxCell>`;
  return wire.label ? `${cell}\n${labelCell(id, wire.label, wire.points, theme)}` : cell;
}

/** Where on its step a link ends, as shares of the step's width and height. */
function endStyle(end: "exit" | "entry", { x, y }: Point, box: Box | undefined): Style {
  if (box === undefined) return {};
  return {
    [`${end}X`]: rounded((x - box.x) / box.width),
    [`${end}Y`]: rounded((y - box.y) / box.height),
    [`${end}Dx`]: 0,
    [`${end}Dy`]: 0,
    [`${end}Perimeter`]: 0,
  };
}

/** A label hangs at the nearest place of its link, `x` from -1 at the start to 1 at the end, and is moved from there by `offset`. */
function labelCell(id: string, label: NonNullable<Wire["label"]>, points: readonly Point[], theme: Theme): string {
  const middle = { x: label.x + label.width / 2, y: label.y + label.height / 2 };
  const { share, point } = nearestOn(points, middle);
  const style = styleOf({ ...bare, align: "center", verticalAlign: "middle", resizable: 0, fontColor: theme.ink }, "edgeLabel");
  const offset = mxPoint({ x: middle.x - point.x, y: middle.y - point.y }, "offset");
  const geometry = `<mxGeometry x="${rounded(2 * share - 1)}" relative="1" as="geometry">${offset}</mxGeometry>`;
  return `<mxCell id="${id}-label" value="${attribute(htmlOf(label.lines))}" style="${style}" connectable="0" vertex="1" parent="${id}">${geometry}</mxCell>`;
}

/** The place on a line of horizontal and vertical legs that is nearest to a point, and its share of the length. */
function nearestOn(points: readonly Point[], { x, y }: Point): { readonly share: number; readonly point: Point } {
  let length = 0;
  let best = { far: Number.POSITIVE_INFINITY, at: 0, point: points[0] ?? { x, y } };
  points.slice(1).forEach((to, index) => {
    const from = points[index] ?? to;
    const point = { x: between(x, from.x, to.x), y: between(y, from.y, to.y) };
    const far = Math.abs(point.x - x) + Math.abs(point.y - y);
    if (far < best.far) best = { far, at: length + Math.abs(point.x - from.x) + Math.abs(point.y - from.y), point };
    length += Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
  });
  return { share: length === 0 ? 0 : best.at / length, point: best.point };
}

function between(value: number, one: number, other: number): number {
  return Math.min(Math.max(value, Math.min(one, other)), Math.max(one, other));
}

function contains(lane: Rectangle, box: Rectangle): boolean {
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  return x >= lane.x && x < lane.x + lane.width && y >= lane.y && y < lane.y + lane.height;
}

function mxPoint({ x, y }: Point, role: string): string {
  return `<mxPoint x="${rounded(x)}" y="${rounded(y)}"${role === "" ? "" : ` as="${role}"`}/>`;
}

function htmlOf(lines: readonly TextLine[], box?: Box): string {
  return lines
    .map((line) => {
      const bold = line.bold ? `<b>${html(line.text)}</b>` : html(line.text);
      const struck = isStruck(line, box) ? `<s>${bold}</s>` : bold;
      return `<span style="font-size: ${line.size}px">${struck}</span>`;
    })
    .join("<br>");
}

function html(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

function attribute(text: string): string {
  return html(printable(text)).replaceAll("\t", "&#9;").replaceAll("\n", "&#10;").replaceAll("\r", "&#13;");
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000 + 0;
}
