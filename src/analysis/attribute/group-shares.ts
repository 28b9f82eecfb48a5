import type { LongWork } from "../../model/index.ts";
import type { SetMinutes } from "../optimize/index.ts";
import { computeExactOverlaps, computeExactShares, computeValuesInForce } from "./exact-shares.ts";
import type { Joiner } from "./joiners.ts";
import { countJoiningOrders, runInPieces } from "./joining-orders.ts";

/** An amount in minutes, with half the width of its 95 % confidence interval: 0 where it is exact. */
export interface ShareAmount {
  readonly minutes: number;
  readonly halfWidth: number;
}

/** What the joiners of a group save, by place, and how they bear on each other. */
export interface GroupShares {
  readonly experienced: readonly ShareAmount[];
  readonly counted: readonly ShareAmount[];
  /**
   * By first × number of joiners + second: what the two save less together than one by one. NaN where they never follow
   * each other.
   */
  readonly overlap: (pair: number) => ShareAmount;
  /** How many random orders it comes from; undefined where all were gone through. */
  readonly orders?: number;
}

/** Puts a joiner into the set, or takes it out. */
export function toggleJoiner(set: SetMinutes, { measures }: Joiner): void {
  for (const measure of measures) set.toggle(measure);
}

/** From all sets of the group, the rest of the measures being out of the set. */
export async function computeGroupShares(set: SetMinutes, joiners: readonly Joiner[], work: LongWork): Promise<GroupShares> {
  const { minutes, counted } = await evaluateJoinerSets(set, joiners, work);
  const orders = await countJoiningOrders(joiners, work);
  const computeShares = async (values: Float64Array) => {
    const inForce = await computeValuesInForce(values, orders, work);
    return { inForce, amounts: [...(await computeExactShares(values, inForce, orders, work))].map(toExactAmount) };
  };
  const experienced = await computeShares(minutes);
  const isSame = counted.every((value, index) => Object.is(value, minutes[index]));
  const ofCounted = isSame ? experienced : await computeShares(counted);
  const overlaps = await computeExactOverlaps(minutes, experienced.inForce, orders, work);
  return {
    experienced: experienced.amounts,
    counted: ofCounted.amounts,
    overlap: (pair) => toExactAmount(overlaps[pair] as number),
  };
}

function toExactAmount(minutes: number): ShareAmount {
  return { minutes, halfWidth: 0 };
}

/**
 * Minutes of all sets of joiners, which are bit masks, in the order of a Gray code; NaN where a set cannot be adopted.
 */
async function evaluateJoinerSets(set: SetMinutes, joiners: readonly Joiner[], { signal, onProgress }: LongWork) {
  const count = 2 ** joiners.length;
  const [minutes, counted] = [new Float64Array(count), new Float64Array(count)];
  const getPlace = ({ measures }: Joiner) => Math.min(...measures.map((measure) => set.places[measure] as number));
  const late = [...joiners.keys()].sort((one, other) => getPlace(joiners[other] as Joiner) - getPlace(joiners[one] as Joiner));
  let mask = 0;
  await runInPieces(count, signal, (index) => {
    if (index > 0) {
      const joiner = late[31 - Math.clz32(index & -index)] as number;
      mask ^= 1 << joiner;
      toggleJoiner(set, joiners[joiner] as Joiner);
    }
    minutes[mask] = set.minutes() ?? Number.NaN;
    counted[mask] = set.counted() ?? Number.NaN;
    if ((index + 1) % progressStep === 0 || index + 1 === count) onProgress?.({ done: index + 1, of: count });
  });
  // The last set of a Gray code has one joiner.
  joiners.forEach((joiner, number) => {
    if (mask & (1 << number)) toggleJoiner(set, joiner);
  });
  return { minutes, counted };
}

const progressStep = 2 ** 14;
