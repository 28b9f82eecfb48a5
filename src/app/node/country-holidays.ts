import type Holidays from "date-holidays";
import type { HolidaysTypes } from "date-holidays";
import {
  type Bilingual,
  type CalendarDefinition,
  createProblem,
  formatIsoDate,
  formatSuggestion,
  InputError,
  parseDay,
  toDay,
} from "../../model/index.ts";
import { holidayWords } from "./holiday-words.ts";

/**
 * The calendar with the public holidays of its country written out, those of the years from one to another; a calendar
 * without a country comes back as it is. What is only observed, or off for banks or schools or for a part of the day,
 * is a day at work.
 * @throws InputError when the country or the region is not known, or the optional package date-holidays is not
 * installed
 */
export async function addCountryHolidays(
  definition: CalendarDefinition,
  { from, until }: { readonly from: number; readonly until: number },
): Promise<CalendarDefinition> {
  if (typeof definition === "string" || definition.country === undefined) return definition;
  const { country, region, ...own } = definition;
  const calendar = await loadHolidays(country, region);
  const holidays = new Set(own.holidays);
  for (let year = from; year <= until; year++)
    for (const each of calendar.getHolidays(year)) for (const date of listHolidayDates(each)) holidays.add(date);
  for (const date of own.workdays) holidays.delete(date);
  return {
    ...own,
    holidays: [...holidays].sort(),
    from: own.from ?? formatIsoDate(toDay({ year: from, month: 1, day: 1 })),
    until: own.until ?? formatIsoDate(toDay({ year: until, month: 12, day: 31 })),
  };
}

async function loadHolidays(country: string, region: string | undefined): Promise<Holidays> {
  const Calendar = await loadHolidayLibrary();
  const known = new Calendar().getCountries();
  if (!Object.hasOwn(known, country)) throw createUnknownError("country", country, known, holidayWords.country);
  if (region === undefined) return new Calendar(country, { types: ["public"] });
  const parts = new Calendar().getStates(country) ?? {};
  if (!Object.hasOwn(parts, region)) throw createUnknownError("region", region, parts, holidayWords.region(country));
  return new Calendar(country, region, { types: ["public"] });
}

async function loadHolidayLibrary(): Promise<typeof Holidays> {
  try {
    return (await import("date-holidays")).default;
  } catch (error) {
    if ((error as { code?: unknown }).code !== "ERR_MODULE_NOT_FOUND") throw error;
    throw createCountryError("country", holidayWords.notInstalled);
  }
}

function createUnknownError(key: string, code: string, known: Readonly<Record<string, string>>, what: Bilingual): InputError {
  const named = Object.entries(known).map(([id, name]) => ({ id, name }));
  return createCountryError(key, {
    message: holidayWords.unknown(what, code),
    remedy: formatSuggestion(code, named, holidayWords.listThem),
  });
}

function createCountryError(key: string, { message, remedy }: { readonly message: Bilingual; readonly remedy: Bilingual }): InputError {
  return new InputError([createProblem("calendar-country", { path: ["calendar", key], message, remedy })]);
}

/** The whole days of a holiday. One that begins or ends within a day leaves that day at work. */
function listHolidayDates({ date, start, end }: HolidaysTypes.Holiday): string[] {
  const first = parseDay(date.slice(0, 10));
  const hour = Number(date.slice(11, 13));
  // A day on which the clocks change has 23 or 25 hours.
  const days = Math.floor(((end.getTime() - start.getTime()) / 3_600_000 + hour + 1) / 24);
  return Array.from({ length: days }, (_, index) => formatIsoDate(first + index)).slice(hour === 0 ? 0 : 1);
}
