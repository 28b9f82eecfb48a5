import { stepsNotOrdered } from "../graph/index.ts";
import { type Condition, isPossible, joined, mentions } from "./condition.ts";
import type { DecisionModel } from "./decision-model.ts";

/** Beyond so many ways along links no more cycles are looked for: what is left is met by the search. */
const mostWays = 50_000;

/** A link that is not always there. */
interface Step {
  readonly from: number;
  readonly to: number;
  readonly when: Condition;
}

/**
 * Conditions under which links make a cycle, the shortest first; none says more than another. They are walks over the links that measures bring or
 * leave: from one to the next lead links that are always there.
 */
export function cyclesOf({ steps, links }: DecisionModel): Condition[] {
  const core = onCycles(
    steps.length,
    links.map(({ from }) => from),
    links.map(({ to }) => to),
  );
  if (core.size === 0) return [];
  const inside = links.filter(({ from, to }) => core.has(from) && core.has(to));
  const always = inside.filter(({ when }) => when.some((condition) => condition.length === 0));
  const conditional = inside
    .filter((link) => !always.includes(link))
    .flatMap(({ from, to, when }): Step[] => when.map((condition) => ({ from, to, when: joined(condition, []) })));
  const next = followers(conditional, always);
  const found: Condition[] = [];
  let ways = 0;
  for (const [root, { when }] of conditional.entries()) {
    const waiting = [{ at: root, when }];
    const seen = new Set<string>();
    for (const way of waiting) {
      if (++ways > mostWays) return found;
      if (found.some((condition) => mentions(way.when, condition))) continue;
      for (const step of next[way.at] as readonly number[]) {
        if (step === root) found.push(way.when);
        if (step <= root) continue;
        const condition = joined(way.when, (conditional[step] as Step).when);
        const key = `${step}:${condition.map(({ measure, chosen }) => (chosen ? measure : `-${measure}`)).join()}`;
        if (seen.has(key) || !isPossible(condition)) continue;
        seen.add(key);
        waiting.push({ at: step, when: condition });
      }
    }
  }
  return found.filter((condition, index) =>
    found.every((other, at) => at === index || !mentions(condition, other) || (mentions(other, condition) && at > index)),
  );
}

/** Steps on a cycle, or between two of them. */
function onCycles(size: number, from: readonly number[], to: readonly number[]): Set<number> {
  const before = stepsNotOrdered(size, to, from);
  return new Set([...stepsNotOrdered(size, from, to)].filter((step) => before.has(step)));
}

/** For each conditional link those to which links lead that are always there. */
function followers(conditional: readonly Step[], always: readonly Pick<Step, "from" | "to">[]): number[][] {
  const next = new Map<number, number[]>();
  for (const { from, to } of always) next.set(from, [...(next.get(from) ?? []), to]);
  const leaving = new Map<number, number[]>();
  for (const [index, { from }] of conditional.entries()) leaving.set(from, [...(leaving.get(from) ?? []), index]);
  const known = new Map<number, number[]>();
  return conditional.map(({ to }) => {
    const reached = new Set([to]);
    for (const step of reached) for (const other of next.get(step) ?? []) reached.add(other);
    const list = known.get(to) ?? [...reached].flatMap((step) => leaving.get(step) ?? []);
    known.set(to, list);
    return list;
  });
}
