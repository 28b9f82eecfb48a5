import type { Flow } from "./flow.ts";
import { isWork } from "./work.ts";

/** What a step waits for, as far up as documents decide about it. */
export interface Needs {
  /**
   * Steps before it that no barrier separates from it: a decision, an event, the applicant, or a step of which nobody says what it uses.
   * Everything before a barrier is needed by what comes after it.
   */
  readonly open: ReadonlySet<number>;
  /** Those of them on whose documents it depends, directly or through others, and those that a barrier before it waits for. */
  readonly needed: ReadonlySet<number>;
}

/** Most open steps before one that are looked at; where there are more, all are needed. */
const mostOpen = 2_000;

/** Answers what a step needs; each is worked out once. */
export function needsOf(flow: Flow): (step: number) => Needs {
  const known = new Map<number, Needs>();
  const answer = (step: number): Needs => {
    let needs = known.get(step);
    if (!needs) {
      needs = workedOut(flow, step, answer);
      known.set(step, needs);
    }
    return needs;
  };
  return answer;
}

/** A step that waits for everything before it, and that everything behind it waits for. */
export function isBarrier({ steps }: Flow, number: number): boolean {
  const step = steps[number];
  return step === undefined || !isWork(step) || step.uses === undefined;
}

function workedOut(flow: Flow, step: number, needsOf: (step: number) => Needs): Needs {
  const { open, barriers } = openBefore(flow, step);
  if (open.size > mostOpen) return { open: new Set(), needed: new Set() };
  if (isBarrier(flow, step)) return { open, needed: open };
  const needed = new Set(aboveBarriers(flow, open, barriers));
  for (const producer of producersFor(flow, step, open)) {
    needed.add(producer);
    for (const each of needsOf(producer).needed) needed.add(each);
  }
  return { open, needed };
}

function openBefore(flow: Flow, step: number): { readonly open: Set<number>; readonly barriers: Set<number> } {
  const open = new Set<number>();
  const barriers = new Set<number>();
  const waiting = [...(flow.before[step] ?? [])];
  for (let next = waiting.pop(); next !== undefined && open.size <= mostOpen; next = waiting.pop()) {
    if (isBarrier(flow, next)) barriers.add(next);
    else if (!open.has(next)) {
      open.add(next);
      waiting.push(...(flow.before[next] ?? []));
    }
  }
  return { open, barriers };
}

/** The open steps that one of the barriers waits for. */
function aboveBarriers({ before, position }: Flow, open: ReadonlySet<number>, barriers: ReadonlySet<number>): number[] {
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

/** The open steps that may produce what a step uses. What no other is said to produce may come from whoever does not say what he produces. */
export function producersFor({ steps, producers, position }: Flow, step: number, open: ReadonlySet<number>): number[] {
  const isBefore = (other: number) => (position[other] as number) < (position[step] as number);
  const found = new Set<number>();
  let isUnknown = false;
  for (const document of steps[step]?.uses ?? []) {
    const known = (producers.get(document) ?? []).filter((other) => other !== step);
    for (const producer of known) if (open.has(producer) && isBefore(producer)) found.add(producer);
    if (known.length === 0) isUnknown = true;
  }
  if (isUnknown) for (const other of open) if (steps[other]?.produces === undefined && isBefore(other)) found.add(other);
  return [...found];
}
