import type { Clock, Step } from "../model/index.ts";
import type { CriticalPath } from "./critical-paths.ts";
import type { ProcessTimes } from "./process-times.ts";

/** Minutes of the total by what they are spent on; the parts of each list sum to the total. */
export interface Split {
  readonly byClock: Readonly<Record<Clock, number>>;
  readonly lag: number;
  /** A lag belongs to the phase of the step that waits. Key `""`: steps without a phase. */
  readonly byPhase: Readonly<Record<string, number>>;
  /** A lag belongs to no unit. Key `""`: lags and steps without a unit. */
  readonly byUnit: Readonly<Record<string, number>>;
}

/**
 * The total along a critical path. A step adds its duration where the path leaves it at its finish and takes it away where the path
 * enters it there (FF, SF), so a step entered and left at its finish adds nothing and the parts always sum to the total.
 */
export function splitOf(path: CriticalPath, steps: readonly Step[], { earlyStart, minutes, finish }: ProcessTimes): Split {
  const byClock = { counted: 0, excluded: 0, applicant: 0 };
  const byPhase = new Map<string, number>();
  const byUnit = new Map<string, number>();
  let lag = 0;
  path.steps.forEach((number, index) => {
    const step = steps[number] as Step;
    const before = path.bindings[index - 1];
    const next = path.bindings[index];
    const leavesFinish = next?.leavesFinish ?? path.leavesFinish;
    const duration = minutes[number] as number;
    const own = (leavesFinish ? duration : 0) - (before?.entersFinish ? duration : 0);
    byClock[step.clock] += own;
    add(byPhase, step.phase, own);
    add(byUnit, step.unit, own);

    const gap = (to: number, spent: number, waiting: Step) => {
      lag += to - spent;
      add(byPhase, waiting.phase, to - spent);
      add(byUnit, undefined, to - spent);
    };
    const started = earlyStart[number] as number;
    if (!before) gap(started, 0, step);
    const left = started + (leavesFinish ? duration : 0);
    if (next) {
      const waiting = steps[next.to] as Step;
      gap((earlyStart[next.to] as number) + (next.entersFinish ? (minutes[next.to] as number) : 0), left, waiting);
    } else gap(finish, left, step);
  });
  // Through maps, because an id may be the name of something that every object has.
  return { byClock, lag, byPhase: Object.fromEntries(byPhase), byUnit: Object.fromEntries(byUnit) };
}

function add(parts: Map<string, number>, key: string | undefined, minutes: number): void {
  if (minutes !== 0) parts.set(key ?? "", (parts.get(key ?? "") ?? 0) + minutes);
}
