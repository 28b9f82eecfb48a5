import { type Process, parseDay } from "../../../model/index.ts";
import { loadCalendar } from "../../../process/calendar/index.ts";
import type { Schedule, ScheduleStart } from "../../../process/schedule/index.ts";
import type { Finish } from "./questions.ts";

/** Where a case begins on the calendar of its process; nowhere without a date. */
export async function loadCaseStart({ calendar }: Pick<Process, "calendar">, date: string | undefined): Promise<ScheduleStart | undefined> {
  return date === undefined ? undefined : { day: parseDay(date), calendar: await loadCalendar(calendar) };
}

/** The end of a case of which the schedule has dates. */
export function createFinish({ finishDate = "", provisional = false, days }: Schedule): Finish {
  return { date: finishDate, provisional, days };
}
