import type { LaneFlow } from "./lane-flow.ts";
import type { Placement } from "./place.ts";

/**
 * The channels that lines run in. Columns from left to right: in each lane a corridor, a slot, a corridor, a slot, …, a
 * corridor. Rows from above: a gap, a row of nodes, a gap, …, a gap, so that rows of nodes have odd numbers. A cell is
 * column × height + row.
 */
export interface LaneGrid {
  readonly width: number;
  readonly height: number;
  readonly isCorridor: Uint8Array;
  readonly laneOf: Int32Array;
  /** The first column of each lane, and the width of the grid. */
  readonly laneStarts: Int32Array;
  readonly column: Int32Array;
  readonly row: Int32Array;
  /** The node in each cell, -1 for none. */
  readonly nodeAt: Int32Array;
  /** Estimated places of the channels in pixels, to measure ways with before anything has its place. */
  readonly x: Float64Array;
  readonly y: Float64Array;
}

const channelEstimates = { corridor: 22, gap: 36, emptySlot: 60 };

export function buildLaneGrid(flow: LaneFlow, placement: Placement): LaneGrid {
  const { nodes } = flow.chart;
  const { laneStarts, columnOf, isCorridor, laneOf } = buildGridColumns(flow, placement);
  const width = isCorridor.length;
  const height = 2 * placement.rows + 1;
  const column = new Int32Array(nodes.length);
  const row = new Int32Array(nodes.length);
  const nodeAt = new Int32Array(width * height).fill(-1);
  const slotWidth = new Float64Array(width);
  const rowHeight = new Float64Array(placement.rows);
  nodes.forEach((node, number) => {
    const [x, y] = [columnOf(flow.lane[number] as number, placement.slot[number] as number), placement.row[number] as number];
    column[number] = x;
    row[number] = 2 * y + 1;
    nodeAt[x * height + 2 * y + 1] = number;
    slotWidth[x] = Math.max(slotWidth[x] as number, node.width);
    rowHeight[y] = Math.max(rowHeight[y] as number, node.height);
  });
  const getColumnSize = (x: number) => (isCorridor[x] ? channelEstimates.corridor : slotWidth[x] || channelEstimates.emptySlot);
  return {
    width,
    height,
    isCorridor,
    laneOf,
    laneStarts,
    column,
    row,
    nodeAt,
    x: computeMiddles(width, getColumnSize),
    y: computeMiddles(height, (y) => (y % 2 === 0 ? channelEstimates.gap : (rowHeight[(y - 1) / 2] as number))),
  };
}

function buildGridColumns(flow: LaneFlow, { slot }: Placement) {
  const lanes = flow.chart.lanes.length;
  const first = new Int32Array(lanes);
  const last = new Int32Array(lanes);
  const isUsed = new Set<number>();
  slot.forEach((each, node) => {
    const lane = flow.lane[node] as number;
    isUsed.add(64 * lane + 32 + each);
    first[lane] = Math.min(first[lane] as number, each);
    last[lane] = Math.max(last[lane] as number, each);
  });
  const laneStarts = new Int32Array(lanes + 1);
  const columns = new Map<number, number>();
  const isCorridor: number[] = [];
  const laneOf: number[] = [];
  const add = (lane: number, corridor: boolean) => {
    isCorridor.push(Number(corridor));
    laneOf.push(lane);
  };
  for (let lane = 0; lane < lanes; lane++) {
    laneStarts[lane] = laneOf.length;
    add(lane, true);
    const used = [...iterateRange(first[lane] as number, last[lane] as number)].filter((each) => isUsed.has(64 * lane + 32 + each));
    for (const each of used.length === 0 ? [0] : used) {
      columns.set(64 * lane + 32 + each, laneOf.length);
      add(lane, false);
      add(lane, true);
    }
  }
  laneStarts[lanes] = laneOf.length;
  return {
    laneStarts,
    columnOf: (lane: number, each: number) => columns.get(64 * lane + 32 + each) as number,
    isCorridor: Uint8Array.from(isCorridor),
    laneOf: Int32Array.from(laneOf),
  };
}

function* iterateRange(from: number, to: number): Iterable<number> {
  for (let value = from; value <= to; value++) yield value;
}

function computeMiddles(count: number, size: (index: number) => number): Float64Array {
  const places = new Float64Array(count);
  let at = 0;
  for (let index = 0; index < count; index++) {
    places[index] = at + size(index) / 2;
    at += size(index);
  }
  return places;
}
