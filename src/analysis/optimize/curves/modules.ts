import type { Curve } from "./curve.ts";
import { addArc, createEventNetwork, type EventNetwork, removeArc } from "./event-network.ts";

/** Events between two others through which alone anything leads to and from them. */
export interface NetworkModule {
  readonly first: number;
  readonly last: number;
  readonly inside: readonly number[];
}

/** The module with the fewest events among those that are not the whole network; none is a mere row of arcs, or arcs side by side. */
export function findSmallestModule(network: EventNetwork): NetworkModule | undefined {
  const end = network.leaving.length - 1;
  let smallest: NetworkModule | undefined;
  for (const [first, leaving] of network.leaving.entries()) {
    if (leaving.size < 2) continue;
    for (let last = first + 3; last <= end; last++) {
      if ((network.entering[last]?.size ?? 0) < 2 || (first === 0 && last === end)) continue;
      for (const inside of listInnerParts(network, first, last, smallest?.inside.length ?? Number.POSITIVE_INFINITY)) {
        if (inside.length > 1 && (!smallest || inside.length < smallest.inside.length)) smallest = { first, last, inside };
      }
    }
  }
  return smallest;
}

/** Connected events behind the first to and from which nothing leads but by the two; parts of `most` events and more are given up. */
function listInnerParts({ leaving, entering }: EventNetwork, first: number, last: number, most: number): number[][] {
  const parts: number[][] = [];
  /** By event, the part that it was met in. */
  const met = new Map<number, number[]>();
  const spread = (part: number[]): boolean => {
    for (const event of part) {
      for (const arcs of [leaving[event], entering[event]] as const) {
        for (const other of (arcs as Map<number, Curve>).keys()) {
          if (other === first || other === last || met.get(other) === part) continue;
          // What leads on to a part that was given up is none either.
          if (other < first || other > last || met.has(other) || part.length + 1 >= most) return false;
          met.set(other, part);
          part.push(other);
        }
      }
    }
    return true;
  };
  for (const begin of (leaving[first] as Map<number, Curve>).keys()) {
    if (begin >= last || met.has(begin)) continue;
    const part = [begin];
    met.set(begin, part);
    if (spread(part)) parts.push(part);
  }
  return parts;
}

/** The module as a network of its own, which it leaves. */
export function extractModule(network: EventNetwork, { first, last, inside }: NetworkModule): EventNetwork {
  const events = [first, ...[...inside].sort((one, other) => one - other), last];
  const numbers = new Map(events.map((event, number) => [event, number]));
  const own = createEventNetwork(events.length, network.depth);
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
