import { type CalendarDefinition, type Day, getWeekday } from "../../../../model/index.ts";
import { listWorkingWeekdays } from "./working-week.ts";

/** A moment on the clock of the wall; hours since midnight. */
export interface LocalTime {
  readonly day: Day;
  readonly hour: number;
}

/** Hours of the wall at which the eight of a working day begin and end. */
const [openingHour, closingHour] = [9, 17];

/**
 * When cases come, in working days from the Monday of the first week, in ascending order: for the arrivals of
 * `simulateLoad`. What comes outside the hours of a working day comes when the next one begins. Weeks are as usual,
 * with no holidays, as in the load.
 */
export function computeArrivalDays(times: readonly LocalTime[], calendar: CalendarDefinition): number[] {
  const week = listWorkingWeekdays(calendar);
  const getMonday = (day: Day) => day - getWeekday(day) + 1;
  const first = getMonday(times.reduce((least, { day }) => Math.min(least, day), Number.POSITIVE_INFINITY));
  const days = times.map(({ day, hour }) => {
    const weekday = getWeekday(day);
    const before = week.filter((each) => each < weekday).length;
    const passed = week.includes(weekday) ? Math.min(Math.max((hour - openingHour) / (closingHour - openingHour), 0), 1) : 0;
    return ((getMonday(day) - first) / 7) * week.length + before + passed;
  });
  return days.sort((one, other) => one - other);
}
