import type { Language } from "../../model/index.ts";
import { turnRectangle } from "../geometry/index.ts";
import { type Chart, type Connection, getLineKind } from "./chart/chart.ts";
import { buildTextBlock, createParagraph, type TextBlock } from "./chart/content.ts";
import { computeFlowOrder } from "./chart/flow-order.ts";
import { buildBands, buildLanes, type Strips, type StripTitle } from "./chart/strips.ts";
import type { LaneChart, LanePlacement } from "./lanes/index.ts";
import type { PlacedChart } from "./layered/layered.ts";
import type { LayoutMemory } from "./memory.ts";
import type { Direction, Point, Rectangle, Size } from "./picture.ts";
import { placeLanes } from "./place-lanes.ts";
import { placeTextBlock } from "./place-text.ts";
import type { SizedNode } from "./sized-node.ts";

/** How wide titles may be before they wrap: beside the flow, and along it where the strip is not wider itself. */
const stripTitleWidth = { lane: { beside: 112, along: 112 }, phase: { beside: 80, along: 112 } };
const stripPad = { x: 10, y: 9 };
const leastStrip = 72;

type StripRole = keyof typeof stripTitleWidth;

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

/**
 * Places a chart in lanes, one a unit, with a heading for each; with bands across them, one a phase, where they are
 * wanted.
 */
export function placeInLanes({ chart, nodes, labels, direction, phases, lang, memory }: Swimlanes): PlacedChart {
  const { process, connections } = chart;
  const turn = direction === "right";
  const lanes = buildLanes(nodes, chart, lang);
  const order = computeFlowOrder(
    nodes.map(({ step }) => step.id),
    connections,
  );
  const bands = phases ? buildBands(nodes, connections, order, process, lang) : { titles: [], of: [] };
  const placement = placeLanes(buildLaneChart({ chart, nodes, labels, turn, lanes, bands, order }), process, memory);
  // Lane titles stand above lanes that run down, beside lanes that run across; phase titles the other way about.
  const [laneHeadings, bandHeadings] = [
    wrapHeadings(lanes, placement.laneBorders, "lane", turn),
    wrapHeadings(bands, placement.bandBorders, "phase", !turn),
  ];
  const laneDepth = computeHeadingDepth(laneHeadings, turn);
  const bandDepth = computeHeadingDepth(bandHeadings, !turn);
  // In the engine's own coordinates, flow downwards.
  const origin = { x: bandDepth, y: laneDepth };
  const [across, along] = [placement.width, placement.height];
  const full = {
    lanes: placeStrips(placement.laneBorders, (from, to) => ({ x: origin.x + from, y: 0, width: to - from, height: origin.y + along })),
    bands: placeStrips(placement.bandBorders, (from, to) => ({ x: 0, y: origin.y + from, width: origin.x + across, height: to - from })),
  };
  const buildStrip = (title: StripTitle, rectangle: Rectangle, heading: Rectangle, block: TextBlock) => {
    const [place, head] = turn ? [turnRectangle(rectangle), turnRectangle(heading)] : [rectangle, heading];
    return {
      id: title.id,
      ...place,
      heading: head,
      lines: placeTextBlock(block, { x: head.x + head.width / 2, y: head.y + head.height / 2 }),
    };
  };
  return {
    ...convertPlacement(placement, nodes, labels, origin, turn),
    lanes: full.lanes.map((each, index) =>
      buildStrip(lanes.titles[index] as StripTitle, each, { ...each, height: laneDepth }, laneHeadings[index] as TextBlock),
    ),
    bands: full.bands.map((each, index) =>
      buildStrip(bands.titles[index] as StripTitle, each, { ...each, width: bandDepth }, bandHeadings[index] as TextBlock),
    ),
    laneOf: new Map(nodes.map(({ step }, index) => [step.id, lanes.titles[lanes.of[index] as number]?.id ?? ""])),
  };
}

interface LaneChartParts extends Pick<Swimlanes, "chart" | "nodes" | "labels"> {
  readonly turn: boolean;
  readonly lanes: Strips;
  readonly bands: Strips;
  readonly order: readonly string[];
}

