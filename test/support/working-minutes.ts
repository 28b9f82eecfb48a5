import { minutesPerDay } from "../../src/model/index.ts";
import { countWorkdays } from "../../src/process/calendar/calendar.ts";
import type { Timeline, WorkMoment } from "../../src/process/calendar/timeline.ts";

/**
 * Minutes of working time from the start to a moment, negative before it: the inverse of `locateStart` and
 * `locateFinish`. A day off has none.
 */
export function minutesUntil({ calendar, offset }: Timeline, { day, minute }: WorkMoment): number {
  const before = countWorkdays(calendar, day - 1);
  const isWorked = countWorkdays(calendar, day) > before;
  return (before - offset) * minutesPerDay + (isWorked ? minute : 0);
}
