import type { ProcessNetwork } from "../../graph/index.ts";
import type { NetworkSchedule } from "./network-schedule.ts";

/**
 * Which steps lie on a chain of binding links back from the total, by step number: those that finish with it, and those
 * with a binding link to such a step. Where all steps are in working days these are the steps with a total float of 0.
 */
export function markCriticalSteps(
  { network, steps }: ProcessNetwork,
  { earlyFinish, finish }: Pick<NetworkSchedule, "earlyFinish" | "finish">,
  binds: (slot: number) => boolean,
): boolean[] {
  const critical = steps.map((_, step) => earlyFinish[step] === finish);
  for (let p = network.size - 1; p >= 0; p--) {
    if (!critical[network.order[p] as number]) continue;
    for (let slot = network.start[p] as number; slot < (network.start[p + 1] as number); slot++) {
      if (binds(slot)) critical[network.order[network.source[slot] as number] as number] = true;
    }
  }
  return critical;
}
