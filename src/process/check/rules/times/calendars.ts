import type { Bilingual, CalendarDefinition, Catalog, DataPath } from "../../../../model/index.ts";
import { formatQuotedId } from "../../quote.ts";
import type { CatalogRule, ProblemReporter } from "../../rule.ts";
import { calendarsWords } from "./words.ts";

type OwnCalendar = Exclude<CalendarDefinition, string>;

export const calendarDefinitions: CatalogRule = {
  codes: ["calendar-country", "calendar-days"],
  checkCatalog(catalog, report) {
    for (const [calendar, path] of collectOwnCalendars(catalog)) {
      reportCountry(calendar, path, report);
      reportContradictions(calendar, path, report);
    }
  },
};

/** The calendar of the first file, and those that the processes of other files bring along. */
function collectOwnCalendars({ calendar, processes }: Catalog): Map<OwnCalendar, DataPath> {
  const own = new Map<OwnCalendar, DataPath>();
  const add = (definition: CalendarDefinition, path: DataPath) => {
    if (typeof definition !== "string" && !own.has(definition)) own.set(definition, path);
  };
  add(calendar, ["calendar"]);
  for (const [index, process] of processes.entries()) add(process.calendar, ["processes", index, "calendar"]);
  return own;
}

function reportCountry({ base, country, region }: OwnCalendar, path: DataPath, report: ProblemReporter): void {
  if (country === undefined) {
    if (region === undefined) return;
    report("calendar-country", {
      path: [...path, "region"],
      message: calendarsWords.calendarCountryMessage(formatQuotedId(region)),
      remedy: calendarsWords.calendarCountryRemedy,
    });
    return;
  }
  const fault = base === undefined ? findCountryFault(country) : createBaseFault(base);
  if (fault) report("calendar-country", { path: [...path, "country"], ...fault });
}

interface CalendarFault {
  readonly message: Bilingual;
  readonly remedy: Bilingual;
}

function createBaseFault(base: string): CalendarFault {
  return {
    message: calendarsWords.baseFaultMessage(base),
    remedy: calendarsWords.baseFaultRemedy,
  };
}

function findCountryFault(country: string): CalendarFault | undefined {
  if (country.toUpperCase() === "CN")
    return {
      message: calendarsWords.countryFaultMessage(country),
      remedy: calendarsWords.countryFaultRemedy,
    };
  if (/^[A-Z]{2}$/.test(country)) return undefined;
  return {
    message: calendarsWords.countryFaultCountryFaultMessage(formatQuotedId(country)),
    remedy: calendarsWords.countryFaultCountryFaultRemedy,
  };
}

function reportContradictions({ holidays, workdays, from, until }: OwnCalendar, path: DataPath, report: ProblemReporter): void {
  const off = new Set(holidays);
  for (const [index, date] of workdays.entries()) {
    if (!off.has(date)) continue;
    report("calendar-days", {
      path: [...path, "workdays", index],
      message: calendarsWords.calendarDaysMessage(date),
      remedy: calendarsWords.calendarDaysRemedy,
      related: [{ message: calendarsWords.calendarDaysRelated, path: [...path, "holidays", holidays.indexOf(date)] }],
    });
  }
  // Dates written YYYY-MM-DD sort as texts do.
  if (from === undefined || until === undefined || from <= until) return;
  report("calendar-days", {
    path: [...path, "until"],
    message: calendarsWords.contradictionsMessage(from, until),
    remedy: calendarsWords.contradictionsRemedy,
  });
}
