import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { addCountryHolidays } from "../../../src/app/node/country-holidays.ts";
import { type CalendarDefinition, InputError, parseDay } from "../../../src/model/index.ts";
import { isProvisionalDay, isWorkday } from "../../../src/process/calendar/calendar.ts";
import { loadCalendar } from "../../../src/process/calendar/definition.ts";

const plain = { weekdays: [1, 2, 3, 4, 5], holidays: [], workdays: [] };
const only2026 = { from: 2026, until: 2026 };

async function holidaysIn2026(calendar: Partial<Exclude<CalendarDefinition, string>>): Promise<readonly string[]> {
  const written = await addCountryHolidays({ ...plain, ...calendar }, only2026);
  return typeof written === "string" ? [] : written.holidays;
}

// 内閣府「国民の祝日について」, 令和 8 年: with the substitute for 3 May and the day between two holidays in September.
const japan = [
  ...["2026-01-01", "2026-01-12", "2026-02-11", "2026-02-23", "2026-03-20", "2026-04-29", "2026-05-03", "2026-05-04", "2026-05-05"],
  ...["2026-05-06", "2026-07-20", "2026-08-11", "2026-09-21", "2026-09-22", "2026-09-23", "2026-10-12", "2026-11-03", "2026-11-23"],
];

describe.each(["UTC", "Pacific/Apia", "Asia/Shanghai"])("public holidays, computed in %s", (timeZone) => {
  const before = process.env.TZ;
  beforeEach(() => {
    process.env.TZ = timeZone;
  });
  afterEach(() => {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  });

  test("Japan in 2026, substitutes included", async () => {
    expect(await holidaysIn2026({ country: "JP" })).toEqual(japan);
  });

  test("a substitute day is off: Independence Day of 2026, a Saturday, on the Friday before", async () => {
    expect(await holidaysIn2026({ country: "US" })).toContain("2026-07-03");
  });

  test("half a day is worked: the eves of the Turkish feasts, 19 March and 26 May 2026; the days after are off", async () => {
    const dates = await holidaysIn2026({ country: "TR" });
    const feasts = ["2026-03-20", "2026-03-21", "2026-03-22", "2026-05-27", "2026-05-28", "2026-05-29", "2026-05-30"];
    expect(dates).toEqual(expect.arrayContaining(feasts));
    expect(dates.filter((date) => /^2026-0(3|5-2)/.test(date))).toEqual(feasts.slice(0, 6));
  });

  test("observances are worked: Christmas Eve and New Year's Eve in Germany", async () => {
    const dates = await holidaysIn2026({ country: "DE" });
    expect(dates).toContain("2026-12-25");
    expect(dates).not.toContain("2026-12-24");
    expect(dates).not.toContain("2026-12-31");
  });

  test("a region has its own: Epiphany in Bavaria", async () => {
    expect(await holidaysIn2026({ country: "DE", region: "BY" })).toContain("2026-01-06");
    expect(await holidaysIn2026({ country: "DE" })).not.toContain("2026-01-06");
  });
});

test("the calendar of a country is provisional outside the years asked for", async () => {
  const written = await addCountryHolidays({ ...plain, country: "JP", holidays: ["2026-12-29"], workdays: ["2026-11-23"] }, only2026);
  const calendar = await loadCalendar(written);
  expect(["2026-12-29", "2026-11-23", "2026-11-03", "2026-11-04"].map((date) => isWorkday(calendar, parseDay(date)))).toEqual([
    false,
    true,
    false,
    true,
  ]);
  expect(["2025-12-31", "2026-01-01", "2026-12-31", "2027-01-01"].map((date) => isProvisionalDay(calendar, parseDay(date)))).toEqual([
    true,
    false,
    false,
    true,
  ]);
});

test.each<CalendarDefinition>(["cn", "mon-fri", plain])("%j needs no holidays of a country", async (definition) => {
  expect(await addCountryHolidays(definition, only2026)).toBe(definition);
});

test.each([
  [{ country: "JAPAN" }, "country", "List them in holidays"],
  [{ country: "Japan" }, "country", "List them in holidays"],
  [{ country: "DE", region: "Bayern" }, "region", 'Did you mean "BY" (Bayern)?'],
  [{ country: "JP", region: "13" }, "region", "List them in holidays"],
])("%j is not known", async (calendar, key, remedy) => {
  const problems = await addCountryHolidays({ ...plain, ...calendar }, only2026).catch((error: unknown) =>
    error instanceof InputError ? error.problems : error,
  );
  expect(problems).toMatchObject([{ code: "calendar-country", path: ["calendar", key], remedy: { en: remedy } }]);
});
