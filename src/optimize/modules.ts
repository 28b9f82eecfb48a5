import type { Curve } from "./curve.ts";
import { addArc, type EventNetwork, emptyNetwork, removeArc } from "./event-network.ts";

/** Events between two others through which alone anything leads to and from them. */
export interface Module {
  readonly first: number;
  readonly last: number;
  readonly inside: readonly number[];
}

/** A module that the whole is more than: the smallest of the first that are found. */
export function smallestModule(network: EventNetwork): Module | undefined {
  const { leaving, entering } = network;
  const size = leaving.length;
  let smallest: Module | undefined;
  for (let first = 0; first < size; first++) {
    for (let last = first + 3; last < size; last++) {
      if (first === 0 && last === size - 1) continue;
      for (const inside of partsBetween(leaving, entering, first, last)) {
        if (inside.length > 1 && (!smallest || inside.length < smallest.inside.length)) smallest = { first, last, inside };
      }
    }
  }
  return smallest;
}

type Arcs = EventNetwork["leaving"];

/** Connected events that nothing but two others leads to or from. */
function partsBetween(leaving: Arcs, entering: Arcs, first: number, last: number): number[][] {
  const seen = new Uint8Array(leaving.length);
  const parts: number[][] = [];
  for (let event = first + 1; event < last; event++) {
    if (seen[event]) continue;
    seen[event] = 1;
    const part = [event];
    let isBetween = true;
    for (const each of part) {
      for (const arcs of [leaving[each], entering[each]] as Map<number, Curve>[]) {
        for (const other of arcs.keys()) {
          if (other === first || other === last) continue;
          if (other < first || other > last) isBetween = false;
          else if (!seen[other]) {
            seen[other] = 1;
            part.push(other);
          }
        }
      }
    }
    if (isBetween && (leaving[event]?.size ?? 0) + (entering[event]?.size ?? 0) > 0) parts.push(part);
  }
  return parts;
}

/** The module as a network of its own, which it leaves. */
export function takeOut(network: EventNetwork, { first, last, inside }: Module): EventNetwork {
  const events = [first, ...[...inside].sort((one, other) => one - other), last];
  const numbers = new Map(events.map((event, number) => [event, number]));
  const own = emptyNetwork(events.length, network.depth);
  for (const event of inside) {
    for (const [from, curve] of [...(network.entering[event] as Map<number, Curve>)]) {
      addArc(own, numbers.get(from) as number, numbers.get(event) as number, curve);
      removeArc(network, from, event);
    }
  }
  for (const [from, curve] of [...(network.entering[last] as Map<number, Curve>)]) {
    if (!inside.includes(from)) continue;
    addArc(own, numbers.get(from) as number, events.length - 1, curve);
    removeArc(network, from, last);
  }
  return own;
}
