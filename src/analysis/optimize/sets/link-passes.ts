import { hasFinishSource, hasFinishTarget } from "../../../process/graph/index.ts";
import type { DecisionLink } from "../decision/model.ts";

/** Links of a model, those into each step together: entries `first[step]` to `first[step + 1]` of the other arrays. */
export interface LinkArrays {
  readonly first: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly lag: Float64Array;
  /** 1: leaves the finish; 2: enters the finish. */
  readonly ends: Uint8Array;
  /** The links themselves in this order. */
  readonly links: readonly DecisionLink[];
}

export function buildLinkArrays(steps: number, links: readonly DecisionLink[]): LinkArrays {
  const sorted = [...links].sort((one, other) => one.to - other.to);
  const first = new Int32Array(steps + 1);
  for (const { to } of sorted) first[to + 1] = (first[to + 1] as number) + 1;
  for (let step = 0; step < steps; step++) first[step + 1] = (first[step + 1] as number) + (first[step] as number);
  return {
    first,
    from: Int32Array.from(sorted, ({ from }) => from),
    to: Int32Array.from(sorted, ({ to }) => to),
    lag: Float64Array.from(sorted, ({ lag }) => lag),
    ends: Uint8Array.from(sorted, ({ type }) => (hasFinishSource(type) ? 1 : 0) + (hasFinishTarget(type) ? 2 : 0)),
    links: sorted,
  };
}

/**
 * Puts steps behind what comes before them by the links that are on (not 0), into `order`. Returns how many: less than
 * all where there is a cycle.
 */
export function orderSwitchedSteps({ first, from, to }: LinkArrays, isOn: Int32Array, order: Int32Array): number {
  const size = first.length - 1;
  const waits = new Int32Array(size);
  const leaving = new Int32Array(size).fill(-1);
  const next = new Int32Array(from.length);
  for (let link = from.length - 1; link >= 0; link--) {
    if (isOn[link] === 0) continue;
    waits[to[link] as number] = (waits[to[link] as number] as number) + 1;
    next[link] = leaving[from[link] as number] as number;
    leaving[from[link] as number] = link;
  }
  let placed = 0;
  for (let step = 0; step < size; step++) if (waits[step] === 0) order[placed++] = step;
  for (let done = 0; done < placed; done++) {
    for (let link = leaving[order[done] as number] as number; link >= 0; link = next[link] as number) {
      const step = to[link] as number;
      waits[step] = (waits[step] as number) - 1;
      if (waits[step] === 0) order[placed++] = step;
    }
  }
  return placed;
}

/**
 * Which links are on, and what of each step decides whether it begins the process: where it is there and has no
 * predecessors. Counts of 0 say no.
 */
export interface LinkSwitches {
  readonly links: Int32Array;
  readonly present: Int32Array;
  readonly predecessors: Int32Array;
}

/** The early times of steps on the route, by step number, and by place in the order the latest finish so far. */
export interface PassTimes {
  readonly isReached: Uint8Array;
  readonly starts: Float64Array;
  readonly finishes: Float64Array;
  readonly latest: Float64Array;
}

export function createPassTimes(steps: number): PassTimes {
  return {
    isReached: new Uint8Array(steps),
    starts: new Float64Array(steps),
    finishes: new Float64Array(steps),
    latest: new Float64Array(steps + 1),
  };
}

/**
 * A forward pass over the steps from a place of the order on; those before stay as the last pass left them. A step is
 * on the route when it begins, or a link that is on comes from a step on the route. Returns the latest finish.
 */
export function resumeForwardPass(
  place: number,
  order: Int32Array,
  { first, from, lag, ends }: LinkArrays,
  { links, present, predecessors }: LinkSwitches,
  minutes: Float64Array,
  { isReached, starts, finishes, latest }: PassTimes,
): number {
  for (let p = place; p < order.length; p++) {
    const step = order[p] as number;
    const duration = minutes[step] as number;
    let reached = present[step] !== 0 && predecessors[step] === 0 ? 1 : 0;
    let start = 0;
    const end = first[step + 1] as number;
    for (let link = first[step] as number; link < end; link++) {
      const source = from[link] as number;
      if (links[link] === 0 || isReached[source] === 0) continue;
      reached = 1;
      const kind = ends[link] as number;
      const event = ((kind & 1 ? finishes[source] : starts[source]) as number) + (lag[link] as number);
      const asked = kind & 2 ? event - duration : event;
      if (asked > start) start = asked;
    }
    isReached[step] = reached;
    starts[step] = start;
    finishes[step] = start + duration;
    const before = latest[p] as number;
    latest[p + 1] = reached === 1 && start + duration > before ? start + duration : before;
  }
  return latest[order.length] as number;
}

/** Which steps the links that are on reach, by step number. */
export function markReachedSteps(
  order: Int32Array,
  { first, from }: LinkArrays,
  { links, present, predecessors }: LinkSwitches,
  isReached: Uint8Array,
): void {
  for (const step of order) {
    let reached = present[step] !== 0 && predecessors[step] === 0 ? 1 : 0;
    const end = first[step + 1] as number;
    for (let link = first[step] as number; link < end && reached === 0; link++) {
      if (links[link] !== 0) reached = isReached[from[link] as number] as number;
    }
    isReached[step] = reached;
  }
}
