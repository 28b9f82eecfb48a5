import type { Clock, Step } from "../../model/index.ts";
import type { CriticalPath } from "./critical-paths.ts";
import type { ProcessTimes } from "./process-times.ts";
import { listPathStretches } from "./stretches.ts";

/** Minutes of the total by what they are spent on; the parts of each list sum to the total. */
export interface TimeSplit {
  readonly byClock: Readonly<Record<Clock, number>>;
  readonly lag: number;
  /** A lag belongs to the phase of the step that waits. Key `""`: steps without a phase. */
  readonly byPhase: Readonly<Record<string, number>>;
  /** A lag belongs to no unit. Key `""`: lags and steps without a unit. */
  readonly byUnit: Readonly<Record<string, number>>;
}

/** The total along a critical path, by what it is spent on. */
export function splitPathTime(path: CriticalPath, steps: readonly Step[], times: ProcessTimes): TimeSplit {
  const byClock = { counted: 0, excluded: 0, applicant: 0 };
  const byPhase = new Map<string, number>();
  const byUnit = new Map<string, number>();
  let lag = 0;
  for (const { step: number, wait, own, rest } of listPathStretches(path, times)) {
    const step = steps[number] as Step;
    byClock[step.clock] += own;
    lag += wait + rest;
    addMinutes(byPhase, step.phase, own + wait + rest);
    addMinutes(byUnit, step.unit, own);
    addMinutes(byUnit, undefined, wait + rest);
  }
  // Through maps, because an id may be the name of something that every object has.
  return { byClock, lag, byPhase: Object.fromEntries(byPhase), byUnit: Object.fromEntries(byUnit) };
}

function addMinutes(parts: Map<string, number>, key: string | undefined, minutes: number): void {
  if (minutes !== 0) parts.set(key ?? "", (parts.get(key ?? "") ?? 0) + minutes);
}
