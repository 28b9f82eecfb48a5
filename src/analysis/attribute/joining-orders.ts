import { type LongWork, yieldToEvents } from "../../model/index.ts";
import type { Joiner } from "./joiners.ts";

/**
 * How many of the orders, in which each joins when its needs are met, lead to each set of joiners, and from it to all
 * of them. A set is a bit mask. Sets to which no order leads have 0.
 */
export interface JoiningOrders {
  readonly size: number;
  /** By set, those outside it that may be the next, as a bit mask. */
  readonly ready: Int32Array;
  readonly to: Float64Array;
  readonly from: Float64Array;
  readonly count: number;
}

export async function countJoiningOrders(joiners: readonly Joiner[], { signal }: LongWork): Promise<JoiningOrders> {
  const size = joiners.length;
  const all = 2 ** size - 1;
  const [ready, to, from] = [new Int32Array(2 ** size), new Float64Array(2 ** size), new Float64Array(2 ** size)];
  const readyAfter = createReadyLookup(joiners);
  to[0] = 1;
  await runInPieces(2 ** size, signal, (set) => {
    const count = to[set] as number;
    if (count === 0) return;
    const next = readyAfter(set);
    ready[set] = next;
    for (let rest = next; rest !== 0; rest &= rest - 1) {
      const larger = set | (rest & -rest);
      to[larger] = (to[larger] as number) + count;
    }
  });
  from[all] = 1;
  await runInPieces(all, signal, (index) => {
    const set = all - 1 - index;
    let count = 0;
    for (let rest = ready[set] as number; rest !== 0; rest &= rest - 1) count += from[set | (rest & -rest)] as number;
    from[set] = count;
  });
  return { size, ready, to, from, count: to[all] as number };
}

/** Which joiners may be the next after a set. */
function createReadyLookup(joiners: readonly Joiner[]): (set: number) => number {
  const all = 2 ** joiners.length - 1;
  const needs = joiners.flatMap((joiner, number) =>
    joiner.needs.map((list) => ({ bit: 1 << number, others: list.reduce((mask, each) => mask | (1 << each), 0) })),
  );
  return (set) => {
    let next = all & ~set;
    for (const { bit, others } of needs) if ((others & set) === 0) next &= ~bit;
    return next;
  };
}

/** Sets that are gone through before events may happen. */
const setsPerPiece = 2 ** 14;

/** Calls for 0, 1, … below a count, and lets events happen now and then. */
export async function runInPieces(count: number, signal: AbortSignal | undefined, each: (index: number) => void): Promise<void> {
  for (let start = 0; start < count; start += setsPerPiece) {
    const end = Math.min(count, start + setsPerPiece);
    for (let index = start; index < end; index++) each(index);
    if (end < count) await yieldToEvents(signal);
  }
}
