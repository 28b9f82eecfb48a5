import { describe, expect, test } from "vitest";
import type { Actual } from "../../../src/model/index.ts";
import { reformProcess } from "../../../src/process/reform/index.ts";
import { schedule } from "../../../src/process/schedule/index.ts";
import { fixtureProcess } from "../../support/fixtures.ts";
import { processFrom } from "../../support/process.ts";

describe("actual days", () => {
  const baseline: readonly Actual[] = [
    { low: 5, likely: 10, high: 20 },
    { p50: 8, p90: 16 },
    { mean: 10, sd: 4 },
    { samples: [5, 10, 30] },
  ];
  const [a, b, c, d] = baseline;

  const cases: readonly (readonly [what: string, measures: readonly string[], actuals: readonly (Actual | undefined)[]])[] = [
    ["stay as they are without a change of days", [], baseline],
    [
      "beside the days win with them; without, they scale in each of the four forms",
      ["SIX"],
      [{ low: 1, likely: 2, high: 3 }, { p50: 4.8, p90: 9.6 }, { mean: 6, sd: 2.4 }, { samples: [3, 6, 18] }],
    ],
    ["beside the days are taken as given", ["EIGHT"], [{ low: 4, likely: 8, high: 12 }, { p50: 7, p90: 9 }, c, d]],
    [
      "beside days that lose, lose too",
      ["SIX", "EIGHT"],
      [{ low: 1, likely: 2, high: 3 }, { p50: 4.8, p90: 9.6 }, { mean: 6, sd: 2.4 }, { samples: [3, 6, 18] }],
    ],
    [
      "scale when the winner gives none, from the baseline",
      ["SIX", "FIVE"],
      [{ low: 2.5, likely: 5, high: 10 }, { p50: 4.8, p90: 9.6 }, { mean: 5, sd: 2 }, { samples: [3, 6, 18] }],
    ],
    ["scale with calendar days", ["FIVE"], [{ low: 2.5, likely: 5, high: 10 }, b, { mean: 5, sd: 2 }, d]],
    ["scale upwards", ["TWELVE"], [a, b, c, { samples: [6, 12, 36] }]],
  ];

  test.each(cases)("%s", (_, measures, actuals) => {
    const { steps } = reformProcess(fixtureProcess("measures", "days"), { measures });
    expect(steps.map((step) => step.actual)).toEqual(actuals);
  });
});

test("of working and calendar days the fewer minutes win", () => {
  // 7 calendar days are 5 working days
  const process = processFrom({
    steps: [{ id: "a", days: 10 }],
    measures: [
      { id: "SEVEN", changes: [{ step: "a", calendarDays: 7 }] },
      { id: "SIX", changes: [{ step: "a", days: 6 }] },
      { id: "FOUR", changes: [{ step: "a", days: 4 }] },
    ],
  });
  expect(schedule(process, { measures: ["SEVEN", "SIX"] })).toMatchObject({ days: 5, approximate: true });
  expect(schedule(process, { measures: ["SEVEN", "SIX", "FOUR"] })).toMatchObject({ days: 4, approximate: false });
});

test("days win over calendar days of the same minutes, whichever measure is declared first", () => {
  const working = { id: "WORKING", changes: [{ step: "a", days: 5 }] };
  const calendar = { id: "CALENDAR", changes: [{ step: "a", calendarDays: 7 }] };
  const results = [
    [working, calendar],
    [calendar, working],
  ].map((measures) => schedule(processFrom({ steps: [{ id: "a", days: 10 }], measures }), { measures: ["WORKING", "CALENDAR"] }));
  expect(results.map((each) => each.days)).toEqual([5, 5]);
  expect(results[0]?.approximate).toBe(results[1]?.approximate);
});

test("days of an added step can be changed by another measure", () => {
  const { steps } = reformProcess(fixtureProcess("measures", "added-step"), { measures: ["MEET", "SHORT"] });
  expect(steps.at(-1)).toMatchObject({ id: "meeting", days: 1, unit: "office" });
});
