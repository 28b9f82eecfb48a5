import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { root } from "../project/run.ts";

// The built library, as a program of its own in each time zone; `npm test` builds it first.
const program = `
import { addWorkdays, calendarOf, dateOf, dayOf, dueDay, isWorkday, latestStartDay } from "leadpath";
const cn = await calendarOf("cn");
let worked = "";
for (let day = dayOf("2004-01-01"); day <= dayOf("2026-12-31"); day++) worked += isWorkday(cn, day) ? dateOf(day) + " " : "";
const start = dayOf("2011-12-29");
const limits = [{ days: 20 }, { calendarDays: 30 }, { weeks: 3 }, { months: 6 }];
const dates = [addWorkdays(cn, start, 5), ...limits.flatMap((each) => [dueDay(cn, start, each), latestStartDay(cn, start, each)])];
console.log(worked, dates.map(dateOf).join(" "));
`;

function printedIn(timeZone: string): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", program], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, TZ: timeZone },
  });
  expect([status, stderr]).toEqual([0, ""]);
  return stdout;
}

// Samoa had no 30 December 2011, China had summer time until 1991, and a day begins at 1 o'clock in spring in Havana.
test("dates are the same wherever the program runs", () => {
  const here = printedIn("UTC");
  expect(here.split(" ").length).toBeGreaterThan(23 * 248);
  expect(here).toContain("2011-12-30");
  for (const timeZone of ["Pacific/Apia", "Asia/Shanghai", "America/Havana"]) expect(printedIn(timeZone)).toBe(here);
});
