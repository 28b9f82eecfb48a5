import { expect, test } from "vitest";
import { computeArrivalDays } from "../../../../../src/analysis/simulate/index.ts";
import { parseDay } from "../../../../../src/model/index.ts";

const at = (date: string, hour: number) => ({ day: parseDay(date), hour });

test("moments are working days from the Monday of the first week, in ascending order", () => {
  // 2026-03-04 is a Wednesday.
  const times = [at("2026-03-10", 11), at("2026-03-04", 9), at("2026-03-04", 13)];
  expect(computeArrivalDays(times, "mon-fri")).toEqual([2, 2.5, 6.25]);
});

test("what comes at night or on a day off comes when the next working day begins", () => {
  const times = [at("2026-03-06", 18), at("2026-03-07", 10), at("2026-03-09", 8)];
  expect(computeArrivalDays(times, "mon-fri")).toEqual([5, 5, 5]);
  expect(computeArrivalDays(times, "every-day")).toEqual([5, 5.125, 7]);
});
