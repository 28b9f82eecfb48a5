import type { Grid } from "./grid.ts";
import type { Flow } from "./order.ts";
import { south, wayOut } from "./path.ts";
import type { Routes } from "./route.ts";
import { upperEntries } from "./upper-entries.ts";

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

const step = { usual: 18, least: 9 };
/** From an exit to the corner of a box, and from a line to the next label. */
const clear = { corner: 10, label: 12 };
/** Exits of a decision that find no vertex leave within this share of its width. */
const decisionReach = 0.8;

/** Lines that go straight down leave in the middle, the others beside it in the order in which they turn, so that they need not cross. */
export function lowerExits(flow: Flow, grid: Grid, routes: Routes): LowerExits {
  const { paths } = routes;
  const { nodes, edges } = flow.chart;
  const exits: LowerExits = {
    offset: new Float64Array(edges.length),
    entry: upperEntries(flow, grid, routes),
    isLabelLeft: new Uint8Array(edges.length),
    width: Float64Array.from(nodes, (node) => node.width),
  };
  flow.exits.forEach((list, node) => {
    const below = list.filter((edge) => wayOut(paths[edge] as readonly number[], grid) === south);
    if (below.length > 1 && !nodes[node]?.isJunction) spread(flow, grid, paths, node, below, exits);
  });
  return exits;
}

function spread(flow: Flow, grid: Grid, paths: Routes["paths"], node: number, below: number[], exits: LowerExits): void {
  const turns = new Map(below.map((edge) => [edge, turnOf(paths[edge] as readonly number[], grid)]));
  below.sort((one, other) => compareTurns(turns.get(one) as Turn, turns.get(other) as Turn) || one - other);
  const isDecision = flow.isDecision[node] === 1;
  const straight = below.find((edge) => turns.get(edge)?.side === 0);
  const main = straight ?? (isDecision ? (below.find((edge) => flow.isMain[edge]) ?? below[0]) : undefined);
  const middle = main === undefined ? (below.length - 1) / 2 : below.indexOf(main);
  const most = Math.max(middle, below.length - 1 - middle);
  const width = exits.width[node] as number;
  const usual = isDecision
    ? Math.min(width / 4, (width / 2 / most) * decisionReach)
    : Math.min(step.usual, (width / 2 - clear.corner) / most);
  // Every label but that of the leftmost exit stands to the right of its line, before the next one.
  const labels = below.slice(1, -1).map((edge) => (flow.chart.edges[edge]?.label?.width ?? -clear.label) + clear.label);
  const apart = Math.max(usual, step.least, ...labels);
  const needed = isDecision ? (2 * most * apart) / decisionReach : 2 * (most * apart + clear.corner);
  exits.width[node] = Math.max(width, 2 * Math.ceil(needed / 2));
  below.forEach((edge, index) => {
    exits.offset[edge] = (index - middle) * apart;
  });
  exits.isLabelLeft[below[0] as number] = 1;
}

/** To which side a line turns first, in which row of the grid, and how far it goes then. */
interface Turn {
  readonly side: number;
  readonly row: number;
  readonly reach: number;
}

function turnOf(path: readonly number[], { height }: Grid): Turn {
  const [, corner, next] = path as readonly [number, number, number | undefined];
  if (next === undefined) return { side: 0, row: 0, reach: 0 };
  const across = Math.floor(next / height) - Math.floor(corner / height);
  return { side: Math.sign(across), row: corner % height, reach: Math.abs(across) };
}

/** From left to right: of those that turn left, the higher and longer first; of those that turn right, last. */
function compareTurns(one: Turn, other: Turn): number {
  if (one.side !== other.side) return one.side - other.side;
  return one.side * (other.row - one.row || one.reach - other.reach);
}
