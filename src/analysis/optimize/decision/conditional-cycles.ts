import { findBlockedSteps } from "../../../process/graph/index.ts";
import { type Condition, hasLiterals, isPossibleCondition, joinConditions, type Literal } from "./condition.ts";
import type { DecisionModel } from "./model.ts";

/** Beyond so many visits of links no more cycles are looked for: what is left is met by the search of sets. */
const maxEdgeVisits = 1_000_000;

/** A cycle of links, and when they are all there. */
export interface ConditionalCycle {
  readonly when: Condition;
  /** Step numbers in the order of the links. */
  readonly steps: readonly number[];
}

/** A link under one of its conditions. */
interface ConditionalEdge {
  readonly from: number;
  readonly to: number;
  readonly when: Condition;
}

/**
 * Cycles that links make which measures bring, with as few measures as can be. Through each such link leads the cycle
 * with the fewest; any other one lacks something of it, so it is looked for again without each of its literals in turn
 * (Reiter's tree of hitting sets, 1987), as long as that takes no more than bounded work.
 */
export function findConditionalCycles(model: DecisionModel): ConditionalCycle[] {
  const leaving = collectCycleEdges(model);
  const edges = [...leaving.values()].flat();
  const waiting = edges.filter(({ when }) => when.some(({ chosen }) => chosen)).map((root): CycleSearch => ({ root, without: [] }));
  const seen = new Set<string>();
  const found: ConditionalCycle[] = [];
  let visits = 0;
  for (const { root, without } of waiting) {
    if (visits > maxEdgeVisits) break;
    if (found.some(({ when }) => hasLiterals(root.when, when))) continue;
    const way = findCheapestWay(root, without, leaving, () => visits++);
    if (!way) continue;
    const when = way.reduce((condition, edge) => joinConditions(condition, edge.when), root.when);
    if (isPossibleCondition(when)) found.push({ when, steps: [root.from, ...way.map(({ from }) => from)] });
    for (const literal of when.filter((each) => !hasLiterals(root.when, [each]))) {
      const next = joinConditions(without, [literal]);
      const key = `${edges.indexOf(root)} ${next.map(({ measure, chosen }) => (chosen ? measure : `-${measure}`)).join()}`;
      if (!seen.has(key)) waiting.push({ root, without: next });
      seen.add(key);
    }
  }
  return found;
}

/** A cycle through a link, without some literals. */
interface CycleSearch {
  readonly root: ConditionalEdge;
  readonly without: Condition;
}

/**
 * By the step that they leave, the links that lie on a cycle or between two of them, each of its conditions by itself.
 */
function collectCycleEdges({ steps, links }: DecisionModel): Map<number, ConditionalEdge[]> {
  const [from, to] = [links.map((link) => link.from), links.map((link) => link.to)];
  const [behind, before] = [findBlockedSteps(steps.length, from, to), findBlockedSteps(steps.length, to, from)];
  const leaving = new Map<number, ConditionalEdge[]>();
  for (const link of links) {
    if (![link.from, link.to].every((step) => behind.has(step) && before.has(step))) continue;
    const edges = link.when.map((condition): ConditionalEdge => ({ from: link.from, to: link.to, when: joinConditions(condition, []) }));
    leaving.set(link.from, [...(leaving.get(link.from) ?? []), ...edges]);
  }
  return leaving;
}

/** What a way costs for each measure that it needs, against one that it must not have. */
const measureCost = 100;

/**
 * The links from the end of one back to its beginning that need the fewest measures and rule out the fewest (Dijkstra
 * 1959, in buckets of equal cost).
 */
function findCheapestWay(
  root: ConditionalEdge,
  without: Condition,
  leaving: ReadonlyMap<number, readonly ConditionalEdge[]>,
  onVisit: () => void,
): ConditionalEdge[] | undefined {
  const isBarred = (literal: Literal) => hasLiterals(without, [literal]) || !isPossibleCondition([...root.when, literal]);
  const costs = new Map([[root.to, 0]]);
  const reachedBy = new Map<number, ConditionalEdge>();
  const buckets: number[][] = [[root.to]];
  for (let cost = 0; cost < buckets.length; cost++) {
    const bucket = buckets[cost] ?? [];
    for (const step of bucket) {
      if (costs.get(step) !== cost) continue;
      if (step === root.from) return traceWay(root, reachedBy);
      for (const edge of leaving.get(step) ?? []) {
        onVisit();
        const next = cost + edge.when.reduce((sum, { chosen }) => sum + (chosen ? measureCost : 1), 0);
        if (next >= (costs.get(edge.to) ?? Number.POSITIVE_INFINITY) || edge.when.some(isBarred)) continue;
        costs.set(edge.to, next);
        reachedBy.set(edge.to, edge);
        for (let empty = buckets.length; empty <= next; empty++) buckets.push([]);
        buckets[next]?.push(edge.to);
      }
    }
  }
  return undefined;
}

function traceWay(root: ConditionalEdge, reachedBy: ReadonlyMap<number, ConditionalEdge>): ConditionalEdge[] {
  const way: ConditionalEdge[] = [];
  for (let step = root.from; step !== root.to; ) {
    const edge = reachedBy.get(step) as ConditionalEdge;
    way.unshift(edge);
    step = edge.from;
  }
  return way;
}
