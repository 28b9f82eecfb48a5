import { type Language, nameOf } from "../model/index.ts";
import type { Chart, Connection } from "./chart.ts";
import { type Block, blockOf, paragraph } from "./content.ts";
import { describeChart, describeStep } from "./describe.ts";
import type { Placed } from "./layered.ts";
import type { Box, Picture, Point, Rectangle, TextLine, Wire } from "./picture.ts";
import { placeText } from "./place-text.ts";
import type { SizedNode } from "./sized-node.ts";
import { px, symbols } from "./symbols/index.ts";

const margin = 28;
const leastWidth = 420;
const headingGap = 22;

interface Caption {
  readonly lang: Language;
  readonly scenario?: string | undefined;
}

/** The picture of a chart whose boxes, wires and labels have places: heading above, margin around, coordinates rounded. */
export function pictureOf(
  chart: Chart,
  nodes: readonly SizedNode[],
  labels: readonly (Block | undefined)[],
  placed: Placed,
  { lang, scenario }: Caption,
): Picture {
  const width = Math.max(leastWidth, Math.ceil(placed.width) + 2 * margin);
  const title = nameOf(chart.process, lang);
  const subtitle = scenarioName(chart, scenario, lang);
  const heading = blockOf(
    [[paragraph("title", title)], ...(subtitle === "" ? [] : [[paragraph("heading", subtitle)]])],
    width - 2 * margin,
  );
  const shift = { x: Math.round((width - placed.width) / 2), y: margin + heading.height + headingGap };
  const boxes = nodes.map((node) => boxOf(node, moved(placed.boxes.get(node.step.id) as Rectangle, shift), chart, lang));
  const byId = new Map(boxes.map((box) => [box.id, box]));
  return {
    view: "flowchart",
    lang,
    title,
    description: describeChart(chart, subtitle, lang),
    illustrative: chart.process.illustrative,
    width,
    height: Math.ceil(shift.y + placed.height + margin),
    headings: placeText(heading, { x: width / 2, y: margin + heading.height / 2 }),
    boxes,
    wires: chart.connections.map((connection, number) => wireOf(connection, number, labels[number], placed, shift, byId)),
    lanes: [],
    bands: [],
  };
}

function scenarioName({ process }: Chart, scenario: string | undefined, lang: Language): string {
  const found = process.scenarios.find((each) => each.id === scenario);
  return found ? nameOf(found, lang) : "";
}

function moved(rectangle: Rectangle, by: Point): Rectangle {
  return { x: px(rectangle.x + by.x), y: px(rectangle.y + by.y), width: px(rectangle.width), height: px(rectangle.height) };
}

function boxOf(node: SizedNode, place: Rectangle, chart: Chart, lang: Language): Box {
  const { step, mark, text } = node;
  const symbol = symbols[step.kind];
  const middle = { x: place.x + place.width / 2, y: place.y + place.height / 2 - symbol.lift };
  return {
    ...place,
    id: step.id,
    kind: step.kind,
    clock: step.clock,
    ...(mark && { change: mark.change }),
    shape: symbol.shape(place),
    lines: placeText(text, middle),
    description: describeStep(node, chart, lang),
  };
}

function wireOf(
  connection: Connection,
  number: number,
  block: Block | undefined,
  placed: Placed,
  shift: Point,
  boxes: ReadonlyMap<string, Box>,
): Wire {
  const { from, to, kind, change, link } = connection;
  const corner = placed.labels[number];
  const route = (placed.routes[number] ?? []).map((point) => ({ x: px(point.x + shift.x), y: px(point.y + shift.y) }));
  return {
    from,
    to,
    kind,
    ...(change && { change }),
    ...(link && { link }),
    points: fromBorder(route, boxes.get(from) as Box),
    ...(block && corner && { label: labelOf(block, { x: corner.x + shift.x, y: corner.y + shift.y }) }),
  };
}

/** The layout attaches lines to the rectangle around a symbol; one that leaves downwards begins at the symbol itself. */
function fromBorder(route: readonly Point[], box: Box): readonly Point[] {
  const [first, ...rest] = route;
  if (first === undefined || Math.abs(first.y - (box.y + box.height)) > 0.5) return route;
  return [{ x: first.x, y: px(symbols[box.kind].floor(box, first.x)) }, ...rest];
}

function labelOf(block: Block, corner: Point): { lines: readonly TextLine[] } & Rectangle {
  const { width, height } = block;
  return {
    ...moved({ ...corner, width, height }, { x: 0, y: 0 }),
    lines: placeText(block, { x: corner.x + width / 2, y: corner.y + height / 2 }),
  };
}
