import { type Curve, type CurvePart, createFixedCurve, mergeParallelCurves } from "./curve.ts";
import { addArc, addFreeCosts, type EventNetwork, removeArc, setArc } from "./event-network.ts";

/** Minutes from the first event to each, and from each to the last, when every arc is as short or as long as it may be. */
interface PathSpans {
  readonly leastHead: Float64Array;
  readonly mostHead: Float64Array;
  readonly leastTail: Float64Array;
  readonly mostTail: Float64Array;
}

/**
 * Takes out what cannot matter: of each arc the parts with which the whole takes too long or costs too much, and the differences among parts so
 * short that something else is always as long. `known` are curves of the same network that were found: what they better is of no interest. False when
 * nothing of interest is left.
 */
export function trimArcs(network: EventNetwork, known: Curve): boolean {
  const { leaving, depth } = network;
  const last = leaving.length - 1;
  const spans = computePathSpans(network);
  const least = spans.leastHead[last] as number;
  const leastCost = computeLeastCost(network);
  const { below, mostCost } = computeInterest(known, least, leastCost, depth);
  if (least >= below || leastCost > mostCost) return false;
  for (const [from, arcs] of leaving.entries()) {
    for (const [to, curve] of [...arcs]) {
      const [cheapest] = curve as [CurvePart, ...CurvePart[]];
      const head = spans.leastHead[from] as number;
      const tail = spans.leastTail[to] as number;
      const spare = mostCost - leastCost + cheapest.cost;
      const possible = curve.filter(({ minutes, cost }) => head + minutes + tail < below && cost <= spare);
      if (possible.length === 0) return false;
      const slack = least - (spans.mostHead[from] as number) - (spans.mostTail[to] as number);
      if (possible.every(({ minutes }) => minutes <= slack)) {
        removeArc(network, from, to);
        addFreeCosts(network, possible);
      } else if (possible.length < curve.length || (curve.length > 1 && possible.some(({ minutes }) => minutes < slack))) {
        setArc(network, from, to, mergeParallelCurves(possible, createFixedCurve(slack), depth));
      }
    }
  }
  addArc(network, 0, last, createFixedCurve(least));
  return true;
}

/** Only what takes less than `below`, and costs no more than `mostCost`, is not bettered by what is known. */
function computeInterest(
  known: Curve,
  least: number,
  leastCost: number,
  depth: number,
): { readonly below: number; readonly mostCost: number } {
  const cheaper = known.filter(({ cost }) => cost < leastCost).map(({ minutes }) => minutes);
  const shorter = known.filter(({ minutes }) => minutes <= least);
  return {
    below: cheaper.sort((one, other) => one - other)[depth - 1] ?? Number.POSITIVE_INFINITY,
    mostCost: shorter[depth - 1]?.cost ?? Number.POSITIVE_INFINITY,
  };
}

/** The least that anything of the network costs. */
function computeLeastCost({ leaving, free }: EventNetwork): number {
  let cost = (free[0] as CurvePart).cost;
  for (const arcs of leaving) for (const curve of arcs.values()) cost += (curve[0] as CurvePart).cost;
  return cost;
}

function computePathSpans({ leaving, entering }: EventNetwork): PathSpans {
  const size = leaving.length;
  const createTimes = () => new Float64Array(size).fill(Number.NEGATIVE_INFINITY);
  const spans: PathSpans = { leastHead: createTimes(), mostHead: createTimes(), leastTail: createTimes(), mostTail: createTimes() };
  const { leastHead, mostHead, leastTail, mostTail } = spans;
  leastHead[0] = mostHead[0] = leastTail[size - 1] = mostTail[size - 1] = 0;
  for (let event = 0; event < size; event++) {
    for (const [from, curve] of entering[event] as Map<number, Curve>) {
      leastHead[event] = Math.max(leastHead[event] as number, (leastHead[from] as number) + getLeastMinutes(curve));
      mostHead[event] = Math.max(mostHead[event] as number, (mostHead[from] as number) + getMostMinutes(curve));
    }
  }
  for (let event = size - 1; event >= 0; event--) {
    for (const [to, curve] of leaving[event] as Map<number, Curve>) {
      leastTail[event] = Math.max(leastTail[event] as number, (leastTail[to] as number) + getLeastMinutes(curve));
      mostTail[event] = Math.max(mostTail[event] as number, (mostTail[to] as number) + getMostMinutes(curve));
    }
  }
  return spans;
}

export function getLeastMinutes(curve: Curve): number {
  return curve.reduce((least, { minutes }) => Math.min(least, minutes), Number.POSITIVE_INFINITY);
}

export function getMostMinutes(curve: Curve): number {
  return curve.reduce((most, { minutes }) => Math.max(most, minutes), Number.NEGATIVE_INFINITY);
}
