import { networkOf, type Origin, type ProcessNetwork, type Route, withDurations } from "../graph/index.ts";
import { daysOf, type Limit, minutesOf, minutesOfCalendarDays, type Process, plannedMinutes, type Step } from "../model/index.ts";
import { forwardPass, latestFinish } from "./passes.ts";
import type { LimitResult } from "./types.ts";

/** Each limit of a process beside the counted time that it bounds. */
export function limitResults(process: Process, main: ProcessNetwork, origin?: Origin): LimitResult[] {
  if (process.limits.length === 0) return [];
  const longest = withDurations(networkOf(process, "longest" satisfies Route, origin), countedMinutes);
  const mainCounted = withDurations(main, countedMinutes);
  return process.limits.map((limit) => {
    const bound = limitMinutes(limit);
    const found = countedBetween(longest, limit.from, limit.to);
    const onMain = countedBetween(mainCounted, limit.from, limit.to);
    return {
      kind: limit.kind,
      ...(limit.from !== undefined && { from: limit.from }),
      ...(limit.to !== undefined && { to: limit.to }),
      days: daysOf(bound.minutes),
      longest: found === null ? null : daysOf(found),
      main: onMain === null ? null : daysOf(onMain),
      met: found === null || found <= bound.minutes,
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

/**
 * Longest time from the finish of one step to the finish of another along links; from the start of the process and to its finish where
 * none is named; null when the steps are not on the route or the second does not come after the first.
 */
function countedBetween({ network, steps }: ProcessNetwork, from: string | undefined, to: string | undefined): number | null {
  const positionOf = (id: string) => network.order.findIndex((step) => steps[step]?.id === id);
  const first = from === undefined ? undefined : positionOf(from);
  const last = to === undefined ? undefined : positionOf(to);
  if (first === -1 || last === -1) return null;
  let initial: Float64Array | undefined;
  if (first !== undefined) {
    initial = new Float64Array(network.size).fill(Number.NEGATIVE_INFINITY);
    initial[first] = -(network.minutes[first] as number);
  }
  const early = forwardPass(network, initial);
  const found = last === undefined ? latestFinish(network, early) : (early[last] as number) + (network.minutes[last] as number);
  return Number.isFinite(found) ? found : null;
}
