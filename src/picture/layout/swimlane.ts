import type { Language } from "../../model/index.ts";
import { type Chart, type Connection, lineKind } from "./chart.ts";
import { type Block, blockOf, paragraph } from "./content.ts";
import { flowOrder } from "./flow-order.ts";
import type { LaneChart, LanePlacement } from "./lanes/index.ts";
import type { Placed } from "./layered.ts";
import type { LayoutMemory } from "./memory.ts";
import type { Direction, Point, Rectangle, Size } from "./picture.ts";
import { placeText } from "./place-text.ts";
import { placedLanes } from "./placed-lanes.ts";
import type { SizedNode } from "./sized-node.ts";
import { bandsOf, lanesOf, type Strips, type Title } from "./strips.ts";

/** How wide titles may be before they wrap: beside the flow, and along it where the strip is not wider itself. */
const titleWidth = { lane: { beside: 112, along: 112 }, phase: { beside: 80, along: 112 } };
const pad = { x: 10, y: 9 };
const leastStrip = 72;

type Role = keyof typeof titleWidth;

/** What is to be placed in lanes. */
export interface Swimlanes {
  readonly chart: Chart;
  readonly nodes: readonly SizedNode[];
  readonly labels: readonly (Size | undefined)[];
  readonly direction: Direction;
  /** Bands for the phases. */
  readonly phases: boolean;
  readonly lang: Language;
  readonly memory: LayoutMemory | undefined;
}

/** Places a chart in lanes, one a unit, with a heading for each; with bands across them, one a phase, where they are wanted. */
export function placeInLanes({ chart, nodes, labels, direction, phases, lang, memory }: Swimlanes): Placed {
  const { process, connections } = chart;
  const turn = direction === "right";
  const lanes = lanesOf(nodes, chart, lang);
  const order = flowOrder(
    nodes.map(({ step }) => step.id),
    connections,
  );
  const bands = phases ? bandsOf(nodes, connections, order, process, lang) : { titles: [], of: [] };
  const placement = placedLanes(laneChartOf({ chart, nodes, labels, turn, lanes, bands, order }), process, memory);
  // Lane titles stand above lanes that run down, beside lanes that run across; phase titles the other way about.
  const [laneHeadings, bandHeadings] = [
    headingsOf(lanes, placement.laneBorders, "lane", turn),
    headingsOf(bands, placement.bandBorders, "phase", !turn),
  ];
  const laneDepth = depthOf(laneHeadings, turn);
  const bandDepth = depthOf(bandHeadings, !turn);
  // In the engine's own coordinates, flow downwards.
  const origin = { x: bandDepth, y: laneDepth };
  const [across, along] = [placement.width, placement.height];
  const full = {
    lanes: stripsAt(placement.laneBorders, (from, to) => ({ x: origin.x + from, y: 0, width: to - from, height: origin.y + along })),
    bands: stripsAt(placement.bandBorders, (from, to) => ({ x: 0, y: origin.y + from, width: origin.x + across, height: to - from })),
  };
  const strip = (title: Title, rectangle: Rectangle, heading: Rectangle, block: Block) => {
    const [place, head] = turn ? [turned(rectangle), turned(heading)] : [rectangle, heading];
    return { id: title.id, ...place, heading: head, lines: placeText(block, { x: head.x + head.width / 2, y: head.y + head.height / 2 }) };
  };
  return {
    ...placedFrom(placement, nodes, labels, origin, turn),
    lanes: full.lanes.map((each, index) =>
      strip(lanes.titles[index] as Title, each, { ...each, height: laneDepth }, laneHeadings[index] as Block),
    ),
    bands: full.bands.map((each, index) =>
      strip(bands.titles[index] as Title, each, { ...each, width: bandDepth }, bandHeadings[index] as Block),
    ),
    laneOf: new Map(nodes.map(({ step }, index) => [step.id, lanes.titles[lanes.of[index] as number]?.id ?? ""])),
  };
}

interface Parts extends Pick<Swimlanes, "chart" | "nodes" | "labels"> {
  readonly turn: boolean;
  readonly lanes: Strips;
  readonly bands: Strips;
  readonly order: readonly string[];
}

