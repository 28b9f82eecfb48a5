import { type LongWork, yieldToEvents } from "../../model/index.ts";
import type { SetMinutes } from "../optimize/index.ts";
import { computeOverlap } from "./exact-shares.ts";
import { type GroupShares, toggleJoiner } from "./group-shares.ts";
import type { Joiner } from "./joiners.ts";
import { drawOrderPairs, type RandomOrder } from "./random-orders.ts";
import { createRatioEstimates, type RatioEstimates } from "./ratio-estimates.ts";

/** Pairs of orders after which events may happen. */
const pairsPerPiece = 8;

/**
 * From random orders, two by two (antithetic sampling: Lomeli and others 2019; Mitchell and others 2022). Each order
 * sums to what all save.
 */
export async function sampleGroupShares(
  set: SetMinutes,
  joiners: readonly Joiner[],
  pairs: number,
  seed: number,
  { signal, onProgress }: LongWork,
): Promise<GroupShares> {
  const size = joiners.length;
  const [experienced, counted, overlaps] = [createRatioEstimates(size), createRatioEstimates(size), createRatioEstimates(size * size)];
  const source = drawOrderPairs(joiners, seed);
  for (let pair = 0; pair < pairs; pair++) {
    const draw = { experienced: new Float64Array(size), counted: new Float64Array(size), overlaps: new Map<number, [number, number]>() };
    const orders = source.next().value;
    for (const order of orders) walkOrder(set, joiners, order, draw);
    const weight = orders.reduce((sum, order) => sum + order.weight, 0);
    for (let joiner = 0; joiner < size; joiner++) {
      experienced.add(joiner, draw.experienced[joiner] as number, weight);
      counted.add(joiner, draw.counted[joiner] as number, weight);
    }
    for (const [index, [sum, weights]] of draw.overlaps) overlaps.add(index, sum, weights);
    if ((pair + 1) % pairsPerPiece === 0 || pair + 1 === pairs) {
      onProgress?.({ done: pair + 1, of: pairs });
      await yieldToEvents(signal);
    }
  }
  const toAmount = (estimates: RatioEstimates, index: number) => ({
    minutes: estimates.mean(index),
    halfWidth: estimates.halfWidth(index),
  });
  return {
    experienced: joiners.map((_, joiner) => toAmount(experienced, joiner)),
    counted: joiners.map((_, joiner) => toAmount(counted, joiner)),
    overlap: (pair) => toAmount(overlaps, pair),
    orders: 2 * pairs,
  };
}

/** What two orders come to, weighted: by joiner, and by pair of joiners with the sum of the weights. */
interface OrderDraw {
  readonly experienced: Float64Array;
  readonly counted: Float64Array;
  readonly overlaps: Map<number, [number, number]>;
}

/** Lets the joiners join, and leaves the set empty. */
function walkOrder(set: SetMinutes, joiners: readonly Joiner[], { joiners: order, weight }: RandomOrder, draw: OrderDraw): void {
  const toggle = (joiner: number) => toggleJoiner(set, joiners[joiner] as Joiner);
  const addSaving = (list: Float64Array, joiner: number, minutes: number) => {
    list[joiner] = (list[joiner] as number) + weight * minutes;
  };
  /** Minutes before the joiner at hand, and before the one in front of it. */
  let [minutes, counted] = [set.minutes() as number, set.counted() as number];
  let before = minutes;
  order.forEach((joiner, place) => {
    const previous = order[place - 1];
    let swapped: number | undefined;
    if (previous !== undefined && isFreeJoiner(joiners[joiner] as Joiner, order.slice(0, place - 1))) {
      toggle(previous);
      toggle(joiner);
      swapped = set.minutes() ?? before;
      toggle(previous);
    } else toggle(joiner);
    const both = set.minutes();
    if (previous !== undefined && swapped !== undefined) {
      const pair = Math.min(joiner, previous) * joiners.length + Math.max(joiner, previous);
      const [sum, weights] = draw.overlaps.get(pair) ?? [0, 0];
      draw.overlaps.set(pair, [sum + weight * computeOverlap(before, minutes, swapped, both ?? Number.NaN), weights + weight]);
    }
    const next = { minutes: both ?? minutes, counted: set.counted() ?? counted };
    addSaving(draw.experienced, joiner, minutes - next.minutes);
    addSaving(draw.counted, joiner, counted - next.counted);
    [before, minutes, counted] = [minutes, next.minutes, next.counted];
  });
  for (const joiner of order) toggle(joiner);
}

function isFreeJoiner({ needs }: Joiner, joined: readonly number[]): boolean {
  return needs.every((list) => list.some((each) => joined.includes(each)));
}
