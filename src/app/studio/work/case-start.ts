import { type Process, parseDay } from "../../../model/index.ts";
import { loadCalendar } from "../../../process/calendar/index.ts";
import type { ScheduleStart } from "../../../process/schedule/index.ts";

/** Where a case begins on the calendar of its process; nowhere without a date. */
export async function loadCaseStart({ calendar }: Pick<Process, "calendar">, date: string | undefined): Promise<ScheduleStart | undefined> {
  return date === undefined ? undefined : { day: parseDay(date), calendar: await loadCalendar(calendar) };
}
