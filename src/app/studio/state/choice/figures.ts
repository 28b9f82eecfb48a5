import { InputError, type Problem, type Process, type Step } from "../../../../model/index.ts";
import { reformProcess } from "../../../../process/reform/index.ts";
import { type Schedule, schedule } from "../../../../process/schedule/index.ts";
import type { StudioChoice } from "./choice.ts";

/** What a choice makes of a process. */
export interface ChoiceFigures {
  /** As the file has it, on the same route. */
  readonly before: Schedule;
  readonly now: Schedule;
  /** The steps with the measures and the changes by hand in force. */
  readonly steps: ReadonlyMap<string, Step>;
}

const formerSchedules = new WeakMap<Process, Map<string, Schedule>>();

/** The figures of a choice, or what does not let it stand. */
export function computeChoiceFigures(
  process: Process,
  { measures, changes, route }: Pick<StudioChoice, "measures" | "changes" | "route">,
): ChoiceFigures | readonly Problem[] {
  try {
    const now = schedule(process, { measures, changes, route });
    const steps = new Map(reformProcess(process, { measures, changes }).steps.map((step) => [step.id, step]));
    return { before: getFormerSchedule(process, route), now, steps };
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
}

function getFormerSchedule(process: Process, route: StudioChoice["route"]): Schedule {
  const known = formerSchedules.get(process) ?? new Map<string, Schedule>();
  formerSchedules.set(process, known);
  const key = JSON.stringify(route);
  const found = known.get(key) ?? schedule(process, { route });
  known.set(key, found);
  return found;
}
