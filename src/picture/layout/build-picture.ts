import { capitalizeText, indexById, type Language, localizeName } from "../../model/index.ts";
import { roundPixels } from "../geometry/index.ts";
import { type Chart, type Connection, getNodeSymbol } from "./chart/chart.ts";
import { buildTextBlock, createParagraph, type TextBlock } from "./chart/content.ts";
import { collectFollowers, describeChart, describeOverview, describeStep, type FollowerWords } from "./chart/describe.ts";
import { formatBasis } from "./chart/details.ts";
import type { UnforkedPlacement } from "./layered/forks.ts";
import { placeLimitNotes } from "./limit-notes.ts";
import type { Box, Note, Picture, Point, Rectangle, Size, Strip, TextLine, Wire } from "./picture.ts";
import { placeTextBlock } from "./place-text.ts";
import type { SizedNode } from "./sized-node.ts";
import { stepSymbols } from "./symbols/index.ts";

const pictureMargin = 28;
const leastPictureWidth = 420;
const headingGap = 22;
/**
 * Lines that run on for longer are hard to read, and do not fit A4 across. Without lanes a chart is printed in parts
 * that may be narrower, so that its foot must fit A4 upright.
 */
const widestFoot = { inLanes: 1_016, free: 680 };

interface Caption extends Pick<Picture, "view" | "direction"> {
  readonly lang: Language;
  /** What it shows of the process, in words. */
  readonly choice: string;
  /** The name of the phase that the picture is about. */
  readonly phase?: string | undefined;
}

/**
 * The picture of a chart whose boxes, wires and labels have places: heading above, margin around, coordinates rounded.
 */
export function buildPicture(
  chart: Chart,
  nodes: readonly SizedNode[],
  labels: readonly (TextBlock | undefined)[],
  placed: UnforkedPlacement,
  { view, direction, lang, choice, phase = "" }: Caption,
): Picture {
  const notes = placeLimitNotes(chart, placed.boxes, placed, { direction, lang });
  const extent = computeExtent(notes, placed);
  const width = Math.max(leastPictureWidth, Math.ceil(extent.width) + 2 * pictureMargin);
  const title = localizeName(chart.process, lang);
  const subtitle = [phase, choice].filter((text) => text !== "").join(" · ");
  const heading = buildTextBlock(
    [
      [createParagraph("title", title)],
      ...[subtitle, ...formatBasis(chart.process, lang, chart.show).map(capitalizeText)].flatMap((text) =>
        text === "" ? [] : [[createParagraph("heading", text)]],
      ),
    ],
    width - 2 * pictureMargin,
  );
  const shift = { x: Math.round((width - extent.width) / 2), y: pictureMargin + heading.height + headingGap };
  const setting = { chart, followers: collectFollowers(chart, lang), lang, direction };
  const boxes = nodes.map((node) =>
    buildBox(node, moveRectangle(placed.boxes.get(node.step.id) as Rectangle, shift), setting, placed.laneOf?.get(node.step.id)),
  );
  const byId = indexById(boxes);
  return {
    view,
    direction,
    lang,
    process: chart.process.id,
    title,
    description: view === "overview" ? describeOverview(chart, subtitle, lang) : describeChart(chart, subtitle, lang),
    illustrative: chart.process.illustrative,
    width,
    height: Math.ceil(shift.y + extent.height + pictureMargin),
    headings: placeTextBlock(heading, { x: width / 2, y: pictureMargin + heading.height / 2 }),
    boxes,
    wires: chart.connections.map((connection, number) => buildWire(connection, number, labels[number], placed, shift, byId)),
    lanes: (placed.lanes ?? []).map((lane) => moveStrip(lane, shift)),
    bands: (placed.bands ?? []).map((band) => moveStrip(band, shift)),
    notes: notes.map((note) => moveNote(note, shift)),
    footWidth: Math.min(width, placed.lanes ? widestFoot.inLanes : widestFoot.free),
  };
}

/** The room of the chart and of what stands beside it. */
function computeExtent(notes: readonly Rectangle[], chart: Size): Size {
  return {
    width: Math.max(chart.width, ...notes.map(({ x, width }) => x + width)),
    height: Math.max(chart.height, ...notes.map(({ y, height }) => y + height)),
  };
}