export function laneChartOf({ chart, nodes, labels, turn, lanes, bands, order }: Parts): LaneChart {
  const rank = new Map(order.map((id, index) => [id, index]));
  const runsBack = ({ kind, from, to, forward, dropped }: Connection) =>
    dropped ? (rank.get(from) as number) > (rank.get(to) as number) : kind === "return" && !forward;
  const number = new Map(nodes.map(({ step }, index) => [step.id, index]));
  return {
    lanes: lanes.titles.map((title) => ({ least: leastOf(title, "lane", turn) })),
    bands: bands.titles.map((title) => ({ least: leastOf(title, "phase", !turn) })),
    nodes: nodes.map((node, index) => ({
      lane: lanes.of[index] as number,
      band: bands.of[index] ?? 0,
      isDecision: node.step.kind === "decision",
      isJunction: node.fork === "junction",
      ...sizeOf(node, turn),
    })),
    edges: chart.connections.map((connection, index) => {
      const { from, to } = connection;
      const label = labels[index];
      return {
        from: number.get(from) as number,
        to: number.get(to) as number,
        isReturn: runsBack(connection),
        kind: lineKind(connection),
        label: label && sizeOf(label, turn),
      };
    }),
  };
}

function sizeOf({ width, height }: Size, turn: boolean): Size {
  return turn ? { width: height, height: width } : { width, height };
}

/** Pixels across the strip that the wrapped title needs. `beside` the flow it stands at the side of the strip, else at its top. */
function leastOf({ name }: Title, role: Role, beside: boolean): number {
  const block = titleBlock(name, role, beside ? titleWidth[role].beside : titleWidth[role].along);
  return beside ? block.height + 2 * pad.y : Math.max(leastStrip, block.width + 2 * pad.x);
}

function titleBlock(name: string, role: Role, width: number): Block {
  return blockOf(name === "" ? [] : [[paragraph(role, name)]], width);
}

/** The titles, wrapped to what there is. */
function headingsOf({ titles }: Strips, borders: readonly number[], role: Role, beside: boolean): readonly Block[] {
  return titles.map(({ name }, index) => {
    const room = (borders[index + 1] as number) - (borders[index] as number) - 2 * pad.x;
    return titleBlock(name, role, beside ? titleWidth[role].beside : room);
  });
}

/** How deep the row or column of headings is. */
function depthOf(blocks: readonly Block[], beside: boolean): number {
  if (blocks.length === 0) return 0;
  return 2 * Math.ceil(Math.max(...blocks.map((block) => (beside ? block.width + 2 * pad.x : block.height + 2 * pad.y))) / 2);
}

function stripsAt(borders: readonly number[], rectangle: (from: number, to: number) => Rectangle): readonly Rectangle[] {
  return borders.slice(1).map((to, index) => rectangle(borders[index] as number, to));
}

/** The engine's result, behind the headings and turned over where the flow runs to the right. */
export function placedFrom(
  placement: LanePlacement,
  nodes: readonly SizedNode[],
  labels: readonly (Size | undefined)[],
  origin: Point,
  turn: boolean,
): Pick<Placed, "width" | "height" | "boxes" | "routes" | "labels"> {
  const point = ({ x, y }: Point): Point => (turn ? { x: y + origin.y, y: x + origin.x } : { x: x + origin.x, y: y + origin.y });
  const size = sizeOf({ width: origin.x + placement.width, height: origin.y + placement.height }, turn);
  return {
    ...size,
    boxes: new Map(nodes.map(({ step }, index) => [step.id, rectangleAt(placement.boxes[index] as Rectangle, point, turn)])),
    routes: placement.routes.map((points) => points.map(point)),
    labels: placement.labels.map((corner, index) => corner && labels[index] && point(corner)),
  };
}

function rectangleAt(box: Rectangle, point: (corner: Point) => Point, turn: boolean): Rectangle {
  return { ...point(box), ...sizeOf(box, turn) };
}

function turned({ x, y, width, height }: Rectangle): Rectangle {
  return { x: y, y: x, width: height, height: width };
}