export function buildLaneChart({ chart, nodes, labels, turn, lanes, bands, order }: LaneChartParts): LaneChart {
  const rank = new Map(order.map((id, index) => [id, index]));
  const isBackward = ({ kind, from, to, forward, dropped }: Connection) =>
    dropped ? (rank.get(from) as number) > (rank.get(to) as number) : kind === "return" && !forward;
  const number = new Map(nodes.map(({ step }, index) => [step.id, index]));
  return {
    lanes: lanes.titles.map((title) => ({ least: measureLeastStrip(title, "lane", turn) })),
    bands: bands.titles.map((title) => ({ least: measureLeastStrip(title, "phase", !turn) })),
    nodes: nodes.map((node, index) => ({
      lane: lanes.of[index] as number,
      band: bands.of[index] ?? 0,
      isDecision: node.step.kind === "decision",
      isJunction: node.fork === "junction",
      ...turnSize(node, turn),
    })),
    edges: chart.connections.map((connection, index) => {
      const { from, to } = connection;
      const label = labels[index];
      return {
        from: number.get(from) as number,
        to: number.get(to) as number,
        isReturn: isBackward(connection),
        kind: getLineKind(connection),
        label: label && turnSize(label, turn),
      };
    }),
  };
}

function turnSize({ width, height }: Size, turn: boolean): Size {
  return turn ? { width: height, height: width } : { width, height };
}

/**
 * Pixels across the strip that the wrapped title needs. `beside` the flow it stands at the side of the strip, else at
 * its top.
 */
function measureLeastStrip({ name }: StripTitle, role: StripRole, beside: boolean): number {
  const block = buildTitleBlock(name, role, beside ? stripTitleWidth[role].beside : stripTitleWidth[role].along);
  return beside ? block.height + 2 * stripPad.y : Math.max(leastStrip, block.width + 2 * stripPad.x);
}

function buildTitleBlock(name: string, role: StripRole, width: number): TextBlock {
  return buildTextBlock(name === "" ? [] : [[createParagraph(role, name)]], width);
}

/** The titles, wrapped to what there is. */
function wrapHeadings({ titles }: Strips, borders: readonly number[], role: StripRole, beside: boolean): readonly TextBlock[] {
  return titles.map(({ name }, index) => {
    const room = (borders[index + 1] as number) - (borders[index] as number) - 2 * stripPad.x;
    return buildTitleBlock(name, role, beside ? stripTitleWidth[role].beside : room);
  });
}

/** How deep the row or column of headings is. */
function computeHeadingDepth(blocks: readonly TextBlock[], beside: boolean): number {
  if (blocks.length === 0) return 0;
  return 2 * Math.ceil(Math.max(...blocks.map((block) => (beside ? block.width + 2 * stripPad.x : block.height + 2 * stripPad.y))) / 2);
}

function placeStrips(borders: readonly number[], rectangle: (from: number, to: number) => Rectangle): readonly Rectangle[] {
  return borders.slice(1).map((to, index) => rectangle(borders[index] as number, to));
}

/** The engine's result, behind the headings and turned over where the flow runs to the right. */
export function convertPlacement(
  placement: LanePlacement,
  nodes: readonly SizedNode[],
  labels: readonly (Size | undefined)[],
  origin: Point,
  turn: boolean,
): Pick<PlacedChart, "width" | "height" | "boxes" | "routes" | "labels"> {
  const turnPoint = ({ x, y }: Point): Point => (turn ? { x: y + origin.y, y: x + origin.x } : { x: x + origin.x, y: y + origin.y });
  const size = turnSize({ width: origin.x + placement.width, height: origin.y + placement.height }, turn);
  return {
    ...size,
    boxes: new Map(nodes.map(({ step }, index) => [step.id, placeRectangle(placement.boxes[index] as Rectangle, turnPoint, turn)])),
    routes: placement.routes.map((points) => points.map(turnPoint)),
    labels: placement.labels.map((corner, index) => corner && labels[index] && turnPoint(corner)),
  };
}

function placeRectangle(box: Rectangle, point: (corner: Point) => Point, turn: boolean): Rectangle {
  return { ...point(box), ...turnSize(box, turn) };
}
