import { type Step, toWorkingDays } from "../../model/index.ts";
import type { ProcessNetwork } from "../../process/graph/index.ts";
import { type CriticalPath, getBindingType, listPathStretches, type ScheduleAnalysis } from "../../process/schedule/index.ts";
import type { PathStep } from "./types.ts";

/** A chain as a sequence in working days, up to a time in minutes: the total when absent. */
export function buildPathSteps(
  path: CriticalPath,
  { network, times }: Pick<ScheduleAnalysis, "network" | "times">,
  end = times.finish,
): readonly PathStep[] {
  return listPathStretches(path, times, end).map(({ step: number, wait, own, rest }, index): PathStep => {
    const step = network.steps[number] as Step;
    const binding = path.bindings[index - 1];
    return {
      id: step.id,
      clock: step.clock,
      start: toWorkingDays(times.earlyStart[number] as number),
      finish: toWorkingDays(times.earlyFinish[number] as number),
      ...(binding && { driver: { from: getStepId(binding.from, network), type: getBindingType(binding), lag: toWorkingDays(wait) } }),
      adds: toWorkingDays(wait + own + rest),
    };
  });
}

export function getStepId(number: number, { steps }: ProcessNetwork): string {
  return (steps[number] as Step).id;
}