function moveRectangle(rectangle: Rectangle, by: Point): Rectangle {
  return {
    x: roundPixels(rectangle.x + by.x),
    y: roundPixels(rectangle.y + by.y),
    width: roundPixels(rectangle.width),
    height: roundPixels(rectangle.height),
  };
}

function moveStrip(strip: Strip, by: Point): Strip {
  const lines = strip.lines.map((line) => ({ ...line, x: roundPixels(line.x + by.x), y: roundPixels(line.y + by.y) }));
  return { id: strip.id, ...moveRectangle(strip, by), heading: moveRectangle(strip.heading, by), lines };
}

function moveNote(note: Note, by: Point): Note {
  const movePoint = ({ x, y }: Point): Point => ({ x: roundPixels(x + by.x), y: roundPixels(y + by.y) });
  return {
    ...note,
    ...moveRectangle(note, by),
    leaders: note.leaders.map((line) => line.map(movePoint)),
    bracket: note.bracket.map(movePoint),
    lines: note.lines.map((line) => ({ ...line, ...movePoint(line) })),
  };
}

interface BoxSetting extends Pick<Caption, "lang" | "direction"> {
  readonly chart: Chart;
  readonly followers: FollowerWords;
}

function buildBox(node: SizedNode, place: Rectangle, { chart, followers, lang, direction }: BoxSetting, lane: string | undefined): Box {
  const { step, mark, standIn, text } = node;
  const kind = getNodeSymbol(node);
  const symbol = stepSymbols[kind];
  const middle = { x: place.x + place.width / 2, y: place.y + place.height / 2 - symbol.lift };
  return {
    ...place,
    id: step.id,
    kind,
    clock: step.clock,
    ...(mark && { change: mark.change }),
    ...(lane !== undefined && { lane }),
    shape: symbol.shape(place, direction),
    lines: placeTextBlock(text, middle),
    description: standIn?.description ?? describeStep(node, chart, followers, lang),
    ...(standIn && { steps: standIn.steps, page: standIn.page }),
  };
}

function buildWire(
  connection: Connection,
  number: number,
  block: TextBlock | undefined,
  placed: UnforkedPlacement,
  shift: Point,
  boxes: ReadonlyMap<string, Box>,
): Wire {
  const { from, to, kind, change, outcome, link, links } = connection;
  const corner = placed.labels[number];
  const route = (placed.routes[number] ?? []).map((point) => ({ x: roundPixels(point.x + shift.x), y: roundPixels(point.y + shift.y) }));
  return {
    from,
    to,
    kind,
    ...(change && { change }),
    ...(outcome !== undefined && { exit: placed.exits[number] as number }),
    ...(link && { link }),
    ...(links && { links }),
    points: clipRoute(route, boxes.get(from) as Box, boxes.get(to) as Box),
    ...(block && corner && { label: placeLabelBlock(block, { x: corner.x + shift.x, y: corner.y + shift.y }) }),
  };
}

/** The layout attaches lines to the rectangles around symbols; here they begin and end at the symbols themselves. */
function clipRoute(route: readonly Point[], from: Box, to: Box): readonly Point[] {
  const [first, second] = route;
  const [beforeLast, last] = route.slice(-2);
  if (first === undefined || second === undefined || beforeLast === undefined || last === undefined) return route;
  return [clipEnd(first, second, from), ...route.slice(1, -1), clipEnd(last, beforeLast, to)];
}

/** Where a line meets a symbol that comes straight from `outside` to the point `at` on the rectangle around it. */
function clipEnd(at: Point, outside: Point, box: Box): Point {
  const { down, across } = stepSymbols[box.kind];
  if (at.x === outside.x) return { x: at.x, y: roundPixels(down(box, at.x)[outside.y < at.y ? 0 : 1]) };
  return { x: roundPixels(across(box, at.y)[outside.x < at.x ? 0 : 1]), y: at.y };
}

function placeLabelBlock(block: TextBlock, corner: Point): { lines: readonly TextLine[] } & Rectangle {
  const { width, height } = block;
  return {
    ...moveRectangle({ ...corner, width, height }, { x: 0, y: 0 }),
    lines: placeTextBlock(block, { x: corner.x + width / 2, y: corner.y + height / 2 }),
  };
}
