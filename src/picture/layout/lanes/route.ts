import { east, north, south, west } from "./directions.ts";
import type { LaneGrid } from "./grid.ts";
import type { LaneFlow } from "./lane-flow.ts";
import { computePairCost, computePathBounds, isOverlappingPath, listPathLegs, type PathBounds, type PathLeg } from "./pair-cost.ts";
import { type GridPath, getEntryWay, getExitWay, getOppositeWay } from "./path.ts";
import { allWays, PathFinder, type PathWays, pathCosts, patience } from "./path-search/find-path.ts";
import type { Placement } from "./place.ts";
import { computeEntryCost, computeExitCost, createTraffic, recordLine, type Traffic } from "./traffic.ts";

/** The paths of all edges. */
export interface Routes {
  readonly paths: readonly GridPath[];
}

/** What a crossing with another path costs when the paths of all others are known. */
const knownCrossingCost = 35;
/** A path with more bends is looked at again. */
const fewBends = 2;

/** Paths while they are found. */
export interface Router {
  readonly flow: LaneFlow;
  readonly grid: LaneGrid;
  readonly traffic: Traffic;
  readonly finder: PathFinder;
  /** By edge; undefined while it has no path. */
  readonly paths: (GridPath | undefined)[];
  readonly legs: (readonly PathLeg[] | undefined)[];
  readonly reach: PathBounds[];
  /** The edges that are not straight, in the order in which they are laid. */
  rest: readonly number[];
  /** Laying them again changes nothing, or would be too much work. */
  isSettled: boolean;
}

/**
 * Finds a path for every edge. Hand-offs and straight lines down a column are laid first and stay; the others come by
 * cost.
 */
export function routeEdges(flow: LaneFlow, placement: Placement, grid: LaneGrid): Router {
  const traffic = createTraffic(grid, flow.lane.length);
  const finder = new PathFinder(flow, grid, traffic);
  const router: Router = { flow, grid, traffic, finder, paths: [], legs: [], reach: [], rest: [], isSettled: false };
  router.rest = layStraightEdges(router, placement);
  for (const edge of router.rest) layPath(router, edge, findCheapestPath(router, edge));
  return router;
}

/** Takes each path up and lays it again, knowing all the rest, at most `passes` times and not after too much work. */
export function rerouteEdges(router: Router, passes: number): void {
  for (let pass = 0; pass < passes && !router.isSettled; pass++) {
    const changed = router.rest.filter((edge) => {
      if (router.finder.work > patience.again) return false;
      const before = ripUpPath(router, edge);
      layPath(router, edge, findBestPath(router, edge));
      return !isSamePath(before, router.paths[edge] as GridPath);
    });
    router.isSettled = changed.length === 0 || router.finder.work > patience.again;
  }
}

/** A router of its own for the same paths. */
export function copyRouter({ flow, grid, paths, rest }: Router): Router {
  const traffic = createTraffic(grid, flow.lane.length);
  const finder = new PathFinder(flow, grid, traffic);
  const copy: Router = { flow, grid, traffic, finder, paths: [], legs: [], reach: [], rest, isSettled: true };
  for (const [edge, path] of paths.entries()) layPath(copy, edge, path as GridPath);
  return copy;
}

/** Lays one of two edges, which turn in the same cells, so that it does not turn in the last of these. */
export function separateEdges(router: Router, one: number, other: number): void {
  const { paths, rest, finder } = router;
  const edge = rest.includes(other) ? other : one;
  const corners = (paths[edge === one ? other : one] as GridPath).slice(1, -1);
  const shared = (paths[edge] as GridPath).slice(1, -1).filter((cell) => corners.includes(cell));
  const before = ripUpPath(router, edge);
  const ways = { ...allWays, bent: hasStraightTwin(router, edge), straightIn: shared.at(-1) ?? -1 };
  layPath(router, edge, finder.find(edge, ways, Number.POSITIVE_INFINITY) ?? before);
}

function layPath(router: Router, edge: number, path: GridPath): void {
  router.paths[edge] = path;
  router.legs[edge] = listPathLegs(path, router.grid);
  router.reach[edge] = computePathBounds(path, router.grid);
  recordLine(router.traffic, router.grid, router.flow, edge, path, 1);
}

function ripUpPath(router: Router, edge: number): GridPath {
  const path = router.paths[edge] as GridPath;
  recordLine(router.traffic, router.grid, router.flow, edge, path, -1);
  router.paths[edge] = undefined;
  router.legs[edge] = undefined;
  return path;
}

function isSamePath(one: GridPath, other: GridPath): boolean {
  return one.length === other.length && one.every((cell, index) => cell === other[index]);
}

/** Lays what needs no search; answers the other edges in the order in which they come. */
function layStraightEdges(router: Router, placement: Placement): readonly number[] {
  const { flow, grid } = router;
  const getCell = (node: number) => (grid.column[node] as number) * grid.height + (grid.row[node] as number);
  const buildDirectPath = (edge: number): GridPath => [getCell(flow.from[edge] as number), getCell(flow.to[edge] as number)];
  const edges = [...flow.from.keys()];
  for (const edge of edges) if (placement.isHandoff[edge]) layPath(router, edge, buildDirectPath(edge));
  const isEntered = new Uint8Array(flow.lane.length);
  for (const edge of edges) {
    if (router.paths[edge] !== undefined || isEntered[flow.to[edge] as number] || !canRunStraight(router, edge)) continue;
    isEntered[flow.to[edge] as number] = 1;
    layPath(router, edge, buildDirectPath(edge));
  }
  const getRank = (edge: number) => Number(!flow.isDecision[flow.from[edge] as number]) + 2 * (flow.isBack[edge] as number);
  const measureDistance = (edge: number) => {
    const [from, to] = [flow.from[edge] as number, flow.to[edge] as number];
    return (
      Math.abs((grid.column[from] as number) - (grid.column[to] as number)) +
      Math.abs((grid.row[from] as number) - (grid.row[to] as number))
    );
  };
  return edges
    .filter((edge) => router.paths[edge] === undefined)
    .sort((one, other) => getRank(one) - getRank(other) || measureDistance(one) - measureDistance(other) || one - other);
}

