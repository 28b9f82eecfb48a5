import { type LongWork, pause } from "../model/index.ts";
import type { Joiner } from "./joiners.ts";

/** How many of the orders, in which each joins when its needs are met, lead to each set of joiners, and from it to all of them. A set is a bit mask. */
export interface JoiningOrders {
  readonly size: number;
  /** Whether a joiner outside a set may be the next. */
  readonly isReady: (joiner: number, set: number) => boolean;
  readonly to: Float64Array;
  readonly from: Float64Array;
  readonly count: number;
}

/** Sets that are gone through before events may happen. */
const piece = 2 ** 14;

export async function joiningOrders(joiners: readonly Joiner[], { signal }: LongWork): Promise<JoiningOrders> {
  const size = joiners.length;
  const needs = joiners.map((joiner) => joiner.needs.map((list) => list.reduce((mask, each) => mask | (1 << each), 0)));
  const isReady = (joiner: number, set: number) => (needs[joiner] as readonly number[]).every((list) => (list & set) !== 0);
  const [to, from] = [new Float64Array(2 ** size), new Float64Array(2 ** size)];
  to[0] = 1;
  await inPieces(2 ** size, signal, (set) => {
    const count = to[set] as number;
    if (count === 0) return;
    for (let joiner = 0; joiner < size; joiner++) {
      const larger = set | (1 << joiner);
      if (larger !== set && isReady(joiner, set)) to[larger] = (to[larger] as number) + count;
    }
  });
  const all = 2 ** size - 1;
  from[all] = 1;
  await inPieces(all, signal, (index) => {
    const set = all - 1 - index;
    if (to[set] === 0) return;
    let count = 0;
    for (let joiner = 0; joiner < size; joiner++) {
      const larger = set | (1 << joiner);
      if (larger !== set && isReady(joiner, set)) count += from[larger] as number;
    }
    from[set] = count;
  });
  return { size, isReady, to, from, count: to[all] as number };
}

/** Calls for 0, 1, … below a count, and lets events happen now and then. */
export async function inPieces(count: number, signal: AbortSignal | undefined, each: (index: number) => void): Promise<void> {
  for (let start = 0; start < count; start += piece) {
    const end = Math.min(count, start + piece);
    for (let index = start; index < end; index++) each(index);
    if (end < count) await pause(signal);
  }
}
