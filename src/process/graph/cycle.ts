import { sortStepsTopologically } from "./network.ts";

/** Link visits after which the search for a shorter cycle ends; the shortest found so far is then the answer. */
const maxLinkVisits = 20_000_000;

/** Numbers of the steps on a cycle or behind one. */
export function findBlockedSteps(size: number, from: readonly number[], to: readonly number[]): Set<number> {
  const order = sortStepsTopologically(size, from, to);
  const blocked = new Set<number>();
  if (order.length === size) return blocked;
  const ordered = new Set(order);
  for (let step = 0; step < size; step++) if (!ordered.has(step)) blocked.add(step);
  return blocked;
}

/**
 * A shortest cycle of links, as step numbers in the order of the links; undefined when there is none. Breadth-first
 * search from each step that may be on a cycle; a step whose shortest cycle is known is taken out, with all that is
 * then on no cycle. On ties the cycle found first, in declaration order.
 */
export function findShortestCycle(size: number, from: readonly number[], to: readonly number[]): number[] | undefined {
  const blocked = findBlockedSteps(size, from, to);
  if (blocked.size === 0) return undefined;
  const graph = buildLinkGraph(blocked, from, to);
  for (const step of blocked) pruneGraphStep(graph, step);
  const budget = { visits: maxLinkVisits };
  let shortest: number[] | undefined;
  for (const start of blocked) {
    if (!graph.after.has(start)) continue;
    const cycle = searchShortCycle(start, graph, (shortest?.length ?? size + 1) - 1, budget);
    if (cycle) shortest = cycle;
    if (shortest && (shortest.length === 1 || budget.visits < 0)) break;
    removeGraphStep(graph, start);
  }
  return shortest;
}

/** Steps that may be on a cycle, with their links both ways. */
interface LinkGraph {
  readonly after: Map<number, Set<number>>;
  readonly before: Map<number, Set<number>>;
}

function buildLinkGraph(steps: ReadonlySet<number>, from: readonly number[], to: readonly number[]): LinkGraph {
  const after = new Map<number, Set<number>>();
  const before = new Map<number, Set<number>>();
  for (const step of steps) {
    after.set(step, new Set());
    before.set(step, new Set());
  }
  from.forEach((source, k) => {
    const target = to[k] as number;
    if (!steps.has(source) || !steps.has(target)) return;
    after.get(source)?.add(target);
    before.get(target)?.add(source);
  });
  return { after, before };
}

/** Takes a step out if no link leads into or out of it, and then its neighbours in turn. */
function pruneGraphStep(graph: LinkGraph, step: number): void {
  const waiting = [step];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (graph.after.get(next)?.size === 0 || graph.before.get(next)?.size === 0)
      for (const other of detachGraphStep(graph, next)) waiting.push(other);
  }
}

function removeGraphStep(graph: LinkGraph, step: number): void {
  for (const neighbour of detachGraphStep(graph, step)) pruneGraphStep(graph, neighbour);
}

/** Takes a step out and returns its neighbours. */
function detachGraphStep({ after, before }: LinkGraph, step: number): number[] {
  const [successors, predecessors] = [after.get(step) ?? [], before.get(step) ?? []];
  for (const successor of successors) before.get(successor)?.delete(step);
  for (const predecessor of predecessors) after.get(predecessor)?.delete(step);
  after.delete(step);
  before.delete(step);
  return [...successors, ...predecessors];
}

/** A shortest cycle through `start` of at most `longest` links. */
function searchShortCycle(start: number, { after }: LinkGraph, longest: number, budget: { visits: number }): number[] | undefined {
  const previous = new Map<number, number>();
  let front = [start];
  for (let length = 1; length <= longest && front.length > 0; length++) {
    const next: number[] = [];
    for (const step of front) {
      for (const successor of after.get(step) ?? []) {
        budget.visits--;
        if (successor === start) return traceCyclePath(step, start, previous);
        if (previous.has(successor)) continue;
        previous.set(successor, step);
        next.push(successor);
      }
    }
    front = next;
  }
  return undefined;
}

function traceCyclePath(last: number, start: number, previous: ReadonlyMap<number, number>): number[] {
  const path: number[] = [];
  for (let step = last; step !== start; step = previous.get(step) ?? start) path.push(step);
  return [start, ...path.reverse()];
}
