import { networkOf, type Origin, type ProcessNetwork, withDurations } from "../graph/index.ts";
import { daysOf, type Limit, minutesOf, minutesOfCalendarDays, type Process, plannedMinutes, type Step } from "../model/index.ts";
import { forwardPass, latestFinish } from "./passes.ts";
import type { LimitResult } from "./types.ts";

/** Each limit of a process beside the counted time that it bounds. */
export function limitResults(process: Process, main: ProcessNetwork, origin?: Origin): LimitResult[] {
  if (process.limits.length === 0) return [];
  const onLongest = finishesOf(withDurations(networkOf(process, "longest", origin), countedMinutes));
  const onMain = finishesOf(withDurations(main, countedMinutes));
  return process.limits.map((limit) => {
    const bound = limitMinutes(limit);
    const longest = between(onLongest, limit);
    const usual = between(onMain, limit);
    return {
      kind: limit.kind,
      ...(limit.from !== undefined && { from: limit.from }),
      ...(limit.to !== undefined && { to: limit.to }),
      days: daysOf(bound.minutes),
      longest: longest === null ? null : daysOf(longest),
      main: usual === null ? null : daysOf(usual),
      met: longest === null || longest <= bound.minutes,
      approximate: bound.approximate,
    };
  });
}

function countedMinutes(step: Step): number {
  return step.clock === "counted" ? plannedMinutes(step) : 0;
}

/** A limit in working time; without a calendar a week has 7 calendar days, a month 30, and 7 of them 5 working days. */
function limitMinutes(limit: Limit): { minutes: number; approximate: boolean } {
  if (limit.days !== undefined) return { minutes: minutesOf(limit.days), approximate: false };
  const calendarDays = (limit.calendarDays ?? 0) + (limit.weeks ?? 0) * 7 + (limit.months ?? 0) * 30;
  return { minutes: minutesOfCalendarDays(calendarDays), approximate: true };
}

/** When each step finishes, by id, and the whole network. */
interface Finishes {
  readonly byStep: ReadonlyMap<string, number>;
  readonly finish: number;
}

function finishesOf({ network, steps }: ProcessNetwork): Finishes {
  const early = forwardPass(network);
  const byStep = new Map<string, number>();
  for (let p = 0; p < network.size; p++) {
    byStep.set((steps[network.order[p] as number] as Step).id, (early[p] as number) + (network.minutes[p] as number));
  }
  return { byStep, finish: latestFinish(network, early) };
}

/**
 * Minutes that pass from the finish of one step to the finish of another, waiting for parallel work included; from the start of the
 * process and to its finish where none is named; null when a step is not on the route.
 */
function between({ byStep, finish }: Finishes, { from, to }: Pick<Limit, "from" | "to">): number | null {
  const first = from === undefined ? 0 : byStep.get(from);
  const last = to === undefined ? finish : byStep.get(to);
  return first === undefined || last === undefined ? null : last - first;
}
