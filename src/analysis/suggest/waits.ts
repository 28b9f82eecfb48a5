import { collectReachable } from "../../process/graph/index.ts";
import type { DocumentFlow } from "./flow.ts";
import type { MoveGroup } from "./moves.ts";
import { type FlowNeeds, listProducers, type StepNeeds } from "./needs.ts";

/** Links that a group must add, by the step that waits: from the steps that it waits for. */
export type Waits = ReadonlyMap<number, ReadonlySet<number>>;

/** By step, what it waits for at least, whichever groups are adopted: what any of them drops is left out. */
export function listLeastLinks(groups: readonly MoveGroup[], { before }: DocumentFlow): readonly (readonly number[])[] {
  const least: (readonly number[])[] = [...before];
  for (const { moves } of groups)
    for (const { step, passed } of moves) least[step] = (before[step] ?? []).filter((each) => !passed.has(each));
  return least;
}

/**
 * What a group must add so that nothing is lost: whatever other groups are adopted with it, every step still waits for
 * all that it needs; and what the moved steps passed is still waited for by what comes behind them.
 */
export function computeWaits(group: MoveGroup, least: readonly (readonly number[])[], flow: DocumentFlow, all: FlowNeeds): Waits {
  const waits = new Map<number, Set<number>>();
  const add = (from: number, to: number) => waits.set(to, (waits.get(to) ?? new Set()).add(from));
  const own = new Map(group.moves.map(({ step, after }) => [step, after.flatMap((link) => flow.numbers.get(link.step) ?? [])]));
  const listSources = (step: number) => [...(own.get(step) ?? least[step] ?? []), ...(waits.get(step) ?? [])];
  for (const step of listAffectedSteps(group, flow, all)) {
    const separated = collectPassedSteps(group, step, flow, all);
    for (const needed of listDirectNeeds(flow, step, all)) {
      if (separated.has(needed) && !isReachedStep(needed, step, listSources, flow)) add(needed, step);
    }
  }
  const added = new Set([...own.values(), ...waits.values()].flatMap((each) => [...each]));
  for (const { step, passed } of group.moves) {
    const next = (flow.behind[step] ?? []).filter((each) => !own.has(each));
    for (const each of passed) {
      const isWaitedFor = added.has(each) || flow.behind[each]?.some((to) => !own.has(to));
      if (!isWaitedFor) for (const to of next) add(each, to);
    }
  }
  return waits;
}

/** The moved steps and what comes behind them up to the next barriers, in the order of the flow. */
function listAffectedSteps({ moves }: MoveGroup, { behind, position }: DocumentFlow, { isBarrier }: FlowNeeds): number[] {
  const moved = moves.map(({ step }) => step);
  return [...collectReachable(moved, (step) => (isBarrier[step] ? [] : (behind[step] ?? [])))].sort(
    (a, b) => (position[a] as number) - (position[b] as number),
  );
}

/** What came before a step through a link that the group drops. */
function collectPassedSteps({ moves }: MoveGroup, step: number, { before }: DocumentFlow, { needs }: FlowNeeds): Set<number> {
  const found = new Set<number>();
  for (const move of moves) {
    if (move.step !== step && !needs[step]?.open.has(move.step)) continue;
    for (const dropped of (before[move.step] ?? []).filter((each) => move.passed.has(each))) {
      found.add(dropped);
      for (const each of (needs[dropped] as StepNeeds).open) found.add(each);
    }
  }
  return found;
}

/**
 * The open steps that a step needs at first hand, the last ones first: those that no other which it needs waits for in
 * any case.
 */
function listDirectNeeds(flow: DocumentFlow, step: number, { needs, isBarrier }: FlowNeeds): number[] {
  const { open } = needs[step] as StepNeeds;
  const candidates = isBarrier[step] ? [...open] : listProducers(flow, step, open);
  const implied = new Set(candidates.flatMap((each) => [...(needs[each] as StepNeeds).needed]));
  return candidates.filter((each) => !implied.has(each)).sort((a, b) => (flow.position[b] as number) - (flow.position[a] as number));
}

function isReachedStep(from: number, to: number, linksInto: (step: number) => readonly number[], { position }: DocumentFlow): boolean {
  const seen = new Set<number>();
  const waiting = [to];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next === from) return true;
    if (seen.has(next) || (position[next] as number) < (position[from] as number)) continue;
    seen.add(next);
    waiting.push(...linksInto(next));
  }
  return false;
}
