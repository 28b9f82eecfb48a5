import { expect, test } from "vitest";
import { explain } from "../../../src/analysis/explain/index.ts";
import { parseDay } from "../../../src/model/index.ts";
import { buildDragData } from "../../../src/pages/charts/index.ts";
import { loadCalendar } from "../../../src/process/calendar/index.ts";
import { processFrom } from "../../support/process.ts";

// b ends on 28 February 2026, a Saturday that is worked; seven days later is Saturday 7 March, which is off: c ends on
// Monday, 9 March.
const process = processFrom({
  steps: [
    { id: "b", days: 5 },
    { id: "c", calendarDays: 7, after: ["b"] },
    { id: "d", days: 3, after: ["b"] },
    { id: "e", days: 2, after: ["c", "d"] },
  ],
});
const start = { calendar: await loadCalendar("cn"), day: parseDay("2026-02-17") };
const drags = (options: { readonly start?: typeof start }) => buildDragData(process, explain(process, options), options);

test("drag depends on the days off from the start", () => {
  expect(drags({ start })).toMatchObject({
    bars: [
      { id: "b", drag: 8 },
      { id: "c", drag: 3 },
      { id: "e", drag: 2 },
    ],
    dates: { start: "2026-02-17", finish: "2026-03-11", provisional: false },
    converted: false,
  });
});

test("without a start calendar days are converted, and it says so", () => {
  const data = drags({});
  expect(data.bars.map(({ id, drag }) => [id, drag])).toEqual([
    ["b", 5],
    ["c", 2],
    ["e", 2],
  ]);
  expect([data.dates, data.converted]).toEqual([undefined, true]);
});