/**
 * The target stands below in the same column with nothing in between, and no other exit has a better right to the way
 * down.
 */
function canRunStraight({ flow, grid, traffic, paths }: Router, edge: number): boolean {
  const [from, to] = [flow.from[edge] as number, flow.to[edge] as number];
  const column = grid.column[from] as number;
  const [top, bottom] = [grid.row[from] as number, grid.row[to] as number];
  if (flow.isBack[edge] || column !== grid.column[to] || bottom <= top) return false;
  if (flow.isDecision[from]) {
    if (traffic.leaving[4 * from + south]) return false;
    const main = flow.exits[from]?.find((each) => flow.isMain[each]);
    const mainGoesDown = main !== undefined && paths[main] === undefined && grid.column[flow.to[main] as number] === column;
    if (main !== edge && mainGoesDown) return false;
  }
  for (let row = top + 1; row < bottom; row++) {
    const cell = column * grid.height + row;
    if (grid.nodeAt[cell] !== -1 || traffic.lines.vertical[cell]) return false;
  }
  return true;
}

function findCheapestPath(router: Router, edge: number): GridPath {
  const { finder } = router;
  const ways = { ...allWays, bent: hasStraightTwin(router, edge) };
  const path = finder.find(edge, ways, Number.POSITIVE_INFINITY) ?? finder.find(edge, { ...ways, force: true }, Number.POSITIVE_INFINITY);
  // The lower side of every node leads into a gap, and every gap to every column and the upper side of every node.
  if (path === undefined) throw new Error(`Edge ${edge} of the lane chart has no path`);
  return path;
}

/** Another outcome of the same decision runs straight to the same node. */
function hasStraightTwin({ flow, paths }: Router, edge: number): boolean {
  const twins = flow.exits[flow.from[edge] as number] ?? [];
  return twins.some((twin) => twin !== edge && flow.to[twin] === flow.to[edge] && paths[twin]?.length === 2);
}

/**
 * The best path of an edge while all others lie: each pair of sides is tried when the cheapest path crosses another or
 * bends often.
 */
function findBestPath(router: Router, edge: number): GridPath {
  const { finder, flow, traffic } = router;
  let found: GridPath | undefined;
  let least = Number.POSITIVE_INFINITY;
  let crossings = 0;
  const consider = (ways: PathWays) => {
    const path = finder.find(edge, ways, least);
    if (path === undefined) return;
    const own = computeOwnCost(router, edge, path);
    if (own >= least) return;
    const others = sumPairCosts(router, edge, path, (least - own) / knownCrossingCost);
    if (own + others * knownCrossingCost >= least - 1e-9) return;
    least = own + others * knownCrossingCost;
    found = path;
    crossings = others;
  };
  const bent = hasStraightTwin(router, edge);
  consider({ ...allWays, bent });
  if (found === undefined) return findCheapestPath(router, edge);
  if (crossings > 0 || found.length > fewBends + 2) {
    const into = [south, east, west].filter((way) => computeEntryCost(traffic, flow, edge, way, false) >= 0);
    for (const out of [south, east, west, north]) {
      if (computeExitCost(traffic, flow, edge, out, false) < 0) continue;
      for (const way of into) consider({ out: 1 << out, into: 1 << getOppositeWay(way), force: false, bent, straightIn: -1 });
    }
  }
  return found;
}

/** What a path costs by itself. */
function computeOwnCost({ flow, grid, traffic }: Router, edge: number, path: GridPath): number {
  let length = 0;
  for (let index = 1; index < path.length; index++) {
    const [from, to] = [path[index - 1] as number, path[index] as number];
    const [fromY, toY] = [from % grid.height, to % grid.height];
    const [fromX, toX] = [(from - fromY) / grid.height, (to - toY) / grid.height];
    length += Math.abs((grid.x[fromX] as number) - (grid.x[toX] as number)) + Math.abs((grid.y[fromY] as number) - (grid.y[toY] as number));
  }
  return (
    (path.length - 2) * pathCosts.bend +
    length * pathCosts.pixel +
    computeExitCost(traffic, flow, edge, getExitWay(path, grid), true) +
    computeEntryCost(traffic, flow, edge, getEntryWay(path, grid), true)
  );
}

/** The sum of the costs of a path with each other one; it need not be exact where it is more than `most`. */
function sumPairCosts({ flow, grid, legs, reach }: Router, edge: number, path: GridPath, most: number): number {
  const own = listPathLegs(path, grid);
  const ownReach = computePathBounds(path, grid);
  const stream = flow.stream[edge];
  let cost = 0;
  for (let other = 0; other < legs.length && cost <= most; other++) {
    const theirs = legs[other];
    if (theirs !== undefined && isOverlappingPath(ownReach, reach[other] as PathBounds))
      cost += computePairCost(own, theirs, stream === flow.stream[other]);
  }
  return cost;
}
