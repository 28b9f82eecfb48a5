import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { root } from "../../project/run.ts";

// The built library, as a program of its own in each time zone; `npm test` builds it first.
const program = `
import { addWorkdays, loadCalendar, formatIsoDate, parseDay, computeDueDay, isWorkday, computeLatestStartDay, readCatalog, schedule } from "leadpath";
const cn = await loadCalendar("cn");
let worked = "";
for (let day = parseDay("2004-01-01"); day <= parseDay("2026-12-31"); day++) worked += isWorkday(cn, day) ? formatIsoDate(day) + " " : "";
const start = parseDay("2011-12-29");
const limits = [{ days: 20 }, { calendarDays: 30 }, { weeks: 3 }, { months: 6 }];
const dates = [addWorkdays(cn, start, 5), ...limits.flatMap((each) => [computeDueDay(cn, start, each), computeLatestStartDay(cn, start, each)])];
const text = "{leadpath: 1, processes: [{id: p, steps: [{id: a, calendarDays: 20}, {id: b, days: 2, after: [a]}]}]}";
const { steps } = schedule(readCatalog(text, {}).catalog.processes[0], { start: { calendar: cn, day: start } });
console.log(worked, dates.map(formatIsoDate).join(" "), steps.flatMap((step) => Object.values(step.dates)).join(" "));
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
  expect(here).toContain("2012-01-19 2012-01-20");
  for (const timeZone of ["Pacific/Apia", "Asia/Shanghai", "America/Havana"]) expect(printedIn(timeZone)).toBe(here);
});
