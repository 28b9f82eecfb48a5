import { addGroupEntry } from "../../../model/index.ts";
import { south } from "./directions.ts";
import type { LaneGrid } from "./grid.ts";
import type { LaneFlow } from "./lane-flow.ts";
import { getEntryWay } from "./path.ts";
import type { Routes } from "./route.ts";

/** Pixels between lines of different kinds that arrive at one upper side. */
const upperEntryStep = 14;

/**
 * Where lines arrive at the upper sides of nodes, in pixels to the right of the middle, by edge: the first stream in
 * the middle, others beside it on the side from which most of their lines come. A decision has but its vertex.
 */
export function placeUpperEntries(flow: LaneFlow, grid: LaneGrid, { paths }: Routes): Float64Array {
  const entry = new Float64Array(paths.length);
  flow.entries.forEach((list, node) => {
    if (flow.isDecision[node]) return;
    const above = list.filter((edge) => getEntryWay(paths[edge] as readonly number[], grid) === south);
    const streams = new Map<number, number[]>();
    for (const edge of above) {
      const stream = flow.stream[edge] as number;
      addGroupEntry(streams, stream, edge);
    }
    if (streams.size < 2) return;
    const isStraight = (edges: readonly number[]) => edges.some((edge) => (paths[edge] as readonly number[]).length === 2);
    const [, ...others] = [...streams.values()].sort((one, other) => Number(isStraight(other)) - Number(isStraight(one)));
    const taken = { left: 0, right: 0 };
    for (const edges of others) {
      const lean = edges.reduce((sum, edge) => sum + Math.sign(measureArrivalColumns(paths[edge] as readonly number[], grid)), 0);
      const side = (lean < 0 && taken.left <= taken.right) || taken.left < taken.right ? "left" : "right";
      const at = ++taken[side] * upperEntryStep * (side === "left" ? -1 : 1);
      for (const edge of edges) entry[edge] = at;
    }
  });
  return entry;
}

/** How many columns to the right of its node a line comes from before its last leg. */
function measureArrivalColumns(path: readonly number[], { height }: LaneGrid): number {
  const [before, corner] = path.slice(-3) as [number, number];
  return path.length < 3 ? 0 : Math.floor(before / height) - Math.floor(corner / height);
}
