import { addCurves, type Curve, type CurvePart, createFixedCurve } from "./curve.ts";
import { addArc, createEventNetwork, type EventNetwork } from "./event-network.ts";

/** What lies between two events, from the lower number to the higher one. */
export interface CurveArc {
  readonly from: number;
  readonly to: number;
  readonly curve: Curve;
}

/**
 * The network of arcs between so many events, without those before and behind which every length is fixed: their times are in the lengths of the arcs
 * that lead on from them, and back to them.
 */
export function buildOpenNetwork(size: number, arcs: readonly CurveArc[], depth: number): EventNetwork {
  const last = size - 1;
  const heads = computeFixedTimes(size, arcs);
  const tails = computeFixedTimes(
    size,
    arcs.map(({ from, to, curve }) => ({ from: last - to, to: last - from, curve })),
  ).reverse();
  const kept = arcs.flatMap(({ from, to, curve }): CurveArc[] => {
    const [head, next] = [heads[from], heads[to]];
    const [before, tail] = [tails[from], tails[to]];
    const isCounted = (next !== undefined && to !== last) || (before !== undefined && head === undefined);
    if (!isOpenCurve(curve) && isCounted) return [];
    const around = createFixedCurve((head ?? 0) + (tail ?? 0));
    return [{ from: head === undefined ? from : 0, to: tail === undefined ? to : last, curve: addCurves(curve, around, depth) }];
  });
  const events = [...new Set([0, last, ...kept.flatMap(({ from, to }) => [from, to])])].sort((one, other) => one - other);
  const numbers = new Map(events.map((event, number) => [event, number]));
  const network = createEventNetwork(events.length, depth);
  for (const { from, to, curve } of kept) addArc(network, numbers.get(from) as number, numbers.get(to) as number, curve);
  return network;
}

/** By event, the longest way from the first one; undefined where the length of some way to it is open. */
function computeFixedTimes(size: number, arcs: readonly CurveArc[]): (number | undefined)[] {
  const times = new Array<number | undefined>(size).fill(Number.NEGATIVE_INFINITY);
  times[0] = 0;
  for (const { from, to, curve } of [...arcs].sort((one, other) => one.from - other.from)) {
    const [time, reached] = [times[from], times[to]];
    if (time === undefined || reached === undefined || isOpenCurve(curve)) times[to] = undefined;
    else times[to] = Math.max(reached, time + (curve[0] as CurvePart).minutes);
  }
  return times;
}

function isOpenCurve([first, second]: Curve): boolean {
  return second !== undefined || (first as CurvePart).cost > 0;
}
