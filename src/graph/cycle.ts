import { topologicalOrder } from "./network.ts";

/** Link visits after which the search for a shorter cycle ends; the shortest found so far is then the answer. */
const searchLimit = 20_000_000;

/**
 * A shortest cycle of links, as step numbers in the order of the links; undefined when there is none. Breadth-first search from each
 * step that Kahn's method could not order; on ties the first in declaration order.
 */
export function shortestCycle(size: number, from: readonly number[], to: readonly number[]): number[] | undefined {
  const blocked = stepsNotOrdered(size, from, to);
  if (blocked.size === 0) return undefined;
  const successors = new Map<number, number[]>([...blocked].map((step) => [step, []]));
  from.forEach((step, k) => {
    if (successors.has(to[k] as number)) successors.get(step)?.push(to[k] as number);
  });

  const budget = { visits: searchLimit };
  let shortest: number[] | undefined;
  for (const start of successors.keys()) {
    const cycle = cycleThrough(start, successors, (shortest?.length ?? size + 1) - 1, budget);
    if (cycle) shortest = cycle;
    if (shortest && (shortest.length === 1 || budget.visits < 0)) break;
  }
  return shortest;
}

/** Numbers of the steps on a cycle or behind one. */
export function stepsNotOrdered(size: number, from: readonly number[], to: readonly number[]): Set<number> {
  const ordered = new Set(topologicalOrder(size, from, to));
  const blocked = new Set<number>();
  for (let step = 0; step < size; step++) if (!ordered.has(step)) blocked.add(step);
  return blocked;
}

/** A shortest cycle through `start` of at most `longest` links. */
function cycleThrough(
  start: number,
  successors: ReadonlyMap<number, readonly number[]>,
  longest: number,
  budget: { visits: number },
): number[] | undefined {
  const previous = new Map<number, number>();
  let front = [start];
  for (let length = 1; length <= longest && front.length > 0; length++) {
    const next: number[] = [];
    for (const step of front) {
      for (const after of successors.get(step) ?? []) {
        budget.visits--;
        if (after === start) return pathTo(step, start, previous);
        if (previous.has(after)) continue;
        previous.set(after, step);
        next.push(after);
      }
    }
    front = next;
  }
  return undefined;
}

function pathTo(last: number, start: number, previous: ReadonlyMap<number, number>): number[] {
  const path: number[] = [];
  for (let step = last; step !== start; step = previous.get(step) ?? start) path.push(step);
  return [start, ...path.reverse()];
}
