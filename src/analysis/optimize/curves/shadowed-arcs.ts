import { type Curve, createFixedCurve, mergeParallelCurves } from "./curve.ts";
import { addFreeCosts, type EventNetwork, removeArc, setArc } from "./event-network.ts";
import { getLeastMinutes, getMostMinutes } from "./trim-arcs.ts";

/** Takes out arcs beside which another way always takes as long, and of the others the differences among parts for which one does. */
export function shortenShadowedArcs(network: EventNetwork): void {
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
