import { InputError, type Problem, type Process, reformed, type Schedule, type Step, schedule } from "../../../index.ts";
import type { Wanted } from "./wanted.ts";

/** What a choice makes of a process. */
export interface Figures {
  /** As the file has it, on the same route. */
  readonly before: Schedule;
  readonly now: Schedule;
  /** The steps with the measures and the changes by hand in force. */
  readonly steps: ReadonlyMap<string, Step>;
}

const former = new WeakMap<Process, Map<string, Schedule>>();

/** The figures of a choice, or what does not let it stand. */
export function figuresOf(process: Process, { measures, changes, route }: Omit<Wanted, "scenarios">): Figures | readonly Problem[] {
  try {
    const now = schedule(process, { measures, changes, route });
    const steps = new Map(reformed(process, { measures, changes }).steps.map((step) => [step.id, step]));
    return { before: beforeOf(process, route), now, steps };
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
}

function beforeOf(process: Process, route: Wanted["route"]): Schedule {
  const known = former.get(process) ?? new Map<string, Schedule>();
  former.set(process, known);
  const key = JSON.stringify(route);
  const found = known.get(key) ?? schedule(process, { route });
  known.set(key, found);
  return found;
}
