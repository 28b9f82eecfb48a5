import { minutesPerDay } from "../../src/model/index.ts";
import { workdaysUpTo } from "../../src/process/calendar/calendar.ts";
import type { Moment, Timeline } from "../../src/process/calendar/timeline.ts";

/** Minutes of working time from the start to a moment, negative before it: the inverse of `startAt` and `finishAt`. A day off has none. */
export function minutesUntil({ calendar, offset }: Timeline, { day, minute }: Moment): number {
  const before = workdaysUpTo(calendar, day - 1);
  const isWorked = workdaysUpTo(calendar, day) > before;
  return (before - offset) * minutesPerDay + (isWorked ? minute : 0);
}
