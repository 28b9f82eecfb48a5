import { east, north, south, west } from "./directions.ts";
import type { LaneGrid } from "./grid.ts";

/** The corners of a line as cells of the grid, from node to node; its legs are horizontal and vertical in turn. */
export type GridPath = readonly number[];

/** The way from one cell of a path to the next. */
export function getWay(from: number, to: number, height: number): number {
  const across = Math.floor(to / height) - Math.floor(from / height);
  if (across !== 0) return across > 0 ? east : west;
  return to > from ? south : north;
}

export function getExitWay(path: GridPath, { height }: LaneGrid): number {
  return getWay(path[0] as number, path[1] as number, height);
}

/** The way in which a path runs into its last node. */
export function getEntryWay(path: GridPath, { height }: LaneGrid): number {
  return getWay(path.at(-2) as number, path.at(-1) as number, height);
}

/** The other way; also the side of a node on which a line arrives that goes this way. */
export function getOppositeWay(way: number): number {
  return way ^ 1;
}
