import { capital, type Language, nameOf } from "../../model/index.ts";
import { type Chart, type Connection, symbolOf } from "./chart.ts";
import { type Block, blockOf, paragraph } from "./content.ts";
import { describeChart, describeOverview, describeStep, type Followers, followersIn } from "./describe.ts";
import { basisOf } from "./details.ts";
import type { Unforked } from "./forks.ts";
import { limitNotes } from "./limit-notes.ts";
import type { Box, Note, Picture, Point, Rectangle, Size, Strip, TextLine, Wire } from "./picture.ts";
import { placeText } from "./place-text.ts";
import type { SizedNode } from "./sized-node.ts";
import { px, symbols } from "./symbols/index.ts";

const margin = 28;
const leastWidth = 420;
const headingGap = 22;
/**
 * Lines that run on for longer are hard to read, and do not fit A4 across. Without lanes a chart is printed in parts that may be narrower, so
 * that its foot must fit A4 upright.
 */
const widestFoot = { inLanes: 1_016, free: 680 };

interface Caption extends Pick<Picture, "view" | "direction"> {
  readonly lang: Language;
  /** What it shows of the process, in words. */
  readonly choice: string;
  /** The name of the phase that the picture is about. */
  readonly phase?: string | undefined;
}

/** The picture of a chart whose boxes, wires and labels have places: heading above, margin around, coordinates rounded. */
export function pictureOf(
  chart: Chart,
  nodes: readonly SizedNode[],
  labels: readonly (Block | undefined)[],
  placed: Unforked,
  { view, direction, lang, choice, phase = "" }: Caption,
): Picture {
  const notes = limitNotes(chart, placed.boxes, placed, { direction, lang });
  const extent = extentWith(notes, placed);
  const width = Math.max(leastWidth, Math.ceil(extent.width) + 2 * margin);
  const title = nameOf(chart.process, lang);
  const subtitle = [phase, choice].filter((text) => text !== "").join(" · ");
  const heading = blockOf(
    [
      [paragraph("title", title)],
      ...[subtitle, ...basisOf(chart.process, lang, chart.show).map(capital)].flatMap((text) =>
        text === "" ? [] : [[paragraph("heading", text)]],
      ),
    ],
    width - 2 * margin,
  );
  const shift = { x: Math.round((width - extent.width) / 2), y: margin + heading.height + headingGap };
  const setting = { chart, followers: followersIn(chart, lang), lang, direction };
  const boxes = nodes.map((node) =>
    boxOf(node, moved(placed.boxes.get(node.step.id) as Rectangle, shift), setting, placed.laneOf?.get(node.step.id)),
  );
  const byId = new Map(boxes.map((box) => [box.id, box]));
  return {
    view,
    direction,
    lang,
    process: chart.process.id,
    title,
    description: view === "overview" ? describeOverview(chart, subtitle, lang) : describeChart(chart, subtitle, lang),
    illustrative: chart.process.illustrative,
    width,
    height: Math.ceil(shift.y + extent.height + margin),
    headings: placeText(heading, { x: width / 2, y: margin + heading.height / 2 }),
    boxes,
    wires: chart.connections.map((connection, number) => wireOf(connection, number, labels[number], placed, shift, byId)),
    lanes: (placed.lanes ?? []).map((lane) => movedStrip(lane, shift)),
    bands: (placed.bands ?? []).map((band) => movedStrip(band, shift)),
    notes: notes.map((note) => movedNote(note, shift)),
    footWidth: Math.min(width, placed.lanes ? widestFoot.inLanes : widestFoot.free),
  };
}

/** The room of the chart and of what stands beside it. */
function extentWith(notes: readonly Rectangle[], chart: Size): Size {
  return {
    width: Math.max(chart.width, ...notes.map(({ x, width }) => x + width)),
    height: Math.max(chart.height, ...notes.map(({ y, height }) => y + height)),
  };
}

