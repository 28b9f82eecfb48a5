import { south } from "./directions.ts";
import type { LaneGrid } from "./grid.ts";
import type { LaneFlow } from "./lane-flow.ts";
import { getExitWay } from "./path.ts";
import type { Routes } from "./route.ts";
import { placeUpperEntries } from "./upper-entries.ts";

/** Where lines leave the lower sides of nodes. */
export interface LowerExits {
  /** Pixels to the right of the middle, by edge. */
  readonly offset: Float64Array;
  /** Where it arrives on an upper side, by edge: in the middle, unless it must make way. */
  readonly entry: Float64Array;
  /** The label stands to the left of its line, by edge. */
  readonly isLabelLeft: Uint8Array;
  /** By node: wide enough for its exits and the labels between them. */
  readonly width: Float64Array;
}

const lowerExitStep = { usual: 18, least: 9 };
/** From an exit to the corner of a box, and from a line to the next label. */
const exitClearance = { corner: 10, label: 12 };
/** Exits of a decision that find no vertex leave within this share of its width. */
const laneExitReach = 0.8;

/**
 * Lines that go straight down leave in the middle, the others beside it in the order in which they turn, so that they
 * need not cross.
 */
export function placeLowerExits(flow: LaneFlow, grid: LaneGrid, routes: Routes): LowerExits {
  const { paths } = routes;
  const { nodes, edges } = flow.chart;
  const exits: LowerExits = {
    offset: new Float64Array(edges.length),
    entry: placeUpperEntries(flow, grid, routes),
    isLabelLeft: new Uint8Array(edges.length),
    width: Float64Array.from(nodes, (node) => node.width),
  };
  flow.exits.forEach((list, node) => {
    const below = list.filter((edge) => getExitWay(paths[edge] as readonly number[], grid) === south);
    if (below.length > 1 && !nodes[node]?.isJunction) spreadLowerExits(flow, grid, paths, node, below, exits);
  });
  return exits;
}

function spreadLowerExits(flow: LaneFlow, grid: LaneGrid, paths: Routes["paths"], node: number, below: number[], exits: LowerExits): void {
  const turns = new Map(below.map((edge) => [edge, getFirstTurn(paths[edge] as readonly number[], grid)]));
  below.sort((one, other) => compareTurns(turns.get(one) as LineTurn, turns.get(other) as LineTurn) || one - other);
  const isDecision = flow.isDecision[node] === 1;
  const straight = below.find((edge) => turns.get(edge)?.side === 0);
  const main = straight ?? (isDecision ? (below.find((edge) => flow.isMain[edge]) ?? below[0]) : undefined);
  const middle = main === undefined ? (below.length - 1) / 2 : below.indexOf(main);
  const most = Math.max(middle, below.length - 1 - middle);
  const width = exits.width[node] as number;
  const usual = isDecision
    ? Math.min(width / 4, (width / 2 / most) * laneExitReach)
    : Math.min(lowerExitStep.usual, (width / 2 - exitClearance.corner) / most);
  // Every label but that of the leftmost exit stands to the right of its line, before the next one.
  const labels = below.slice(1, -1).map((edge) => (flow.chart.edges[edge]?.label?.width ?? -exitClearance.label) + exitClearance.label);
  const apart = Math.max(usual, lowerExitStep.least, ...labels);
  const needed = isDecision ? (2 * most * apart) / laneExitReach : 2 * (most * apart + exitClearance.corner);
  exits.width[node] = Math.max(width, 2 * Math.ceil(needed / 2));
  below.forEach((edge, index) => {
    exits.offset[edge] = (index - middle) * apart;
  });
  exits.isLabelLeft[below[0] as number] = 1;
}

/** To which side a line turns first, in which row of the grid, and how far it goes then. */
interface LineTurn {
  readonly side: number;
  readonly row: number;
  readonly reach: number;
}

function getFirstTurn(path: readonly number[], { height }: LaneGrid): LineTurn {
  const [, corner, next] = path as readonly [number, number, number | undefined];
  if (next === undefined) return { side: 0, row: 0, reach: 0 };
  const across = Math.floor(next / height) - Math.floor(corner / height);
  return { side: Math.sign(across), row: corner % height, reach: Math.abs(across) };
}

/** From left to right: of those that turn left, the higher and longer first; of those that turn right, last. */
function compareTurns(one: LineTurn, other: LineTurn): number {
  if (one.side !== other.side) return one.side - other.side;
  return one.side * (other.row - one.row || one.reach - other.reach);
}
