import type { Step } from "../../model/index.ts";
import type { DocumentFlow } from "./flow.ts";
import { isWork } from "./work.ts";

/** What a step waits for, as far up as documents decide about it. */
export interface StepNeeds {
  /**
   * Steps before it that no barrier separates from it. Everything before a barrier is needed by what comes after it.
   */
  readonly open: ReadonlySet<number>;
  /**
   * Those of them on whose documents it depends, directly or through others, and those that a barrier before it waits
   * for.
   */
  readonly needed: ReadonlySet<number>;
}

/** What every step of a flow needs, by its number. */
export interface FlowNeeds {
  readonly needs: readonly StepNeeds[];
  /**
   * By step, whether it waits for everything before it, and everything behind it waits for it: a decision, an event,
   * the applicant, or a step of which nobody says what it uses.
   */
  readonly isBarrier: readonly boolean[];
}

/**
 * Most steps between barriers that are before one; the one where there are more is a barrier itself, which keeps the
 * work in bounds.
 */
const maxOpenSteps = 100;

export function computeFlowNeeds(flow: DocumentFlow): FlowNeeds {
  const needs: StepNeeds[] = [];
  const isBarrier = flow.steps.map(isBarrierStep);
  for (const step of listFlowOrder(flow)) {
    const { open, barriers } = collectOpenSteps(flow, step, isBarrier);
    if (open.size > maxOpenSteps) isBarrier[step] = true;
    needs[step] = { open, needed: isBarrier[step] ? open : collectNeededSteps(flow, step, open, barriers, needs) };
  }
  return { needs, isBarrier };
}

function isBarrierStep(step: Step): boolean {
  return !isWork(step) || step.uses === undefined;
}

function listFlowOrder({ position }: DocumentFlow): number[] {
  const order: number[] = [];
  for (const [step, place] of position.entries()) order[place] = step;
  return order;
}

function collectNeededSteps(
  flow: DocumentFlow,
  step: number,
  open: ReadonlySet<number>,
  barriers: ReadonlySet<number>,
  needs: readonly StepNeeds[],
): Set<number> {
  const needed = new Set(listBarrierNeeds(flow, open, barriers));
  for (const producer of listProducers(flow, step, open)) {
    needed.add(producer);
    for (const each of (needs[producer] as StepNeeds).needed) needed.add(each);
  }
  return needed;
}

function collectOpenSteps(
  { before }: DocumentFlow,
  step: number,
  isBarrier: readonly boolean[],
): { readonly open: Set<number>; readonly barriers: Set<number> } {
  const open = new Set<number>();
  const barriers = new Set<number>();
  const waiting = [...(before[step] ?? [])];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (isBarrier[next]) barriers.add(next);
    else if (!open.has(next)) {
      open.add(next);
      waiting.push(...(before[next] ?? []));
    }
  }
  return { open, barriers };
}

/** The open steps that one of the barriers waits for. */
function listBarrierNeeds({ before, position }: DocumentFlow, open: ReadonlySet<number>, barriers: ReadonlySet<number>): number[] {
  let first = Number.POSITIVE_INFINITY;
  for (const each of open) first = Math.min(first, position[each] as number);
  const seen = new Set<number>();
  const waiting = [...barriers].flatMap((barrier) => before[barrier] ?? []);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next) || (position[next] as number) < first) continue;
    seen.add(next);
    waiting.push(...(before[next] ?? []));
  }
  return [...seen].filter((each) => open.has(each));
}

/**
 * The open steps that may produce what a step uses. What no other is said to produce may come from whoever does not say
 * what he produces.
 */
export function listProducers({ steps, producers, position }: DocumentFlow, step: number, open: ReadonlySet<number>): number[] {
  const isPrior = (other: number) => (position[other] as number) < (position[step] as number);
  const found = new Set<number>();
  let isUnknown = false;
  for (const document of steps[step]?.uses ?? []) {
    const known = (producers.get(document) ?? []).filter((other) => other !== step);
    for (const producer of known) if (open.has(producer) && isPrior(producer)) found.add(producer);
    if (known.length === 0) isUnknown = true;
  }
  if (isUnknown) for (const other of open) if (steps[other]?.produces === undefined && isPrior(other)) found.add(other);
  return [...found];
}
