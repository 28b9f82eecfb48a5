import { type CalendarDefinition, type Day, weekdayOf } from "../../../model/index.ts";
import { workingWeek } from "./working-week.ts";

/** A moment on the clock of the wall; hours since midnight. */
export interface LocalTime {
  readonly day: Day;
  readonly hour: number;
}

/** Hours of the wall at which the eight of a working day begin and end. */
const [opens, closes] = [9, 17];

/**
 * When cases come, in working days from the Monday of the first week, in ascending order: for the arrivals of `simulateLoad`. What comes outside the
 * hours of a working day comes when the next one begins. Weeks are as usual, with no holidays, as in the load.
 */
export function arrivalDays(times: readonly LocalTime[], calendar: CalendarDefinition): number[] {
  const week = workingWeek(calendar);
  const mondayOf = (day: Day) => day - weekdayOf(day) + 1;
  const first = mondayOf(times.reduce((least, { day }) => Math.min(least, day), Number.POSITIVE_INFINITY));
  const days = times.map(({ day, hour }) => {
    const weekday = weekdayOf(day);
    const before = week.filter((each) => each < weekday).length;
    const passed = week.includes(weekday) ? Math.min(Math.max((hour - opens) / (closes - opens), 0), 1) : 0;
    return ((mondayOf(day) - first) / 7) * week.length + before + passed;
  });
  return days.sort((one, other) => one - other);
}
