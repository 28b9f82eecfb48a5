import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Comparison, compare } from "../../../src/analysis/compare/index.ts";
import { parseDay } from "../../../src/model/index.ts";
import { loadCalendar } from "../../../src/process/calendar/index.ts";
import { fixtureProcess } from "../../support/fixtures.ts";
import { codesOf, processFrom } from "../../support/process.ts";
import { randomReform } from "../../support/random-process.ts";

function savings({ measures }: Comparison, key: "alone" | "last" | "step"): Record<string, number | null> {
  return Object.fromEntries(measures.map((each) => [each.id, each[key]]));
}

/** Worked out by hand in the comments of measures.yaml. */
test.each([
  ["added-step", { MEET: -3, SHORT: -1, FOLLOW: 1, EARLY: 0 }],
  ["votes", { "DROP-A": 4, "DROP-B": 0, "DROP-C": 0, NOTICE: -2, FREE: 5 }],
  ["days", { SIX: 16, EIGHT: 4, FIVE: 10, TWELVE: -2 }],
  ["removal-fs", { ABOLISH: 6 }],
  ["removal-ss", { ABOLISH: 1 }],
  ["removal-ff", { ABOLISH: 4 }],
  ["removal-sf", { ABOLISH: -4 }],
  ["removal-both", { "NO-X": 0, "NO-W": 3 }],
  ["removed-decision", { ABOLISH: 2, "ALL-COMPLEX": -6, "ALL-SIMPLE": 2 }],
  ["removed-target", { VERIFY: -1, PREFILL: 3, TRUST: 0 }],
  ["together", { NEXT: 8, BASE: 2, TOP: 11, RIVAL: 4 }],
  ["closing", { "A-FIRST": -4, "B-FIRST": -4, "B-AFTER-A": -4, "A-AFTER-B": -4 }],
  ["longer", { PARALLEL: 6, SPLIT: 1 }],
  ["staffing", { "FIVE-STAFF": 0, "SIX-STAFF": 0, "FIVE-TOO": 0 }],
])("%s: what each measure saves alone, with what it requires", (process, alone) => {
  expect(savings(compare(fixtureProcess("measures", process)), "alone")).toEqual(alone);
});

describe("a scenario of measures.yaml", () => {
  test.each([
    [
      "added-step",
      "all",
      { before: 10, after: 7, saved: 3, effort: 6 },
      { MEET: 3, SHORT: 2, FOLLOW: 4, EARLY: null },
      { MEET: -3, SHORT: 2, FOLLOW: 4, EARLY: null },
    ],
    // One after another: SIX 16 (24), EIGHT nothing, FIVE 2 (22), TWELVE nothing. Less SIX: 5 + 8 + 5 + 12 = 30. Less
    // FIVE: 24.
    [
      "days",
      "least",
      { before: 40, after: 22, saved: 18, effort: 8 },
      { SIX: 8, EIGHT: 0, FIVE: 2, TWELVE: 0 },
      { SIX: 16, EIGHT: 0, FIVE: 2, TWELVE: 0 },
    ],
    ["removal-both", "both", { before: 15, after: 10, saved: 5, effort: 2 }, { "NO-X": 2, "NO-W": 5 }, { "NO-X": 0, "NO-W": 5 }],
    [
      "together",
      "steps",
      { before: 20, after: 9, saved: 11, effort: 6 },
      { BASE: 11, NEXT: 9, TOP: 3, RIVAL: null },
      { BASE: 2, NEXT: 6, TOP: 3, RIVAL: null },
    ],
    ["longer", "both", { before: 12, after: 11, saved: 1, effort: 2 }, { PARALLEL: 0, SPLIT: -5 }, { PARALLEL: 6, SPLIT: -5 }],
  ])("%s: %s", (id, scenario, totals, last, step) => {
    const result = compare(fixtureProcess("measures", id), { scenario });
    expect(result).toMatchObject({ process: id, scenario, ...totals, changes: 0 });
    expect(savings(result, "last")).toEqual(last);
    expect(savings(result, "step")).toEqual(step);
    expect(result.measures.filter((each) => each.chosen).map((each) => each.id)).toEqual([...result.reformed.measures]);
    expect([result.baseline.days, result.reformed.days]).toEqual([totals.before, totals.after]);
  });
});

