import { expect, test } from "vitest";
import { simulate } from "../../../../src/analysis/simulate/index.ts";
import { parseDay } from "../../../../src/model/index.ts";
import { loadCalendar } from "../../../../src/process/calendar/index.ts";
import { schedule } from "../../../../src/process/schedule/index.ts";
import { processFrom } from "../../../support/process.ts";

// A Monday, which is not counted.
const start = { day: parseDay("2026-03-02"), calendar: await loadCalendar("mon-fri") };

test("shares of cases are done on the working days of the calendar", async () => {
  const twoWays = processFrom({ steps: [{ id: "review", days: 10, actual: { samples: [2, 2, 2, 2, 5, 5, 5, 5.5, 5.5, 5.5] } }] });
  const { dates } = await simulate(twoWays, { start });
  expect(dates?.startDate).toBe("2026-03-02");
  const finishes = new Map(dates?.finishes.map(({ share, finishDate }) => [share, finishDate]));
  // Wednesday of that week, Monday of the next, and half of the day after.
  expect([0.25, 0.5, 0.95].map((share) => finishes.get(share))).toEqual(["2026-03-04", "2026-03-09", "2026-03-10"]);
});

test("where nothing varies all are done when the schedule says", async () => {
  const constant = processFrom({ steps: [{ id: "review", days: 10 }] });
  const { dates } = await simulate(constant, { start, runs: 10 });
  expect(new Set(dates?.finishes.map(({ finishDate }) => finishDate))).toEqual(new Set([schedule(constant, { start }).finishDate]));
});
