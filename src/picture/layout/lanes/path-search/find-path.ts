import { east, north, south, west } from "../directions.ts";
import type { LaneGrid } from "../grid.ts";
import type { LaneFlow } from "../lane-flow.ts";
import { type GridPath, getWay } from "../path.ts";
import { computeEntryCost, computeExitCost, type Traffic } from "../traffic.ts";
import { Heap } from "./heap.ts";

/** Costs of a line. Pixels are cheap, bends dear, crossings dearer. */
export const pathCosts = { bend: 10, pixel: 0.05, crossing: 20, passedBend: 1.2, sharedBend: 0.6, bendOnRow: 1 };

/**
 * Work on one layout after which paths are not taken up again; and after which what is left of a way counts more than
 * what has been spent, so that paths come sooner, though not always the cheapest. Only charts of a thousand steps and
 * more get there.
 */
export const patience = { again: 60_000, cheapest: 400_000 };
const haste = 4;

/** Which sides a line may leave from and arrive by: bit 1 << way. */
export interface PathWays {
  readonly out: number;
  readonly into: number;
  /** Open the lower and upper sides even where other lines have closed them. */
  readonly force: boolean;
  /** Not straight on: another line between the same nodes runs there. */
  readonly bent: boolean;
  /** A cell in which it may not turn, -1 for none. */
  readonly straightIn: number;
}

/** The target lies to the left, straight or to the right, and above, level or below. */
const targetSides = 9;

export const allWays: PathWays = { out: 15, into: 15, force: false, bent: false, straightIn: -1 };

/**
 * Finds cheapest paths on one grid by A*; a state is a cell and the way in which it was entered. The scratch space is
 * made once and told fresh from stale by the number of the search, so that a search costs only what it looks at.
 */
export class PathFinder {
  /** States looked at so far: the measure of work. */
  work = 0;

  readonly #flow: LaneFlow;
  readonly #grid: LaneGrid;
  readonly #traffic: Traffic;
  readonly #cost: Float64Array;
  readonly #previous: Int32Array;
  readonly #reached: Int32Array;
  readonly #closed: Int32Array;
  readonly #heap = new Heap();
  #search = 0;
  #edge = 0;
  #targetX = 0;
  #targetY = 0;
  #goal = -1;
  #goalCost = 0;
  #haste = 1;
  #bent = false;
  #straightIn = -1;
  /** What it costs to arrive at the target, by way. */
  readonly #entry = new Float64Array(4);
  /**
   * The least cost of bends and arrival, by way and by the sides on which the target lies (`sides`); negative where not
   * known yet.
   */
  readonly #ending = new Float64Array(4 * targetSides);

  constructor(flow: LaneFlow, grid: LaneGrid, traffic: Traffic) {
    const states = 4 * grid.nodeAt.length;
    this.#flow = flow;
    this.#grid = grid;
    this.#traffic = traffic;
    this.#cost = new Float64Array(states);
    this.#previous = new Int32Array(states);
    this.#reached = new Int32Array(states);
    this.#closed = new Int32Array(states);
  }