test("what a measure saves alone is unknown when what it requires cannot stand together", () => {
  const process = processFrom({
    steps: [{ id: "a", days: 10 }],
    measures: [
      { id: "M", requires: ["N", "O"], changes: [{ step: "a", days: 1 }] },
      { id: "N", changes: [{ step: "a", days: 9 }] },
      { id: "O", excludes: ["N"], changes: [{ step: "a", days: 8 }] },
    ],
  });
  expect(savings(compare(process), "alone")).toEqual({ M: null, N: 1, O: 2 });
});

test("of measures that require each other the first gets what they save together", () => {
  const process = processFrom({
    steps: [
      { id: "a", days: 10 },
      { id: "b", days: 10, after: ["a"] },
    ],
    measures: [
      { id: "M", requires: ["N"], changes: [{ step: "a", days: 4 }] },
      { id: "N", requires: ["M"], changes: [{ step: "b", days: 7 }] },
    ],
  });
  const result = compare(process, { measures: ["N", "M"] });
  expect(savings(result, "alone")).toEqual({ M: 9, N: 9 });
  expect(savings(result, "last")).toEqual({ M: 9, N: 9 });
  expect(savings(result, "step")).toEqual({ M: 9, N: 0 });
});

test("only chosen measures have a saving in a row, also where one outside the choice adds the same step", () => {
  // M changes x, which A and B add; B requires M. With M and B: s 0–10, x 10–13 = 13
  const process = processFrom({
    steps: [{ id: "s", days: 10 }],
    measures: [
      { id: "M", changes: [{ step: "x", days: 3 }] },
      { id: "A", changes: [{ add: { id: "x", days: 1 } }] },
      { id: "B", requires: ["M"], changes: [{ add: { id: "x", days: 20, after: ["s"] } }] },
    ],
  });
  const result = compare(process, { measures: ["M", "B"] });
  expect(result.saved).toBe(-3);
  expect(savings(result, "step")).toEqual({ M: -3, A: null, B: 0 });
});

test("changes by hand are told apart from measures", () => {
  // a 5, b 4 by the scenario; then b 1 by hand. Less TOP: 8 + 1 = 9
  const result = compare(fixtureProcess("measures", "together"), { scenario: "steps", changes: [{ step: "b", days: 1 }] });
  expect(result).toMatchObject({ before: 20, after: 6, saved: 14, changes: 3 });
  expect(savings(result, "step")).toEqual({ BASE: 2, NEXT: 6, TOP: 3, RIVAL: null });
  expect(savings(result, "last")).toMatchObject({ TOP: 3 });
});

test("on a calendar days saved in calendar days are counted where they stand", async () => {
  // From Monday, 1 September 2025. 30 calendar days end on 1 October, which is off, so on the 9th: 23 working days, and
  // 5 more. 20 end on Sunday the 21st, so on the 22nd: 15, and 5 more until the 28th, a Sunday that is worked.
  const process = processFrom({
    steps: [
      { id: "show", calendarDays: 30 },
      { id: "decide", days: 5, after: ["show"] },
    ],
    measures: [{ id: "SHORT", changes: [{ step: "show", calendarDays: 20 }] }],
  });
  const start = { calendar: await loadCalendar("cn"), day: parseDay("2025-09-01") };
  const result = compare(process, { measures: ["SHORT"], start });
  expect(result).toMatchObject({ before: 28, after: 20, saved: 8 });
  expect([result.baseline.finishDate, result.reformed.finishDate]).toEqual(["2025-10-15", "2025-09-28"]);
  for (const key of ["alone", "last", "step"] as const) expect(savings(result, key)).toEqual({ SHORT: 8 });
});

test("a choice that cannot stand is a problem", () => {
  const process = fixtureProcess("measures", "together");
  expect(codesOf(() => compare(process, { measures: ["NEXT"] }))).toEqual(["broken-requires"]);
  expect(codesOf(() => compare(process, { scenario: "other" }))).toEqual(["unknown-scenario"]);
});

test("the savings in a row always sum to what is saved", () => {
  fc.assert(
    fc.property(
      randomReform().chain((process) => fc.tuple(fc.constant(process), fc.subarray(process.measures.map(({ id }) => id)))),
      ([process, measures]) => {
        fc.pre(codesOf(() => compare(process, { measures })).length === 0);
        const { before, after, saved, measures: each } = compare(process, { measures });
        expect(saved).toBe(before - after);
        expect(each.reduce((sum, { step }) => sum + (step ?? 0), 0)).toBe(saved);
        expect(each.filter(({ step }) => step !== null).map(({ id }) => id)).toEqual(measures);
      },
    ),
    { numRuns: 300 },
  );
});
