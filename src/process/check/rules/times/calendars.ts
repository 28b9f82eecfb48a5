import type { Bilingual, CalendarDefinition, Catalog, DataPath } from "../../../../model/index.ts";
import { formatQuotedId } from "../../quote.ts";
import type { CatalogRule, ProblemReporter } from "../../rule.ts";

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
      message: {
        zh: `日历写了地区“${formatQuotedId(region)}”，没有写国家`,
        en: `The calendar has region "${formatQuotedId(region)}" and no country`,
      },
      remedy: { zh: "加上 country", en: "Add the country" },
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
    message: { zh: `日历同时写了 base: ${base} 和 country`, en: `The calendar has both base: ${base} and a country` },
    remedy: { zh: "两者只留一个", en: "Keep one of them" },
  };
}

function findCountryFault(country: string): CalendarFault | undefined {
  if (country.toUpperCase() === "CN")
    return {
      message: { zh: `国家 ${country} 的公众假日不含调休`, en: `The public holidays of country ${country} lack the make-up workdays` },
      remedy: { zh: "改写 calendar: cn，或用 base: cn 加上自己的日期", en: 'Write "calendar: cn", or "base: cn" with days of your own' },
    };
  if (/^[A-Z]{2}$/.test(country)) return undefined;
  return {
    message: { zh: `“${formatQuotedId(country)}”不是国家代码`, en: `"${formatQuotedId(country)}" is not the code of a country` },
    remedy: { zh: "写成两个大写字母，如 JP", en: "Write two capital letters, like JP" },
  };
}

function reportContradictions({ holidays, workdays, from, until }: OwnCalendar, path: DataPath, report: ProblemReporter): void {
  const off = new Set(holidays);
  for (const [index, date] of workdays.entries()) {
    if (!off.has(date)) continue;
    report("calendar-days", {
      path: [...path, "workdays", index],
      message: { zh: `${date} 既是休息日又是工作日`, en: `${date} is both a holiday and a workday` },
      remedy: { zh: "从 holidays 或 workdays 中删去一处", en: "Take it out of holidays or out of workdays" },
      related: [{ message: { zh: "休息日写在这里", en: "The holiday is here" }, path: [...path, "holidays", holidays.indexOf(date)] }],
    });
  }
  // Dates written YYYY-MM-DD sort as texts do.
  if (from === undefined || until === undefined || from <= until) return;
  report("calendar-days", {
    path: [...path, "until"],
    message: { zh: `日历从 ${from} 到 ${until}，前后颠倒`, en: `The calendar is known from ${from} until ${until}, which is earlier` },
    remedy: { zh: "对调 from 和 until", en: "Swap from and until" },
  });
}
