import { east, west } from "./directions.ts";
import type { LaneFlow } from "./lane-flow.ts";

/** The cell of each node: a row, and in its lane a slot (0 is the middle of the lane, negative to the left). */
export interface Placement {
  readonly row: Int32Array;
  readonly slot: Int32Array;
  readonly rows: number;
  /** By edge: 1 where it runs straight along its row, 0 elsewhere. */
  readonly isHandoff: Uint8Array;
  /** The first row of each band, `rows` for one without nodes at the end; empty without bands. */
  readonly bandStarts: readonly number[];
}

/** What the search may change about a placement. Sets of nodes. */
export interface PlacementChoices {
  /** May not stand on the row of their predecessor. */
  readonly apart: ReadonlySet<number>;
  /** Stand a row lower than they must. */
  readonly lower: ReadonlySet<number>;
  /** Try the other side first. */
  readonly flipped: ReadonlySet<number>;
  /** The slot to try first. */
  readonly slots: ReadonlyMap<number, number>;
}

export const noChoices: PlacementChoices = { apart: new Set(), lower: new Set(), flipped: new Set(), slots: new Map() };

/** A lane is at most so many boxes wide where nothing else is asked for, because a page is. */
const usualLaneWidth = 4;

/** What stands on a row so far, by keys that order cells from left to right. */
interface BoardRow {
  readonly keys: number[];
  readonly lanes: Set<number>;
  /** Hand-offs: nothing may stand between their ends. */
  readonly spans: (readonly [number, number])[];
}

