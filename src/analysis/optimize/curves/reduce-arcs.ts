import { addCurves, type Curve } from "./curve.ts";
import { addArc, addFreeCosts, type EventNetwork, removeArc } from "./event-network.ts";

/** Arcs one after another, side by side, and of one length: until no event is left for which this helps (Valdes, Tarjan and Lawler 1982). */
export function reduceArcs(network: EventNetwork): void {
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
