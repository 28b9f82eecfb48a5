import { toMinutes, toWorkingDays } from "../../model/index.ts";
import { hasFinishSource, hasFinishTarget, type ProcessNetwork } from "../../process/graph/index.ts";
import type { ScheduleAnalysis } from "../../process/schedule/index.ts";
import { getStepId } from "./path-steps.ts";
import type { Absorber, StepExplanation, StepRoom } from "./types.ts";

/**
 * The way from a step to the total that leaves it the least float, and where on it that float is: who waits for what,
 * which steps in calendar days take up a slip, and what is left at the end. The parts sum to the float. Removed steps
 * are passed through.
 */
export function traceRoom(
  number: number,
  { network, times, bindings }: ScheduleAnalysis,
): Pick<StepExplanation, "room" | "absorbed" | "beforeEnd"> {
  const leaving = groupOutgoingLinks(network);
  const room: StepRoom[] = [];
  const absorbed: Absorber[] = [];
  let at = number;
  let slip = times.totalFloat[at] as number;
  let waits = 0;
  while (slip > 0 || network.steps[at]?.passThrough) {
    const exit = findTightestExit(at, leaving[at] ?? [], times);
    const taken = slip - exit.slip;
    if (taken !== 0) absorbed.push({ id: getStepId(at, network), days: toWorkingDays(taken) });
    if (exit.to === undefined) return { room, absorbed, beforeEnd: toWorkingDays(waits + exit.slip) };
    waits += exit.slack;
    at = exit.to;
    slip = exit.slip - exit.slack;
    if (network.steps[at]?.passThrough) continue;
    const reasons = (bindings.into[at] ?? []).map(({ from }) => getStepId(from, network));
    if (waits > 0) room.push({ id: getStepId(at, network), waits: toWorkingDays(waits), for: reasons });
    waits = 0;
  }
  return { room, absorbed, beforeEnd: 0 };
}

/**
 * Minutes by which an end of a step can slip on a way onwards, and how much of that the next step waits for something
 * else.
 */
interface SlipExit {
  /** The next step; none at the total. */
  readonly to?: number;
  readonly slip: number;
  readonly slack: number;
}

type OutgoingLink = Pick<ProcessNetwork["links"][number], "to" | "link">;

/** The way onwards that bounds the late start of a step. */
function findTightestExit(at: number, leaving: readonly OutgoingLink[], times: ScheduleAnalysis["times"]): SlipExit {
  const { earlyStart, earlyFinish, lateFinish, totalFloat } = times;
  const listExits = (isFromFinish: boolean) =>
    leaving
      .filter(({ link }) => hasFinishSource(link.link) === isFromFinish)
      .map(({ to, link }): SlipExit => {
        const isIntoFinish = hasFinishTarget(link.link);
        const left = (isFromFinish ? earlyFinish : earlyStart)[at] as number;
        const slack = ((isIntoFinish ? earlyFinish : earlyStart)[to] as number) - left - toMinutes(link.lag);
        const beyond = isIntoFinish ? (lateFinish[to] as number) - (earlyFinish[to] as number) : (totalFloat[to] as number);
        return { to, slack, slip: slack + beyond };
      });
  const fromStart = pickLeastExit(listExits(false));
  // A step in calendar days can slip by another time than its finish can, so only the start is compared.
  if (fromStart && fromStart.slip <= (totalFloat[at] as number)) return fromStart;
  return pickLeastExit([...listExits(true), { slip: times.finish - (earlyFinish[at] as number), slack: 0 }]) as SlipExit;
}

/** The first of those with the least slip. */
function pickLeastExit(exits: readonly SlipExit[]): SlipExit | undefined {
  return exits.reduce<SlipExit | undefined>((best, each) => (best === undefined || each.slip < best.slip ? each : best), undefined);
}

function groupOutgoingLinks({ steps, links }: ProcessNetwork): readonly (readonly OutgoingLink[])[] {
  const leaving: OutgoingLink[][] = steps.map(() => []);
  for (const each of links) leaving[each.from]?.push(each);
  return leaving;
}