/** The board while it fills. */
interface Board {
  readonly flow: LaneFlow;
  readonly choices: PlacementChoices;
  readonly row: Int32Array;
  readonly slot: Int32Array;
  readonly isHandoff: Uint8Array;
  readonly rows: BoardRow[];
  /** By node and side: a hand-off is attached there. */
  readonly isSideTaken: Uint8Array;
  /** The outermost slots of each lane. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly across: number;
}

/** Places the nodes one after the other in the order of the flow, each as high as it can stand. */
export function placeNodes(flow: LaneFlow, choices: PlacementChoices): Placement {
  const { nodes, lanes, bands, edges } = flow.chart;
  const board: Board = {
    flow,
    choices,
    row: new Int32Array(nodes.length).fill(-1),
    slot: new Int32Array(nodes.length),
    isHandoff: new Uint8Array(edges.length),
    rows: [],
    isSideTaken: new Uint8Array(2 * nodes.length),
    first: new Int32Array(lanes.length),
    last: new Int32Array(lanes.length),
    across: flow.chart.across ?? usualLaneWidth,
  };
  const starts: number[] = [];
  let band = -1;
  let top = 0;
  let rows = 0;
  for (const node of sortByBand(flow)) {
    const own = bands.length === 0 ? -1 : (nodes[node]?.band as number);
    if (own !== band) {
      top = rows;
      while (band < own) starts[++band] = top;
    }
    placeNode(board, node, top);
    rows = Math.max(rows, (board.row[node] as number) + 1);
  }
  while (starts.length < bands.length) starts.push(rows);
  return { row: board.row, slot: board.slot, rows, isHandoff: board.isHandoff, bandStarts: starts };
}

function sortByBand({ chart, order }: LaneFlow): readonly number[] {
  if (chart.bands.length === 0) return order;
  const getBand = (node: number) => chart.nodes[node]?.band as number;
  return [...order].sort((one, other) => getBand(one) - getBand(other));
}

function placeNode(board: Board, node: number, top: number): void {
  const { flow, row, choices } = board;
  const arrivals = (flow.entries[node] ?? []).filter((edge) => !flow.isBack[edge] && (row[flow.from[edge] as number] as number) >= 0);
  const lowest = arrivals.reduce((low, edge) => Math.max(low, row[flow.from[edge] as number] as number), -1);
  if (lowest >= top && !choices.apart.has(node)) {
    const [only, ...more] = arrivals.filter((edge) => row[flow.from[edge] as number] === lowest);
    if (
      only !== undefined &&
      more.length === 0 &&
      (placeHandoff(board, node, only, lowest) || placeBesideDecision(board, node, only, lowest))
    )
      return;
  }
  placeInFreeCell(board, node, arrivals, Math.max(lowest + 1, top) + Number(choices.lower.has(node)));
}

/** Puts a node of another lane on the row of its predecessor, when the straight line between them is free. */
function placeHandoff(board: Board, node: number, edge: number, row: number): boolean {
  const { flow } = board;
  const from = flow.from[edge] as number;
  const [lane, fromLane] = [flow.lane[node] as number, flow.lane[from] as number];
  if (lane === fromLane || !isHandoffSource(flow, from)) return false;
  if (board.rows[row]?.lanes.has(lane)) return false;
  return joinRow(board, node, edge, row, 0, lane > fromLane ? east : west);
}

function isHandoffSource(flow: LaneFlow, from: number): boolean {
  return (
    Boolean(flow.isDecision[from]) ||
    flow.chart.nodes[from]?.isJunction ||
    flow.exits[from]?.filter((edge) => !flow.isBack[edge]).length === 1
  );
}

/** Puts what a side exit of a decision leads to beside it, in the same lane. */
function placeBesideDecision(board: Board, node: number, edge: number, row: number): boolean {
  const { flow, slot, choices } = board;
  const from = flow.from[edge] as number;
  if (flow.lane[node] !== flow.lane[from] || !flow.isDecision[from] || flow.isMain[edge]) return false;
  const wanted = { [east]: 0, [west]: 0 };
  for (const other of flow.exits[from] ?? []) {
    const lane = flow.lane[flow.to[other] as number] as number;
    if (other !== edge && lane !== flow.lane[from]) wanted[lane > (flow.lane[from] as number) ? east : west]++;
  }
  const westFirst = wanted[east] > wanted[west] || (wanted[east] === wanted[west] && computeLaneLean(flow, node, flow.exits) < 0);
  const sides = westFirst !== choices.flipped.has(node) ? [west, east] : [east, west];
  return sides.some((side) => joinRow(board, node, edge, row, (slot[from] as number) + (side === west ? -1 : 1), side));
}

/** Puts a node on the row of the predecessor whose `side` it is on, unless something is in the way. */
function joinRow(board: Board, node: number, edge: number, row: number, slot: number, side: number): boolean {
  const { flow, isSideTaken } = board;
  // A decision with three exits needs its sides for them.
  if (flow.isDecision[node] && (flow.exits[node]?.length ?? 0) > 2) return false;
  const from = flow.from[edge] as number;
  const lane = flow.lane[node] as number;
  if (isSideTaken[2 * from + side] || !hasLaneRoom(board, lane, slot)) return false;
  const ends = [getCellKey(flow.lane[from] as number, board.slot[from] as number), getCellKey(lane, slot)] as const;
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  if (!isFreeCell(board, row, ends[1]) || !isClearStretch(board, row, low, high)) return false;
  putNode(board, node, row, slot);
  getBoardRow(board, row).spans.push([low, high]);
  isSideTaken[2 * from + side] = 1;
  isSideTaken[2 * node + 1 - side] = 1;
  board.isHandoff[edge] = 1;
  return true;
}

/** Puts a node in the first free cell from `row` on, under its predecessor in the lane if it has one. */
function placeInFreeCell(board: Board, node: number, arrivals: readonly number[], row: number): void {
  const { flow, choices } = board;
  const lane = flow.lane[node] as number;
  const wanted = clampSlot(board, lane, choices.slots.get(node) ?? pickSlot(board, node, arrivals));
  const around = computeLaneLean(flow, node, flow.exits) + computeLaneLean(flow, node, flow.entries, arrivals);
  const step = around < 0 !== choices.flipped.has(node) ? -1 : 1;
  for (let at = row; ; at++) {
    for (const away of [0, step, -step, 2 * step, -2 * step, 3 * step, -3 * step]) {
      const slot = wanted + away;
      if (!hasLaneRoom(board, lane, slot) || !isFreeCell(board, at, getCellKey(lane, slot))) continue;
      putNode(board, node, at, slot);
      return;
    }
  }
}

/**
 * The slot of the predecessors in the lane when they agree; beside it for a side exit of a decision whose main exit
 * goes down there.
 */
function pickSlot({ flow, slot }: Board, node: number, arrivals: readonly number[]): number {
  const lane = flow.lane[node];
  const above = arrivals.filter((edge) => flow.lane[flow.from[edge] as number] === lane);
  const [edge] = above;
  if (edge === undefined) return 0;
  const from = flow.from[edge] as number;
  if (above.some((each) => slot[flow.from[each] as number] !== slot[from])) return 0;
  const mainIsBelow = flow.exits[from]?.some((each) => flow.isMain[each] && flow.lane[flow.to[each] as number] === lane);
  if (!flow.isDecision[from] || flow.isMain[edge] || !mainIsBelow) return slot[from] as number;
  return (slot[from] as number) + (computeLaneLean(flow, node, flow.exits) < 0 ? -1 : 1);
}

/** Whether the lanes of the neighbours lie to the right (positive) or to the left of the node's own on the whole. */
function computeLaneLean(flow: LaneFlow, node: number, list: LaneFlow["exits"], edges = list[node] ?? []): number {
  const end = list === flow.exits ? flow.to : flow.from;
  return edges.reduce((sum, edge) => sum + Math.sign((flow.lane[end[edge] as number] as number) - (flow.lane[node] as number)), 0);
}

/** Orders the cells of a row from left to right. */
function getCellKey(lane: number, slot: number): number {
  return 64 * lane + 32 + slot;
}

function getBoardRow(board: Board, row: number): BoardRow {
  board.rows[row] ??= { keys: [], lanes: new Set(), spans: [] };
  return board.rows[row];
}

function isFreeCell(board: Board, row: number, key: number): boolean {
  const { keys, spans } = getBoardRow(board, row);
  return !keys.includes(key) && !spans.some(([low, high]) => low < key && key < high);
}

/** Nothing stands strictly between two cells of a row. */
function isClearStretch(board: Board, row: number, low: number, high: number): boolean {
  const { keys, spans } = getBoardRow(board, row);
  return !keys.some((key) => low < key && key < high) && !spans.some((span) => span[0] < high && low < span[1]);
}

function hasLaneRoom({ first, last, across }: Board, lane: number, slot: number): boolean {
  return Math.max(last[lane] as number, slot) - Math.min(first[lane] as number, slot) < across;
}

/** The nearest slot that the lane has room for. */
function clampSlot({ first, last, across }: Board, lane: number, slot: number): number {
  return Math.min(Math.max(slot, (last[lane] as number) - across + 1), (first[lane] as number) + across - 1);
}

function putNode(board: Board, node: number, row: number, slot: number): void {
  const { flow, first, last } = board;
  const lane = flow.lane[node] as number;
  board.row[node] = row;
  board.slot[node] = slot;
  getBoardRow(board, row).keys.push(getCellKey(lane, slot));
  getBoardRow(board, row).lanes.add(lane);
  first[lane] = Math.min(first[lane] as number, slot);
  last[lane] = Math.max(last[lane] as number, slot);
}
