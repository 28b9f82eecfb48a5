import type { Flow } from "./flow.ts";
import type { Group } from "./moves.ts";
import { isBarrier, type Needs, producersFor } from "./needs.ts";

/** Links that a group must add, by the step that waits: from the step that it waits for. */
export type Waits = ReadonlyMap<number, ReadonlySet<number>>;

/**
 * What a group must add so that nothing is lost: whatever other groups are adopted with it, every step still waits for all that it needs; and
 * what the moved steps passed is still waited for by what comes behind them.
 */
export function waitsOf(group: Group, groups: readonly Group[], flow: Flow, needsOf: (step: number) => Needs): Waits {
  const waits = new Map<number, Set<number>>();
  const add = (from: number, to: number) => waits.set(to, (waits.get(to) ?? new Set()).add(from));
  const least = leastLinks(group, groups, flow);
  for (const step of affected(group, flow)) {
    const separated = passedOnTheWay(group, step, flow, needsOf);
    for (const needed of directNeeds(flow, step, needsOf)) {
      if (separated.has(needed) && !isReached(needed, step, least, waits, flow)) add(needed, step);
    }
  }
  const alone = leastLinks(group, [group], flow);
  const waitedFor = new Set([...alone.flat(), ...[...waits.values()].flatMap((each) => [...each])]);
  const moved = new Set(group.moves.map(({ step }) => step));
  for (const { step, passed } of group.moves) {
    const next = (flow.behind[step] ?? []).filter((each) => !moved.has(each));
    for (const each of passed) if (!waitedFor.has(each)) for (const to of next) add(each, to);
  }
  return waits;
}

/** By step, what it waits for at least when the group is adopted, whichever others are: all that any group drops is left out. */
function leastLinks(group: Group, groups: readonly Group[], { before, numbers }: Flow): readonly (readonly number[])[] {
  const least: (readonly number[])[] = [...before];
  for (const { moves } of groups)
    for (const { step, passed } of moves) least[step] = (before[step] ?? []).filter((each) => !passed.has(each));
  for (const { step, after } of group.moves) least[step] = after.flatMap((link) => numbers.get(link.step) ?? []);
  return least;
}

/** The moved steps and what comes behind them up to the next barriers, in the order of the flow. */
function affected({ moves }: Group, flow: Flow): number[] {
  const found = new Set<number>();
  const waiting = moves.map(({ step }) => step);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    if (!isBarrier(flow, next)) waiting.push(...(flow.behind[next] ?? []));
  }
  return [...found].sort((a, b) => (flow.position[a] as number) - (flow.position[b] as number));
}

/** What came before a step through a link that the group drops. */
function passedOnTheWay({ moves }: Group, step: number, { before }: Flow, needsOf: (step: number) => Needs): Set<number> {
  const { open } = needsOf(step);
  const found = new Set<number>();
  for (const move of moves) {
    if (move.step !== step && !open.has(move.step)) continue;
    for (const dropped of (before[move.step] ?? []).filter((each) => move.passed.has(each))) {
      found.add(dropped);
      for (const each of needsOf(dropped).open) found.add(each);
    }
  }
  return found;
}

/** The open steps that a step needs at first hand, the last ones first: those that no other which it needs waits for in any case. */
function directNeeds(flow: Flow, step: number, needsOf: (step: number) => Needs): number[] {
  const { open } = needsOf(step);
  const candidates = isBarrier(flow, step) ? [...open] : producersFor(flow, step, open);
  const implied = new Set(candidates.flatMap((each) => [...needsOf(each).needed]));
  return candidates.filter((each) => !implied.has(each)).sort((a, b) => (flow.position[b] as number) - (flow.position[a] as number));
}

function isReached(from: number, to: number, least: readonly (readonly number[])[], waits: Waits, { position, steps }: Flow): boolean {
  const seen = new Uint8Array(steps.length);
  const waiting = [to];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next === from) return true;
    if (seen[next] || (position[next] as number) < (position[from] as number)) continue;
    seen[next] = 1;
    waiting.push(...(least[next] as readonly number[]), ...(waits.get(next) ?? []));
  }
  return false;
}
