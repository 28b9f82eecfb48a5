import type { CriticalPath } from "./critical-paths.ts";
import type { ProcessTimes } from "./process-times.ts";

/** What one step of a path adds to its length, in minutes. */
export interface PathStretch {
  readonly step: number;
  /** Time that belongs to the link on which it waits; negative where they overlap. */
  readonly wait: number;
  /** Its own time: taken away again where the path enters it at its finish. */
  readonly own: number;
  /** Time behind the last step of the path, up to the end of it. */
  readonly rest: number;
}

/**
 * What each step of a chain adds, up to a time `end`: the total for a critical path. A step adds its duration where the
 * path leaves it at its finish and takes it away where the path enters it there (FF, SF), so a step entered and left at
 * its finish adds nothing and all parts always sum to `end`.
 */
export function listPathStretches(path: CriticalPath, { earlyStart, minutes, finish }: ProcessTimes, end = finish): readonly PathStretch[] {
  let reached = 0;
  return path.steps.map((step, index) => {
    const duration = minutes[step] as number;
    const entersFinish = path.bindings[index - 1]?.entersFinish === true;
    const leavesFinish = path.bindings[index]?.leavesFinish ?? path.leavesFinish;
    const start = earlyStart[step] as number;
    const entered = start + (entersFinish ? duration : 0);
    const left = start + (leavesFinish ? duration : 0);
    const wait = entered - reached;
    reached = left;
    return { step, wait, own: left - entered, rest: index === path.steps.length - 1 ? end - left : 0 };
  });
}
