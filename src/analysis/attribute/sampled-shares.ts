import { type LongWork, pause } from "../../model/index.ts";
import type { SetMinutes } from "../optimize/index.ts";
import { overlapOf } from "./exact-shares.ts";
import { type GroupShares, toggleJoiner } from "./group-shares.ts";
import type { Joiner } from "./joiners.ts";
import { type RandomOrder, randomOrderPairs } from "./random-orders.ts";
import { type RatioEstimates, ratioEstimates } from "./ratio-estimates.ts";

/** Pairs of orders after which events may happen. */
const piece = 8;

/** From random orders, two by two (antithetic sampling: Lomeli and others 2019; Mitchell and others 2022). Each order sums to what all save. */
export async function sampledGroupShares(
  set: SetMinutes,
  joiners: readonly Joiner[],
  pairs: number,
  seed: number,
  { signal, onProgress }: LongWork,
): Promise<GroupShares> {
  const size = joiners.length;
  const [experienced, counted, overlaps] = [ratioEstimates(size), ratioEstimates(size), ratioEstimates(size * size)];
  const source = randomOrderPairs(joiners, seed);
  for (let pair = 0; pair < pairs; pair++) {
    const draw = { experienced: new Float64Array(size), counted: new Float64Array(size), overlaps: new Map<number, [number, number]>() };
    const orders = source.next().value;
    for (const order of orders) walk(set, joiners, order, draw);
    const weight = orders.reduce((sum, order) => sum + order.weight, 0);
    for (let joiner = 0; joiner < size; joiner++) {
      experienced.add(joiner, draw.experienced[joiner] as number, weight);
      counted.add(joiner, draw.counted[joiner] as number, weight);
    }
    for (const [index, [sum, weights]] of draw.overlaps) overlaps.add(index, sum, weights);
    if ((pair + 1) % piece === 0 || pair + 1 === pairs) {
      onProgress?.({ done: pair + 1, of: pairs });
      await pause(signal);
    }
  }
  const amount = (estimates: RatioEstimates, index: number) => ({ minutes: estimates.mean(index), halfWidth: estimates.halfWidth(index) });
  return {
    experienced: joiners.map((_, joiner) => amount(experienced, joiner)),
    counted: joiners.map((_, joiner) => amount(counted, joiner)),
    overlap: (pair) => amount(overlaps, pair),
    orders: 2 * pairs,
  };
}

/** What two orders come to, weighted: by joiner, and by pair of joiners with the sum of the weights. */
interface Draw {
  readonly experienced: Float64Array;
  readonly counted: Float64Array;
  readonly overlaps: Map<number, [number, number]>;
}

/** Lets the joiners join, and leaves the set empty. */
function walk(set: SetMinutes, joiners: readonly Joiner[], { joiners: order, weight }: RandomOrder, draw: Draw): void {
  const toggle = (joiner: number) => toggleJoiner(set, joiners[joiner] as Joiner);
  const saves = (list: Float64Array, joiner: number, minutes: number) => {
    list[joiner] = (list[joiner] as number) + weight * minutes;
  };
  /** Minutes before the joiner at hand, and before the one in front of it. */
  let [minutes, counted] = [set.minutes() as number, set.counted() as number];
  let before = minutes;
  order.forEach((joiner, place) => {
    const previous = order[place - 1];
    let swapped: number | undefined;
    if (previous !== undefined && isFree(joiners[joiner] as Joiner, order.slice(0, place - 1))) {
      toggle(previous);
      toggle(joiner);
      swapped = set.minutes() ?? before;
      toggle(previous);
    } else toggle(joiner);
    const both = set.minutes();
    if (previous !== undefined && swapped !== undefined) {
      const pair = Math.min(joiner, previous) * joiners.length + Math.max(joiner, previous);
      const [sum, weights] = draw.overlaps.get(pair) ?? [0, 0];
      draw.overlaps.set(pair, [sum + weight * overlapOf(before, minutes, swapped, both ?? Number.NaN), weights + weight]);
    }
    const next = { minutes: both ?? minutes, counted: set.counted() ?? counted };
    saves(draw.experienced, joiner, minutes - next.minutes);
    saves(draw.counted, joiner, counted - next.counted);
    [before, minutes, counted] = [minutes, next.minutes, next.counted];
  });
  for (const joiner of order) toggle(joiner);
}

function isFree({ needs }: Joiner, joined: readonly number[]): boolean {
  return needs.every((list) => list.some((each) => joined.includes(each)));
}