function moved(rectangle: Rectangle, by: Point): Rectangle {
  return { x: px(rectangle.x + by.x), y: px(rectangle.y + by.y), width: px(rectangle.width), height: px(rectangle.height) };
}

function movedStrip(strip: Strip, by: Point): Strip {
  const lines = strip.lines.map((line) => ({ ...line, x: px(line.x + by.x), y: px(line.y + by.y) }));
  return { id: strip.id, ...moved(strip, by), heading: moved(strip.heading, by), lines };
}

function movedNote(note: Note, by: Point): Note {
  const point = ({ x, y }: Point): Point => ({ x: px(x + by.x), y: px(y + by.y) });
  return {
    ...note,
    ...moved(note, by),
    leaders: note.leaders.map((line) => line.map(point)),
    bracket: note.bracket.map(point),
    lines: note.lines.map((line) => ({ ...line, ...point(line) })),
  };
}

interface Setting extends Pick<Caption, "lang" | "direction"> {
  readonly chart: Chart;
  readonly followers: Followers;
}

function boxOf(node: SizedNode, place: Rectangle, { chart, followers, lang, direction }: Setting, lane: string | undefined): Box {
  const { step, mark, standIn, text } = node;
  const kind = symbolOf(node);
  const symbol = symbols[kind];
  const middle = { x: place.x + place.width / 2, y: place.y + place.height / 2 - symbol.lift };
  return {
    ...place,
    id: step.id,
    kind,
    clock: step.clock,
    ...(mark && { change: mark.change }),
    ...(lane !== undefined && { lane }),
    shape: symbol.shape(place, direction),
    lines: placeText(text, middle),
    description: standIn?.description ?? describeStep(node, chart, followers, lang),
    ...(standIn && { steps: standIn.steps, page: standIn.page }),
  };
}

function wireOf(
  connection: Connection,
  number: number,
  block: Block | undefined,
  placed: Unforked,
  shift: Point,
  boxes: ReadonlyMap<string, Box>,
): Wire {
  const { from, to, kind, change, outcome, link, links } = connection;
  const corner = placed.labels[number];
  const route = (placed.routes[number] ?? []).map((point) => ({ x: px(point.x + shift.x), y: px(point.y + shift.y) }));
  return {
    from,
    to,
    kind,
    ...(change && { change }),
    ...(outcome !== undefined && { exit: placed.exits[number] as number }),
    ...(link && { link }),
    ...(links && { links }),
    points: betweenSymbols(route, boxes.get(from) as Box, boxes.get(to) as Box),
    ...(block && corner && { label: labelOf(block, { x: corner.x + shift.x, y: corner.y + shift.y }) }),
  };
}

/** The layout attaches lines to the rectangles around symbols; here they begin and end at the symbols themselves. */
function betweenSymbols(route: readonly Point[], from: Box, to: Box): readonly Point[] {
  const [first, second] = route;
  const [beforeLast, last] = route.slice(-2);
  if (first === undefined || second === undefined || beforeLast === undefined || last === undefined) return route;
  return [onSymbol(first, second, from), ...route.slice(1, -1), onSymbol(last, beforeLast, to)];
}

/** Where a line meets a symbol that comes straight from `outside` to the point `at` on the rectangle around it. */
function onSymbol(at: Point, outside: Point, box: Box): Point {
  const { down, across } = symbols[box.kind];
  if (at.x === outside.x) return { x: at.x, y: px(down(box, at.x)[outside.y < at.y ? 0 : 1]) };
  return { x: px(across(box, at.y)[outside.x < at.x ? 0 : 1]), y: at.y };
}

function labelOf(block: Block, corner: Point): { lines: readonly TextLine[] } & Rectangle {
  const { width, height } = block;
  return {
    ...moved({ ...corner, width, height }, { x: 0, y: 0 }),
    lines: placeText(block, { x: corner.x + width / 2, y: corner.y + height / 2 }),
  };
}
