import { describe, expect, test } from "vitest";
import { parseDay } from "../../../../src/model/index.ts";
import { loadCalendar } from "../../../../src/process/calendar/index.ts";
import { schedule } from "../../../../src/process/schedule/index.ts";
import { type ProcessContent, processFrom } from "../../../support/process.ts";

type LimitContent = NonNullable<ProcessContent["limits"]>[number];

// Main: file 2, ask 1, decide 3, close 5 = 11. Over the other outcome survey 6 as well: 17. Counted besides: the
// hearing is excluded, the answer is the applicant's. With them the main route takes 40: file 0–2, answer 2–32, decide
// 32–35.
const steps: ProcessContent["steps"] = [
  { id: "file", days: 2 },
  { id: "ask", kind: "decision", days: 1, after: ["file"], outcomes: [{ id: "simple" }, { id: "hard" }, { id: "back", returnTo: "file" }] },
  { id: "survey", days: 6, after: [{ step: "ask", outcome: "hard" }] },
  { id: "hearing", days: 40, clock: "excluded", special: "hearing", after: ["survey"] },
  { id: "answer", days: 30, clock: "applicant", after: ["file"] },
  { id: "decide", days: 3, after: [{ step: "ask", outcome: "simple" }, "hearing", "answer"] },
  { id: "close", kind: "end", days: 5, after: ["decide"] },
];

function limitOf(limit: Omit<LimitContent, "kind">, measures: ProcessContent["measures"] = []) {
  const process = processFrom({ steps, limits: [{ kind: "promised", ...limit }], measures });
  return schedule(process, { measures: measures.map((measure) => measure.id) }).limits[0];
}

describe("a limit is checked on the longest route, with the main route beside it", () => {
  test.each([
    ["between two steps: from the finish of the one to the finish of the other", { from: "file", to: "decide" }, 10, 4, 33],
    ["from the start of the process", { to: "decide" }, 12, 6, 35],
    ["to the finish of the process", { from: "file" }, 15, 9, 38],
    ["over the whole process", {}, 17, 11, 40],
    ["to a step of one route only", { from: "file", to: "survey" }, 7, null, null],
    ["from a step of one route only", { from: "survey", to: "close" }, 8, null, null],
    ["excluded time at 0", { from: "survey", to: "hearing" }, 0, null, null],
    ["the applicant's time at 0", { from: "file", to: "answer" }, 0, 0, 30],
    ["from a step to itself", { from: "decide", to: "decide" }, 0, 0, 0],
  ])("%s", (_, bounds, longest, main, experienced) => {
    expect(limitOf({ ...bounds, days: 100 })).toEqual({
      kind: "promised",
      ...bounds,
      written: { days: 100 },
      days: 100,
      statutory: null,
      promised: 100,
      longest,
      main,
      experienced,
      met: true,
      approximate: false,
    });
  });
});

test("the main route counts where the longest one makes the first step wait longer than the last", () => {
  // Main: from 0–1, beside 0–8, to 8–9. Longest: other 0–10, from 10–11, to 11–12.
  const waiting: ProcessContent["steps"] = [
    { id: "ask", kind: "decision", outcomes: [{ id: "simple" }, { id: "hard" }] },
    { id: "other", days: 10, after: [{ step: "ask", outcome: "hard" }] },
    { id: "from", days: 1, after: [{ step: "ask", outcome: "simple" }, "other"] },
    { id: "beside", days: 8, after: ["ask"] },
    { id: "to", days: 1, after: ["from", "beside"] },
  ];
  const limits = [5, 8].map((days): LimitContent => ({ kind: "promised", from: "from", to: "to", days }));
  const found = schedule(processFrom({ steps: waiting, limits }), { route: "longest" }).limits;
  expect(found.map(({ longest, main, met }) => [longest, main, met])).toEqual([
    [8, 8, false],
    [8, 8, true],
  ]);
});

describe("a limit is met", () => {
  test.each([
    [9, false],
    [9.99, false],
    [10, true],
    [11, true],
  ])("with %d days: %s, as the longest route takes 10 and the main route 4", (days, met) => {
    expect(limitOf({ from: "file", to: "decide", days })).toMatchObject({ longest: 10, main: 4, met });
  });

  test("after measures that shorten what it bounds", () => {
    const measures = [{ id: "M", changes: [{ step: "survey", days: 5 }] }];
    expect(limitOf({ from: "file", to: "decide", days: 9 }, measures)).toMatchObject({ longest: 9, main: 4, met: true });
  });

  test("across a removed step", () => {
    // ask is gone with the hard outcome: decide 3 only
    const measures = [{ id: "M", changes: [{ step: "ask", remove: true as const }] }];
    expect(limitOf({ from: "file", to: "decide", days: 3 }, measures)).toMatchObject({ longest: 3, main: 3, met: true });
  });
});

test.each([
  ["calendar days", { calendarDays: 14 }, 10],
  ["weeks", { weeks: 2 }, 10],
  // 1 × 5 / 7 days are 342.86 minutes, rounded up
  ["one calendar day", { calendarDays: 1 }, 343 / 480],
])("a limit in %s is converted at 5 working days to 7, and says so", (_, limit, days) => {
  expect(limitOf(limit)).toMatchObject({ days, approximate: true });
  expect(schedule(processFrom({ steps, limits: [{ kind: "promised", ...limit }] })).approximate).toBe(true);
});

test("the steps of a limit need not be on the route that is scheduled", () => {
  const process = processFrom({ steps, limits: [{ kind: "promised", days: 7, from: "file", to: "survey" }] });
  expect(schedule(process).limits).toEqual(schedule(process, { route: { ask: "hard" } }).limits);
});

describe("a limit that runs out after year 9999", () => {
  // 365 days from the start to the end of 9999, which is a Friday; 260 of them are Mondays to Fridays.
  test.each<[Omit<LimitContent, "kind">, number, boolean]>([
    [{ months: 13 }, 260, true],
    [{ days: 300 }, 300, true],
    [{ days: 4, extension: { months: 13 } }, 4, false],
  ])("%j has no dates, and a verdict", async (limit, days, met) => {
    const process = processFrom({ steps: [{ id: "a", days: 5 }], limits: [{ kind: "promised", ...limit }] });
    const start = { calendar: await loadCalendar("mon-fri"), day: parseDay("9999-01-01") };
    const [result] = schedule(process, { start }).limits;
    expect(result).toMatchObject({ undated: true, days, longest: 5, met, ...(limit.extension && { extension: { met: true } }) });
    expect(result?.dates).toBeUndefined();
  });

  test("is the only one without", async () => {
    const process = processFrom({
      steps: [{ id: "a", days: 5 }],
      limits: [
        { kind: "promised", months: 13 },
        { kind: "promised", days: 5 },
      ],
    });
    const start = { calendar: await loadCalendar("mon-fri"), day: parseDay("9999-01-01") };
    const { limits } = schedule(process, { start });
    expect(limits.map(({ dates, undated }) => [dates?.due, undated])).toEqual([
      [undefined, true],
      ["9999-01-08", undefined],
    ]);
  });
});
