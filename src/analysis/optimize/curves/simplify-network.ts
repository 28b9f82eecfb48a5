import { addCurves, type Curve, type CurvePart, createFixedCurve, mergeParallelCurves } from "./curve.ts";
import { addArc, addFreeCosts, type EventNetwork, removeArc, setArc } from "./event-network.ts";

/** False when nothing is left that is better than what is known. */
export function simplifyNetwork(network: EventNetwork, known: Curve): boolean {
  for (let parts = Number.POSITIVE_INFINITY; ; ) {
    reduceArcs(network);
    if (!trimArcs(network, known)) return false;
    shortenShadowedArcs(network);
    reduceArcs(network);
    const left = countParts(network);
    if (left >= parts) return true;
    parts = left;
  }
}

/** The parts of all curves of a network. */
export function countParts({ leaving }: EventNetwork): number {
  return leaving.reduce((sum, arcs) => [...arcs.values()].reduce((all, curve) => all + curve.length, sum), 0);
}

/**
 * Arcs one after another, side by side, and of one length: until no event is left for which this helps (Valdes, Tarjan
 * and Lawler 1982).
 */
function reduceArcs(network: EventNetwork): void {
  const { leaving, entering, depth } = network;
  const last = leaving.length - 1;
  const waiting = Array.from({ length: Math.max(0, last - 1) }, (_, index) => index + 1);
  for (let event = waiting.pop(); event !== undefined; event = waiting.pop()) {
    const [before, behind] = [entering[event] as Map<number, Curve>, leaving[event] as Map<number, Curve>];
    if (before.size === 0 && behind.size === 0) continue;
    const isBridged =
      before.size === 0 || behind.size === 0 || (before.size === 1 && behind.size === 1) || isFixedArc(before) || isFixedArc(behind);
    if (!isBridged) continue;
    const [into, outOf] = [[...before], [...behind]];
    for (const [from] of into) removeArc(network, from, event);
    for (const [to] of outOf) removeArc(network, event, to);
    if (into.length === 0) for (const [, curve] of outOf) addFreeCosts(network, curve);
    if (outOf.length === 0) for (const [, curve] of into) addFreeCosts(network, curve);
    for (const [from, first] of into) for (const [to, second] of outOf) addArc(network, from, to, addCurves(first, second, depth));
    for (const [other] of [...into, ...outOf]) if (other !== 0 && other !== last) waiting.push(other);
  }
}

function isFixedArc(arcs: ReadonlyMap<number, Curve>): boolean {
  const [only] = arcs.values();
  return arcs.size === 1 && only?.length === 1;
}

/**
 * Minutes from the first event to each, and from each to the last, when every arc is as short or as long as it may be.
 */
interface PathSpans {
  readonly leastHead: Float64Array;
  readonly mostHead: Float64Array;
  readonly leastTail: Float64Array;
  readonly mostTail: Float64Array;
}

/**
 * Takes out what cannot matter: of each arc the parts with which the whole takes too long or costs too much, and the
 * differences among parts so short that something else is always as long. `known` are curves of the same network that
 * were found: what they better is of no interest. False when nothing of interest is left.
 */
function trimArcs(network: EventNetwork, known: Curve): boolean {
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

function getLeastMinutes(curve: Curve): number {
  return curve.reduce((least, { minutes }) => Math.min(least, minutes), Number.POSITIVE_INFINITY);
}

function getMostMinutes(curve: Curve): number {
  return curve.reduce((most, { minutes }) => Math.max(most, minutes), Number.NEGATIVE_INFINITY);
}

/**
 * Takes out arcs beside which another way always takes as long, and of the others the differences among parts for which
 * one does.
 */
function shortenShadowedArcs(network: EventNetwork): void {
  const { leaving, entering, depth } = network;
  for (const [from, arcs] of leaving.entries()) {
    if (arcs.size < 2) continue;
    const ways = computeLongestWays(network, from);
    for (const [to, curve] of [...arcs]) {
      let beside = Number.NEGATIVE_INFINITY;
      for (const [event, each] of entering[to] as Map<number, Curve>) {
        if (event !== from) beside = Math.max(beside, (ways[event] as number) + getLeastMinutes(each));
      }
      if (getMostMinutes(curve) <= beside) {
        removeArc(network, from, to);
        addFreeCosts(network, curve);
      } else if (getLeastMinutes(curve) < beside) setArc(network, from, to, mergeParallelCurves(curve, createFixedCurve(beside), depth));
    }
  }
}

/** From one event to each behind it, when every arc is as short as it may be. */
function computeLongestWays({ leaving }: EventNetwork, first: number): Float64Array {
  const ways = new Float64Array(leaving.length).fill(Number.NEGATIVE_INFINITY);
  ways[first] = 0;
  for (let event = first; event < leaving.length; event++) {
    const way = ways[event] as number;
    if (way === Number.NEGATIVE_INFINITY) continue;
    for (const [to, curve] of leaving[event] as Map<number, Curve>) ways[to] = Math.max(ways[to] as number, way + getLeastMinutes(curve));
  }
  return ways;
}