  /** The cheapest path of an edge that costs less than `bound`. */
  find(edge: number, ways: PathWays, bound: number): GridPath | undefined {
    const { column, row, height } = this.#grid;
    const [from, to] = [this.#flow.from[edge] as number, this.#flow.to[edge] as number];
    const source = (column[from] as number) * height + (row[from] as number);
    this.#search++;
    this.#haste = this.work > patience.cheapest ? haste : 1;
    this.#edge = edge;
    this.#bent = ways.bent;
    this.#straightIn = ways.straightIn;
    this.#targetX = column[to] as number;
    this.#targetY = row[to] as number;
    this.#goal = -1;
    this.#goalCost = bound;
    this.#heap.clear();
    for (let way = east; way <= north; way++) {
      const cost = (ways.into >> (way ^ 1)) & 1 ? computeEntryCost(this.#traffic, this.#flow, edge, way, ways.force) : -1;
      this.#entry[way] = cost < 0 ? Number.POSITIVE_INFINITY : cost;
    }
    this.#ending.fill(-1);
    for (let way = east; way <= north; way++) {
      const cost = (ways.out >> way) & 1 ? computeExitCost(this.#traffic, this.#flow, edge, way, ways.force) : -1;
      if (cost >= 0) this.#reach(4 * source + way, cost, -1);
    }
    while (this.#heap.least < this.#goalCost) {
      const state = this.#heap.pop();
      if (this.#closed[state] === this.#search) continue;
      this.#closed[state] = this.#search;
      this.work++;
      if (state >> 2 === source) this.#step(state, state & 3, this.#cost[state] as number);
      else this.#leave(state, row[from] as number);
    }
    return this.#goal < 0 ? undefined : this.#pathTo(this.#goal, (column[to] as number) * height + (row[to] as number));
  }

  /** Goes on from a state, straight and round the corners. */
  #leave(state: number, sourceY: number): void {
    const { height, isCorridor } = this.#grid;
    const { through, turns, lines, bound } = this.#traffic;
    const way = state & 3;
    const cell = state >> 2;
    const y = cell % height;
    const isRow = y % 2 === 1;
    const isSlot = !isCorridor[(cell - y) / height];
    const stream = this.#flow.stream[this.#edge];
    const cost = this.#cost[state] as number;
    const goesAcross = way < south;
    // Where a row of nodes crosses a corridor, one line may run along the row.
    const isNarrow = isRow && !isSlot && bound.horizontal[cell] !== stream;
    const passed = (goesAcross ? through.vertical[cell] : through.horizontal[cell]) as number;
    if (!(goesAcross && isNarrow && (through.horizontal[cell] || turns[cell]))) {
      this.#step(state, way, cost + passed * pathCosts.crossing + (turns[cell] as number) * pathCosts.passedBend);
    }
    if (cell === this.#straightIn) return;
    if (isRow) {
      if (isNarrow && through.horizontal[cell]) return;
      // Only on its own row may a line turn off, and only on that of its target turn in.
      if (y !== (goesAcross ? sourceY : this.#targetY)) return;
      if (isSlot && (goesAcross ? lines.vertical[cell] : lines.horizontal[cell] && bound.horizontal[cell] !== stream)) return;
    }
    const turned = cost + pathCosts.bend + (isRow && isSlot ? pathCosts.bendOnRow : 0) + (turns[cell] as number) * pathCosts.sharedBend;
    this.#step(state, goesAcross ? south : east, turned);
    this.#step(state, goesAcross ? north : west, turned);
  }

  /** One cell on in a way. */
  #step(state: number, way: number, cost: number): void {
    const { width, height, isCorridor, nodeAt, x, y } = this.#grid;
    const { lines, bound } = this.#traffic;
    const cell = state >> 2;
    const row = cell % height;
    const column = (cell - row) / height;
    const nextColumn = column + (way === east ? 1 : way === west ? -1 : 0);
    const nextRow = row + (way === south ? 1 : way === north ? -1 : 0);
    if (nextColumn < 0 || nextRow < 0 || nextColumn >= width || nextRow >= height) return;
    const next = nextColumn * height + nextRow;
    const stream = this.#flow.stream[this.#edge];
    const far = way < south ? (x[nextColumn] as number) - (x[column] as number) : (y[nextRow] as number) - (y[row] as number);
    const total = cost + Math.abs(far) * pathCosts.pixel;
    const node = nodeAt[next] as number;
    if (node >= 0) {
      if (node === this.#flow.to[this.#edge]) this.#arrive(state, way, total);
      return;
    }
    if (nextRow % 2 === 1 && !isCorridor[nextColumn]) {
      if (
        way < south ? lines.horizontal[next] && bound.horizontal[next] !== stream : lines.vertical[next] && bound.vertical[next] !== stream
      )
        return;
    }
    this.#reach(4 * next + way, total, state);
  }

  #arrive(state: number, way: number, cost: number): void {
    const total = cost + (this.#entry[way] as number);
    if (total >= this.#goalCost - 1e-9) return;
    if (this.#bent && this.#isStraight(state)) return;
    this.#goalCost = total;
    this.#goal = state;
  }

  #isStraight(state: number): boolean {
    let before = state;
    while (before >= 0 && (before & 3) === (state & 3)) before = this.#previous[before] as number;
    return before < 0;
  }

  #reach(state: number, cost: number, previous: number): void {
    if (this.#closed[state] === this.#search) return;
    if (this.#reached[state] === this.#search && (this.#cost[state] as number) <= cost + 1e-9) return;
    this.#reached[state] = this.#search;
    this.#cost[state] = cost;
    this.#previous[state] = previous;
    this.#heap.push(cost + this.#haste * this.#least(state), state);
  }

  /**
   * The least that is left: the distance, and for the best way in its cost and the bends without which it cannot be
   * reached.
   */
  #least(state: number): number {
    const { height, x, y } = this.#grid;
    const way = state & 3;
    const cell = state >> 2;
    const row = cell % height;
    const across = (x[this.#targetX] as number) - (x[(cell - row) / height] as number);
    const down = (y[this.#targetY] as number) - (y[row] as number);
    const side = targetSides * way + 3 * (across > 0 ? 2 : across < 0 ? 0 : 1) + (down > 0 ? 2 : down < 0 ? 0 : 1);
    let ending = this.#ending[side] as number;
    if (ending < 0) this.#ending[side] = ending = this.#leastEnding(way, across, down);
    return (Math.abs(across) + Math.abs(down)) * pathCosts.pixel + ending;
  }

  #leastEnding(way: number, across: number, down: number): number {
    let least = Number.POSITIVE_INFINITY;
    for (let last = east; last <= north; last++) {
      const entry = this.#entry[last] as number;
      if (entry < least) least = Math.min(least, entry + pathCosts.bend * countLeastBends(way, last, across, down));
    }
    return least;
  }

  /** The corners from the source to the target, which is reached from the cell of `goal`. */
  #pathTo(goal: number, target: number): GridPath {
    const { height } = this.#grid;
    const path = [target];
    for (let state = goal; state >= 0; state = this.#previous[state] as number) {
      const cell = state >> 2;
      const [next, afterNext] = [path.at(-1) as number, path.at(-2)];
      if (afterNext !== undefined && getWay(cell, next, height) === getWay(next, afterNext, height)) path.pop();
      path.push(cell);
    }
    return path.reverse();
  }
}

/**
 * The fewest bends on the way to a point that lies so far to the right and down, going one way now and another at the
 * end.
 */
function countLeastBends(now: number, last: number, across: number, down: number): number {
  const isAcross = now < south;
  const ahead = (isAcross ? across : down) * (now === east || now === south ? 1 : -1);
  const aside = isAcross ? down : across;
  if (now === last) return ahead <= 0 ? 4 : aside === 0 ? 0 : 2;
  if (now === (last ^ 1)) return aside === 0 ? 4 : 2;
  return ahead >= 0 && aside * (last === east || last === south ? 1 : -1) > 0 ? 1 : 3;
}
