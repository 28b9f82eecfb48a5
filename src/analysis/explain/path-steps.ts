import { daysOf, type LinkType, type Step } from "../../model/index.ts";
import type { ProcessNetwork } from "../../process/graph/index.ts";
import { type Analysis, type Binding, type CriticalPath, stretchesOf } from "../../process/schedule/index.ts";
import type { PathStep } from "./types.ts";

/** A chain as a sequence in working days, up to a time in minutes: the total when absent. */
export function pathSteps(
  path: CriticalPath,
  { network, times }: Pick<Analysis, "network" | "times">,
  end = times.finish,
): readonly PathStep[] {
  return stretchesOf(path, times, end).map(({ step: number, wait, own, rest }, index): PathStep => {
    const step = network.steps[number] as Step;
    const binding = path.bindings[index - 1];
    return {
      id: step.id,
      clock: step.clock,
      start: daysOf(times.earlyStart[number] as number),
      finish: daysOf(times.earlyFinish[number] as number),
      ...(binding && { driver: { from: idOf(binding.from, network), type: typeOf(binding), lag: daysOf(wait) } }),
      adds: daysOf(wait + own + rest),
    };
  });
}

export function idOf(number: number, { steps }: ProcessNetwork): string {
  return (steps[number] as Step).id;
}

function typeOf({ leavesFinish, entersFinish }: Binding): LinkType {
  return leavesFinish ? (entersFinish ? "FF" : "FS") : entersFinish ? "SF" : "SS";
}
