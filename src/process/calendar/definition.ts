import {
  type ArgumentKinds,
  type CalendarContent,
  calendarNames,
  parseDay,
  requireArgument,
  requireArguments,
  type Written,
} from "../../model/index.ts";
import { buildCalendar, type Calendar, type CalendarDays } from "./calendar.ts";
import { createMissingHolidaysError } from "./fault-words.ts";
import { loadChinaNotices } from "./notices.ts";

type CustomCalendar = Exclude<Written<CalendarContent>, string>;

/** As the format has it where a file says none. */
const usualWeekdays = [1, 2, 3, 4, 5];

const definitionKinds: ArgumentKinds<CustomCalendar> = {
  base: ["cn"],
  country: "text",
  region: "text",
  weekdays: "numbers",
  holidays: "texts",
  workdays: "texts",
  from: "text",
  until: "text",
};

/**
 * The calendar that a catalog describes, as it may be written: days of the week from Monday to Friday when absent.
 * `cn`, and a calendar that begins with it, load the notices of China; others load nothing.
 * @throws InputError when a date does not exist, when no day is worked, or when it begins with the public holidays of a
 * country: those are brought in as `holidays` before, as the command line does with the package date-holidays
 * @example
 * ```ts
 * import { isWorkday, loadCalendar, parseDay } from "leadpath";
 * const weekdays = [1, 2, 3, 4, 5];
 * const calendar = await loadCalendar({ base: "cn", weekdays, holidays: ["2026-03-02"], workdays: [] });
 * isWorkday(calendar, parseDay("2026-03-02")); // → false
 * ```
 */
export async function loadCalendar(definition: Written<CalendarContent>): Promise<Calendar> {
  if (typeof definition === "string") requireArgument("definition", definition, calendarNames);
  else requireArguments(definition, definitionKinds, "definition");
  if (definition === "cn") return buildCalendar(await loadChinaNotices());
  if (definition === "mon-fri") return buildCalendar({ weekdays: usualWeekdays, holidays: [], workdays: [] });
  if (definition === "every-day") return buildCalendar({ weekdays: [1, 2, 3, 4, 5, 6, 7], holidays: [], workdays: [] });
  if (definition.country !== undefined) throw createMissingHolidaysError(definition.country);
  const own = parseCustomDays(definition);
  return buildCalendar(definition.base === undefined ? own : mergeCalendarDays(await loadChinaNotices(), own));
}

function parseCustomDays({ weekdays = usualWeekdays, holidays = [], workdays = [], from, until }: CustomCalendar): CalendarDays {
  return {
    weekdays,
    holidays: holidays.map(parseDay),
    workdays: workdays.map(parseDay),
    from: from === undefined ? undefined : parseDay(from),
    until: until === undefined ? undefined : parseDay(until),
  };
}

/** One's own days have the last word over those that the calendar begins with. */
function mergeCalendarDays(base: CalendarDays, own: CalendarDays): CalendarDays {
  const holidays = new Set(own.holidays);
  return {
    weekdays: own.weekdays,
    holidays: [...base.holidays, ...holidays],
    workdays: [...[...base.workdays].filter((day) => !holidays.has(day)), ...own.workdays],
    from: own.from ?? base.from,
    until: own.until ?? base.until,
  };
}
