import { type CalendarDefinition, dayOf } from "../../model/index.ts";
import { type Calendar, type CalendarDays, calendarWith } from "./calendar.ts";
import { missingHolidays } from "./faults.ts";
import { noticesOfChina } from "./notices.ts";

type OwnCalendar = Exclude<CalendarDefinition, string>;

/**
 * The calendar that a catalog describes. `cn`, and a calendar that begins with it, load the notices of China; others load nothing.
 * @throws InputError when a date does not exist, when no day is worked, or when it begins with the public holidays of a country: those are
 * brought in as `holidays` before, as the command line does with the package date-holidays
 */
export async function calendarOf(definition: CalendarDefinition): Promise<Calendar> {
  if (definition === "cn") return calendarWith(await noticesOfChina());
  if (definition === "mon-fri") return calendarWith({ weekdays: [1, 2, 3, 4, 5], holidays: [], workdays: [] });
  if (definition === "every-day") return calendarWith({ weekdays: [1, 2, 3, 4, 5, 6, 7], holidays: [], workdays: [] });
  if (definition.country !== undefined) throw missingHolidays(definition.country);
  const own = ownDays(definition);
  return calendarWith(definition.base === undefined ? own : over(await noticesOfChina(), own));
}

function ownDays({ weekdays, holidays, workdays, from, until }: OwnCalendar): CalendarDays {
  return {
    weekdays,
    holidays: holidays.map(dayOf),
    workdays: workdays.map(dayOf),
    from: from === undefined ? undefined : dayOf(from),
    until: until === undefined ? undefined : dayOf(until),
  };
}

/** One's own days have the last word over those that the calendar begins with. */
function over(base: CalendarDays, own: CalendarDays): CalendarDays {
  const holidays = new Set(own.holidays);
  return {
    weekdays: own.weekdays,
    holidays: [...base.holidays, ...holidays],
    workdays: [...[...base.workdays].filter((day) => !holidays.has(day)), ...own.workdays],
    from: own.from ?? base.from,
    until: own.until ?? base.until,
  };
}
