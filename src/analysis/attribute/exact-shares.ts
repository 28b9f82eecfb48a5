import type { LongWork } from "../../model/index.ts";
import { type JoiningOrders, runInPieces } from "./joining-orders.ts";

/** Minutes by set of joiners, a bit mask; NaN where the set cannot be adopted. */
export type SetValues = Float64Array;

/**
 * The minutes in force when the orders come to each set: those of the set, or where it cannot be adopted those of the
 * last set before it that can be, on the average of the orders that lead to it.
 */
export async function computeValuesInForce(values: SetValues, { ready, to }: JoiningOrders, { signal }: LongWork): Promise<Float64Array> {
  if (!values.some(Number.isNaN)) return values;
  const inForce = new Float64Array(values.length);
  await runInPieces(values.length, signal, (set) => {
    const count = to[set] as number;
    if (count === 0) return;
    const value = values[set] as number;
    const settled = Number.isNaN(value) ? (inForce[set] as number) / count : value;
    inForce[set] = settled;
    for (let rest = ready[set] as number; rest !== 0; rest &= rest - 1) {
      const larger = set | (rest & -rest);
      if (Number.isNaN(values[larger])) inForce[larger] = (inForce[larger] as number) + settled * count;
    }
  });
  return inForce;
}

/**
 * Minutes saved by each joiner on the average of all orders in which each joins when its needs are met (Shapley 1953;
 * under needs Faigle and Kern 1992, Algaba and others 2004). A joiner saves what the minutes in force fall by when it
 * joins. The shares sum to what all of them save.
 */
export async function computeExactShares(
  values: SetValues,
  inForce: Float64Array,
  orders: JoiningOrders,
  { signal }: LongWork,
): Promise<Float64Array> {
  const { size, ready, to, from, count } = orders;
  const shares = new Float64Array(size);
  await runInPieces(values.length, signal, (set) => {
    const chance = (to[set] as number) / count;
    const before = inForce[set] as number;
    for (let rest = ready[set] as number; rest !== 0; rest &= rest - 1) {
      const joiner = 31 - Math.clz32(rest & -rest);
      const larger = set | (rest & -rest);
      const value = values[larger] as number;
      if (!Number.isNaN(value)) shares[joiner] = (shares[joiner] as number) + chance * (from[larger] as number) * (before - value);
    }
  });
  return shares;
}

/**
 * Minutes that two joiners save less, one directly after the other, than each of them there in the place of the first:
 * on the average of all orders in which they follow each other in either way (without needs the interaction index of
 * Grabisch and Roubens 1999, with the sign turned). By first × size + second; NaN where they never do.
 */
export async function computeExactOverlaps(
  values: SetValues,
  inForce: Float64Array,
  { size, ready, to, from }: JoiningOrders,
  { signal }: LongWork,
): Promise<Float64Array> {
  const overlaps = new Float64Array(size * size);
  const weights = new Float64Array(size * size);
  /** By joiner that may be the next, the minutes in force after it. */
  const after = new Float64Array(size);
  await runInPieces(values.length, signal, (set) => {
    const none = inForce[set] as number;
    const count = to[set] as number;
    const next = ready[set] as number;
    for (let rest = next; rest !== 0; rest &= rest - 1) {
      const value = values[set | (rest & -rest)] as number;
      after[31 - Math.clz32(rest & -rest)] = Number.isNaN(value) ? none : value;
    }
    for (let firsts = next; firsts !== 0; firsts &= firsts - 1) {
      const one = 31 - Math.clz32(firsts & -firsts);
      const withOne = after[one] as number;
      const larger = set | (firsts & -firsts);
      for (let seconds = firsts & (firsts - 1); seconds !== 0; seconds &= seconds - 1) {
        const other = 31 - Math.clz32(seconds & -seconds);
        const both = larger | (seconds & -seconds);
        const weight = count * (from[both] as number);
        const pair = one * size + other;
        overlaps[pair] =
          (overlaps[pair] as number) + weight * computeOverlap(none, withOne, after[other] as number, values[both] as number);
        weights[pair] = (weights[pair] as number) + weight;
      }
    }
  });
  return overlaps.map((sum, pair) => sum / (weights[pair] as number));
}

/**
 * What two save less together than one by one; NaN: both together cannot be adopted, so that of each order the one that
 * was there first is in force.
 */
export function computeOverlap(none: number, withOne: number, withOther: number, withBoth: number): number {
  const both = Number.isNaN(withBoth) ? (withOne + withOther) / 2 : withBoth;
  return none - withOne - withOther + both;
}
