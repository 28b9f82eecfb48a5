import { leavesFinish, type Network, type NetworkLink, withSteps } from "../graph/index.ts";
import { daysOf } from "../model/index.ts";
import type { Analysis } from "../schedule/index.ts";
import { lasting } from "./drag.ts";
import { idOf } from "./path-steps.ts";
import type { LongPath } from "./types.ts";

/**
 * The longest paths of a network, longest first; on equal length the one whose predecessors are declared first. A path runs over links from a step
 * that waits for nothing (or only for what would let it start before the beginning) to one whose finish nothing waits for (or only what ends before it);
 * removed steps are passed through in silence, and paths that differ in nothing else are one. Steps in calendar days are as long as where they
 * stand. The k best of each step in topological order: Bellman and Kalaba 1960.
 */
export function longestPaths({ network, times }: Analysis, count: number): readonly LongPath[] {
  if (count < 1) return [];
  const fixed = withSteps(
    network,
    network.steps.map((step, number) => (step.passThrough ? step : lasting(step, times.minutes[number] as number))),
  ).network;
  const trails = new Trails(network.steps.length);
  const best: (readonly Reached[])[] = [];
  const ends: Reached[] = [];
  const isEnd = endsOf(fixed, network.links);
  for (let p = 0; p < fixed.size; p++) {
    const number = fixed.order[p] as number;
    const isHidden = network.steps[number]?.passThrough === true;
    const arrivals = arrivalsAt(p, fixed, best);
    const waits = arrivals.some(({ minutes }) => minutes >= 0);
    const here = (waits ? arrivals : [{ minutes: 0, trail: Trails.none }, ...arrivals]).map(({ minutes, trail }) => ({
      minutes,
      trail: isHidden ? trail : trails.extended(trail, number),
    }));
    best.push(firstDistinct(here, count));
    if (isEnd[p]) for (const { minutes, trail } of best[p] ?? []) ends.push({ minutes: minutes + (fixed.minutes[p] as number), trail });
  }
  const longest = firstDistinct(
    ends.filter(({ trail }) => trail !== Trails.none),
    count,
  );
  const leading = new Set(network.links.map(({ from }) => from));
  return longest.map(({ minutes, trail }) => {
    const steps = trails.stepsOf(trail);
    return {
      steps: steps.map((number) => idOf(number, network)),
      days: daysOf(minutes),
      short: daysOf((longest[0] as Reached).minutes - minutes),
      outlasts: leading.has(steps.at(-1) as number),
    };
  });
}

/** A way to a step: when it lets the step start, and over which shown steps it came. */
interface Reached {
  readonly minutes: number;
  readonly trail: number;
}

function arrivalsAt(p: number, { start, source, weight }: Network, best: readonly (readonly Reached[])[]): readonly Reached[] {
  const arrivals: Reached[] = [];
  for (let slot = start[p] as number; slot < (start[p + 1] as number); slot++) {
    for (const { minutes, trail } of best[source[slot] as number] ?? [])
      arrivals.push({ minutes: minutes + (weight[slot] as number), trail });
  }
  return arrivals;
}

/** The longest with different trails; the sort is stable, so of equal ones the first. */
function firstDistinct(ways: readonly Reached[], count: number): readonly Reached[] {
  const seen = new Set<number>();
  const first: Reached[] = [];
  for (const way of [...ways].sort((one, other) => other.minutes - one.minutes)) {
    if (seen.has(way.trail)) continue;
    seen.add(way.trail);
    first.push(way);
    if (first.length === count) break;
  }
  return first;
}

/** By position: whether a path may end there. */
function endsOf({ size, minutes, start, source, weight, link }: Network, links: readonly NetworkLink[]): readonly boolean[] {
  const isFollowed = new Uint8Array(size);
  const beyond = new Float64Array(size).fill(Number.NEGATIVE_INFINITY);
  for (let p = size - 1; p >= 0; p--) {
    const rest = Math.max(minutes[p] as number, beyond[p] as number);
    for (let slot = start[p] as number; slot < (start[p + 1] as number); slot++) {
      const before = source[slot] as number;
      if (leavesFinish((links[link[slot] as number] as NetworkLink).link.link)) isFollowed[before] = 1;
      beyond[before] = Math.max(beyond[before] as number, (weight[slot] as number) + rest);
    }
  }
  return Array.from(isFollowed, (followed, p) => followed === 0 || (minutes[p] as number) > (beyond[p] as number));
}

/** Sequences of steps that share their beginnings: each is its last step and the number of what came before. */
class Trails {
  static readonly none = 0;
  readonly #size: number;
  readonly #numbers = new Map<number, number>();
  readonly #before: number[] = [Trails.none];
  readonly #last: number[] = [-1];

  constructor(size: number) {
    this.#size = size;
  }

  extended(trail: number, step: number): number {
    const key = trail * this.#size + step;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#before.push(trail);
    this.#last.push(step);
    const number = this.#last.length - 1;
    this.#numbers.set(key, number);
    return number;
  }

  stepsOf(trail: number): readonly number[] {
    const steps: number[] = [];
    for (let at = trail; at !== Trails.none; at = this.#before[at] as number) steps.push(this.#last[at] as number);
    return steps.reverse();
  }
}
