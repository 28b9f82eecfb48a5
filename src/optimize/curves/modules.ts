import type { Curve } from "./curve.ts";
import { addArc, type EventNetwork, emptyNetwork, removeArc } from "./event-network.ts";

/** Events between two others through which alone anything leads to and from them. */
export interface Module {
  readonly first: number;
  readonly last: number;
  readonly inside: readonly number[];
}

/** The module with the fewest events among those that are not the whole network; none is a mere row of arcs, or arcs side by side. */
export function smallestModule(network: EventNetwork): Module | undefined {
  const end = network.leaving.length - 1;
  let smallest: Module | undefined;
  for (const [first, leaving] of network.leaving.entries()) {
    if (leaving.size < 2) continue;
    for (let last = first + 3; last <= end; last++) {
      if ((network.entering[last]?.size ?? 0) < 2 || (first === 0 && last === end)) continue;
      for (const inside of partsBetween(network, first, last)) {
        if (inside.length > 1 && (!smallest || inside.length < smallest.inside.length)) smallest = { first, last, inside };
      }
    }
  }
  return smallest;
}

/** Connected events behind the first to and from which nothing leads but by the two. */
function partsBetween({ leaving, entering }: EventNetwork, first: number, last: number): number[][] {
  const seen = new Set([first, last]);
  const isBetween = (event: number) => event >= first && event <= last;
  const parts: number[][] = [];
  for (const begin of (leaving[first] as Map<number, Curve>).keys()) {
    if (seen.has(begin) || !isBetween(begin)) continue;
    seen.add(begin);
    const part = [begin];
    for (const event of part) {
      for (const other of [...(leaving[event]?.keys() ?? []), ...(entering[event]?.keys() ?? [])]) {
        if (seen.has(other)) continue;
        seen.add(other);
        part.push(other);
      }
    }
    if (part.every(isBetween)) parts.push(part);
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
