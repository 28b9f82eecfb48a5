import { isInCalendarDays, type Step, toMinutes } from "../../../model/index.ts";
import { hasFinishSource, hasFinishTarget, type NetworkLink } from "../../../process/graph/index.ts";
import type { ScheduleAnalysis } from "../../../process/schedule/index.ts";

/** A lag that a plan has in another length. */
export interface LongerLag {
  readonly link: NetworkLink;
  /** Minutes of working time. */
  readonly minutes: number;
}

/**
 * The lags that a plan needs longer, by the number of the link. A step in calendar days that a link asks to finish by a
 * moment finishes at the end of a day, so that it may finish later than asked, and start later. Its task, which takes
 * the same working time wherever it stands, would start earlier: where such a link decides the start, its lag is what
 * lies between the two ends.
 */
export function computeLongerLags({
  network: { network, steps, links },
  times,
}: Pick<ScheduleAnalysis, "network" | "times">): ReadonlyMap<number, LongerLag> {
  const longer = new Map<number, LongerLag>();
  for (const [slot, number] of network.link.entries()) {
    const each = links[number] as NetworkLink;
    const { from, to, link } = each;
    if (!hasFinishTarget(link.link) || !isInCalendarDays(steps[to] as Step) || !times.binds(slot)) continue;
    const left = (hasFinishSource(link.link) ? times.earlyFinish : times.earlyStart)[from] as number;
    const minutes = (times.earlyFinish[to] as number) - left;
    if (minutes !== toMinutes(link.lag)) longer.set(number, { link: each, minutes });
  }
  return longer;
}
