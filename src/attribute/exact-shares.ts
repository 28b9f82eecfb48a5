import type { LongWork } from "../model/index.ts";
import { inPieces, type JoiningOrders } from "./joining-orders.ts";

/** Minutes by set of joiners, a bit mask; NaN where the set cannot be adopted. */
export type SetValues = Float64Array;

/**
 * The minutes in force when the orders come to each set: those of the set, or where it cannot be adopted those of the last set before it that can be,
 * on the average of the orders that lead to it.
 */
export async function valuesInForce(values: SetValues, { size, isReady, to }: JoiningOrders, { signal }: LongWork): Promise<Float64Array> {
  const inForce = new Float64Array(values.length);
  await inPieces(values.length, signal, (set) => {
    const count = to[set] as number;
    if (count === 0) return;
    const value = values[set] as number;
    const settled = Number.isNaN(value) ? (inForce[set] as number) / count : value;
    inForce[set] = settled;
    for (let joiner = 0; joiner < size; joiner++) {
      const larger = set | (1 << joiner);
      if (larger !== set && Number.isNaN(values[larger]) && isReady(joiner, set))
        inForce[larger] = (inForce[larger] as number) + settled * count;
    }
  });
  return inForce;
}

/**
 * Minutes saved by each joiner on the average of all orders in which each joins when its needs are met (Shapley 1953; under needs Faigle and Kern 1992,
 * Algaba and others 2004). A joiner saves what the minutes in force fall by when it joins. The shares sum to what all of them save.
 */
export async function exactShares(
  values: SetValues,
  inForce: Float64Array,
  orders: JoiningOrders,
  { signal }: LongWork,
): Promise<Float64Array> {
  const { size, isReady, to, from, count } = orders;
  const shares = new Float64Array(size);
  await inPieces(values.length, signal, (set) => {
    const before = to[set] as number;
    if (before === 0) return;
    for (let joiner = 0; joiner < size; joiner++) {
      const larger = set | (1 << joiner);
      const value = values[larger] as number;
      if (larger === set || Number.isNaN(value) || !isReady(joiner, set)) continue;
      const chance = (before / count) * (from[larger] as number);
      shares[joiner] = (shares[joiner] as number) + chance * ((inForce[set] as number) - value);
    }
  });
  return shares;
}

/**
 * Minutes that two joiners save less, one directly after the other, than each of them there in the place of the first: on the average of all orders in which they follow each
 * other in either way (without needs the interaction index of Grabisch and Roubens 1999, with the sign turned). By first × size + second; NaN where
 * they never do.
 */
export async function exactOverlaps(
  values: SetValues,
  inForce: Float64Array,
  { size, isReady, to, from }: JoiningOrders,
  { signal }: LongWork,
): Promise<Float64Array> {
  const overlaps = new Float64Array(size * size);
  const weights = new Float64Array(size * size);
  const ready = new Int32Array(size);
  await inPieces(values.length, signal, (set) => {
    const before = to[set] as number;
    if (before === 0) return;
    let count = 0;
    for (let joiner = 0; joiner < size; joiner++) if (!(set & (1 << joiner)) && isReady(joiner, set)) ready[count++] = joiner;
    const none = inForce[set] as number;
    const valueWith = (larger: number, otherwise: number) => {
      const value = values[larger] as number;
      return Number.isNaN(value) ? otherwise : value;
    };
    for (let first = 0; first < count; first++) {
      const one = ready[first] as number;
      const withOne = valueWith(set | (1 << one), none);
      for (let second = first + 1; second < count; second++) {
        const other = ready[second] as number;
        const withOther = valueWith(set | (1 << other), none);
        const both = set | (1 << one) | (1 << other);
        const overlap = overlapOf(none, withOne, withOther, valueWith(both, Number.NaN));
        const weight = before * (from[both] as number);
        const pair = one * size + other;
        overlaps[pair] = (overlaps[pair] as number) + weight * overlap;
        weights[pair] = (weights[pair] as number) + weight;
      }
    }
  });
  return overlaps.map((sum, pair) => sum / (weights[pair] as number));
}

/** What two save less together than one by one; NaN: both together cannot be adopted, so that of each order the one that was there first is in force. */
export function overlapOf(none: number, withOne: number, withOther: number, withBoth: number): number {
  const both = Number.isNaN(withBoth) ? (withOne + withOther) / 2 : withBoth;
  return none - withOne + (none - withOther) - (none - both);
}
