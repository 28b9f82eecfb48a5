import type { ScheduleStart } from "./types.ts";

/**
 * Refuses what a program without types may give for a start: a date as text, or a calendar that was not waited for.
 * @throws RangeError saying what a start is
 */
export function requireStart(start: ScheduleStart | undefined): void {
  if (start === undefined) return;
  const { day, calendar } = (start ?? {}) as Partial<ScheduleStart>;
  if (Number.isInteger(day) && typeof calendar === "object" && calendar !== null && "exceptions" in calendar) return;
  throw new RangeError('start must be a day and a calendar: { day: parseDay("2026-03-02"), calendar: await loadCalendar("cn") }');
}
