import { type Curve, fixedCurve, type Part, sumOf } from "./curve.ts";
import { addArc, type EventNetwork, emptyNetwork } from "./event-network.ts";

/** What lies between two events, from the lower number to the higher one. */
export interface Arc {
  readonly from: number;
  readonly to: number;
  readonly curve: Curve;
}

/**
 * The network of arcs between so many events, without those before and behind which every length is fixed: their times are in the lengths of the arcs
 * that lead on from them, and back to them.
 */
export function openNetwork(size: number, arcs: readonly Arc[], depth: number): EventNetwork {
  const last = size - 1;
  const heads = fixedTimes(size, arcs);
  const tails = fixedTimes(
    size,
    arcs.map(({ from, to, curve }) => ({ from: last - to, to: last - from, curve })),
  ).reverse();
  const kept = arcs.flatMap(({ from, to, curve }): Arc[] => {
    const [head, next] = [heads[from], heads[to]];
    const [before, tail] = [tails[from], tails[to]];
    const isCounted = (next !== undefined && to !== last) || (before !== undefined && head === undefined);
    if (!isOpen(curve) && isCounted) return [];
    const around = fixedCurve((head ?? 0) + (tail ?? 0));
    return [{ from: head === undefined ? from : 0, to: tail === undefined ? to : last, curve: sumOf(curve, around, depth) }];
  });
  const events = [...new Set([0, last, ...kept.flatMap(({ from, to }) => [from, to])])].sort((one, other) => one - other);
  const numbers = new Map(events.map((event, number) => [event, number]));
  const network = emptyNetwork(events.length, depth);
  for (const { from, to, curve } of kept) addArc(network, numbers.get(from) as number, numbers.get(to) as number, curve);
  return network;
}

/** By event, the longest way from the first one; undefined where the length of some way to it is open. */
function fixedTimes(size: number, arcs: readonly Arc[]): (number | undefined)[] {
  const times = new Array<number | undefined>(size).fill(Number.NEGATIVE_INFINITY);
  times[0] = 0;
  for (const { from, to, curve } of [...arcs].sort((one, other) => one.from - other.from)) {
    const [time, reached] = [times[from], times[to]];
    if (time === undefined || reached === undefined || isOpen(curve)) times[to] = undefined;
    else times[to] = Math.max(reached, time + (curve[0] as Part).minutes);
  }
  return times;
}

function isOpen([first, second]: Curve): boolean {
  return second !== undefined || (first as Part).cost > 0;
}
