import { north, south } from "./directions.ts";
import type { LaneGrid } from "./grid.ts";
import type { LaneFlow } from "./lane-flow.ts";
import { type GridPath, getEntryWay, getExitWay, getOppositeWay } from "./path.ts";

/** What runs where so far. By cell unless said otherwise. */
export interface Traffic {
  /** Vertical lines that pass straight through. */
  readonly through: { readonly vertical: Int16Array; readonly horizontal: Int16Array };
  /** Lines that turn. */
  readonly turns: Int16Array;
  /**
   * Lines in a cell of a row of nodes, and the stream of the latest of them where it comes to its node without another
   * turn, else -2.
   */
  readonly lines: { readonly vertical: Int16Array; readonly horizontal: Int16Array };
  readonly bound: { readonly vertical: Int32Array; readonly horizontal: Int32Array };
  /** By 4 × node + side. */
  readonly leaving: Int16Array;
  readonly arriving: Int16Array;
  /** The stream that arrives; meaningless where none does. */
  readonly arrivingStream: Int32Array;
}

export function createTraffic(grid: LaneGrid, nodes: number): Traffic {
  const cells = grid.nodeAt.length;
  return {
    through: { vertical: new Int16Array(cells), horizontal: new Int16Array(cells) },
    turns: new Int16Array(cells),
    lines: { vertical: new Int16Array(cells), horizontal: new Int16Array(cells) },
    bound: { vertical: new Int32Array(cells).fill(-1), horizontal: new Int32Array(cells).fill(-1) },
    leaving: new Int16Array(4 * nodes),
    arriving: new Int16Array(4 * nodes),
    arrivingStream: new Int32Array(4 * nodes),
  };
}

/** Adds a line to the traffic, or takes it away (`sign` -1). */
export function recordLine(traffic: Traffic, grid: LaneGrid, flow: LaneFlow, edge: number, path: GridPath, sign: 1 | -1): void {
  const { height, isCorridor, nodeAt } = grid;
  const target = flow.to[edge] as number;
  for (let leg = 0; leg + 1 < path.length; leg++) {
    const [from, to] = [path[leg] as number, path[leg + 1] as number];
    const isVertical = Math.abs(to - from) < height && Math.floor(from / height) === Math.floor(to / height);
    const direction = isVertical ? "vertical" : "horizontal";
    const [through, lines, bound] = [traffic.through[direction], traffic.lines[direction], traffic.bound[direction]];
    const goal = leg === path.length - 2 ? (flow.stream[edge] as number) : -2;
    const step = isVertical ? 1 : height;
    const [low, high] = from < to ? [from, to] : [to, from];
    for (let cell = low; cell <= high; cell += step) {
      if (cell > low && cell < high) (through[cell] as number) += sign;
      const isOnRow = (cell % height) % 2 === 1;
      if (!isOnRow || nodeAt[cell] !== -1 || (isVertical && isCorridor[Math.floor(cell / height)])) continue;
      (lines[cell] as number) += sign;
      if (sign > 0) bound[cell] = goal;
    }
    if (leg > 0) (traffic.turns[from] as number) += sign;
  }
  (traffic.leaving[4 * (flow.from[edge] as number) + getExitWay(path, grid)] as number) += sign;
  const entry = 4 * target + getOppositeWay(getEntryWay(path, grid));
  (traffic.arriving[entry] as number) += sign;
  if (sign > 0) traffic.arrivingStream[entry] = flow.stream[edge] as number;
}

const closedCost = -1;
const forcedCost = 60;
/** To arrive where lines of another kind do: beside them, or at a vertex with them. */
const mixedCosts = { above: 4, vertex: 20 };

/**
 * What it costs to leave a node on a side; negative where that is not possible. `force` opens the lower side of a
 * decision again.
 */
export function computeExitCost(traffic: Traffic, flow: LaneFlow, edge: number, side: number, force: boolean): number {
  const node = flow.from[edge] as number;
  const port = 4 * node + side;
  if (traffic.arriving[port]) return closedCost;
  const isBack = Boolean(flow.isBack[edge]);
  if (side === north) return canLeaveUpwards(flow, edge) && !traffic.leaving[port] ? 3 : closedCost;
  if (flow.isDecision[node]) {
    if (traffic.leaving[port]) return force && side === south ? forcedCost : closedCost;
    if (flow.isMain[edge]) return side === south ? 0 : 6;
    return side === south ? (isBack ? 10 : 4) : 0;
  }
  if (side === south) return isBack ? 5 : 0;
  return traffic.leaving[port] ? closedCost : isBack ? 0 : 4;
}

/** Only what goes back, and not from a decision; nor with a label, which would have no room above. */
function canLeaveUpwards(flow: LaneFlow, edge: number): boolean {
  return flow.isBack[edge] === 1 && !flow.isDecision[flow.from[edge] as number] && flow.chart.edges[edge]?.label === undefined;
}

/**
 * What it costs to arrive at a node in a way; negative where that is not possible. `force` opens the upper side in any
 * case.
 */
export function computeEntryCost(traffic: Traffic, flow: LaneFlow, edge: number, way: number, force: boolean): number {
  const node = flow.to[edge] as number;
  const side = getOppositeWay(way);
  if (side === south) return closedCost;
  if (traffic.leaving[4 * node + side]) return force && side === north ? forcedCost : closedCost;
  const isBack = Boolean(flow.isBack[edge]);
  const isMixed = Boolean(traffic.arriving[4 * node + side]) && traffic.arrivingStream[4 * node + side] !== flow.stream[edge];
  if (way === south) return (isBack ? 2 : 0) + (isMixed ? (flow.isDecision[node] ? mixedCosts.vertex : mixedCosts.above) : 0);
  // Lines of different kinds would run together from the corridor on.
  if (isMixed) return closedCost;
  if (!flow.isDecision[node]) return isBack ? 0 : 5;
  // A decision keeps a vertex for each of its exits.
  const exits = flow.exits[node]?.length ?? 0;
  if (exits >= 3 || (exits === 2 && traffic.arriving[4 * node + way])) return closedCost;
  return isBack ? 3 : 8;
}
