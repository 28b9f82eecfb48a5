import { type Curve, fixedCurve, longerOf } from "./curve.ts";
import { type EventNetwork, removeArc, setArc, setFree } from "./event-network.ts";
import { leastOf, mostOf } from "./trim-arcs.ts";

/** Takes out arcs beside which another way always takes as long, and of the others the differences among parts for which one does. */
export function shortenShadowed(network: EventNetwork): void {
  const { leaving, entering, depth } = network;
  for (const [from, arcs] of leaving.entries()) {
    if (arcs.size < 2) continue;
    const ways = longestWays(network, from);
    for (const [to, curve] of [...arcs]) {
      let beside = Number.NEGATIVE_INFINITY;
      for (const [event, each] of entering[to] as Map<number, Curve>) {
        if (event !== from) beside = Math.max(beside, (ways[event] as number) + leastOf(each));
      }
      if (mostOf(curve) <= beside) {
        removeArc(network, from, to);
        setFree(network, curve);
      } else if (leastOf(curve) < beside) setArc(network, from, to, longerOf(curve, fixedCurve(beside), depth));
    }
  }
}

/** From one event to each behind it, when every arc is as short as it may be. */
function longestWays({ leaving }: EventNetwork, first: number): Float64Array {
  const ways = new Float64Array(leaving.length).fill(Number.NEGATIVE_INFINITY);
  ways[first] = 0;
  for (let event = first; event < leaving.length; event++) {
    const way = ways[event] as number;
    if (way === Number.NEGATIVE_INFINITY) continue;
    for (const [to, curve] of leaving[event] as Map<number, Curve>) ways[to] = Math.max(ways[to] as number, way + leastOf(curve));
  }
  return ways;
}
