import { describe, expect, test } from "vitest";
import { type Schedule, schedule } from "../../../src/process/schedule/index.ts";
import { fixtureProcess } from "../../support/fixtures.ts";

/** Process of measures.yaml, measures, total days: worked out by hand in the comments of the file. */
const totals: readonly (readonly [process: string, measures: readonly string[], days: number])[] = [
  ["added-step", [], 10],
  ["added-step", ["MEET"], 13],
  ["added-step", ["MEET", "SHORT"], 11],
  ["added-step", ["MEET", "FOLLOW"], 9],
  ["added-step", ["MEET", "SHORT", "FOLLOW"], 7],
  ["added-step", ["EARLY"], 10],
  ["added-step", ["EARLY", "SHORT"], 10],
  // check 0–4, meeting 0–2, decide 2–4
  ["added-step", ["EARLY", "FOLLOW"], 4],

  ["votes", [], 15],
  ["votes", ["DROP-A"], 11],
  ["votes", ["DROP-B"], 15],
  ["votes", ["DROP-C"], 15],
  ["votes", ["DROP-A", "DROP-B"], 10],
  ["votes", ["DROP-A", "DROP-C"], 11],
  // join after a alone: 10–15
  ["votes", ["DROP-B", "DROP-C"], 15],
  // join waits for nothing
  ["votes", ["DROP-A", "DROP-B", "DROP-C"], 10],
  ["votes", ["NOTICE"], 17],
  ["votes", ["NOTICE", "DROP-C"], 17],
  ["votes", ["FREE"], 10],
  ["votes", ["FREE", "NOTICE"], 17],
  ["votes", ["FREE", "DROP-A", "DROP-B", "DROP-C", "NOTICE"], 17],

  ["days", [], 40],
  ["days", ["SIX"], 24],
  ["days", ["EIGHT"], 36],
  ["days", ["FIVE"], 30],
  ["days", ["TWELVE"], 42],
  ["days", ["SIX", "EIGHT"], 24],
  ["days", ["SIX", "FIVE"], 22],
  // 5 + 8 + 5 + 10
  ["days", ["EIGHT", "FIVE"], 28],
  ["days", ["SIX", "TWELVE"], 24],
  ["days", ["SIX", "EIGHT", "FIVE", "TWELVE"], 22],

  ["conflict", [], 15],
  ["conflict", ["TO-BUREAU", "BUREAU-8"], 13],
  ["conflict", ["SURVEY"], 15],
  ["conflict", ["PARTY"], 15],

  ["removal-fs", [], 16],
  ["removal-fs", ["ABOLISH"], 10],
  ["removal-ss", [], 10],
  ["removal-ss", ["ABOLISH"], 9],
  ["removal-ff", [], 13],
  ["removal-ff", ["ABOLISH"], 9],
  ["removal-sf", [], 15],
  ["removal-sf", ["ABOLISH"], 19],
  ["removal-both", [], 15],
  ["removal-both", ["NO-X"], 15],
  ["removal-both", ["NO-W"], 12],
  ["removal-both", ["NO-X", "NO-W"], 10],

  ["removed-decision", [], 9],
  ["removed-decision", ["ABOLISH"], 7],
  ["removed-decision", ["ALL-SIMPLE"], 7],
  ["removed-decision", ["ALL-COMPLEX"], 15],

  ["removed-target", [], 8],
  ["removed-target", ["VERIFY"], 9],
  ["removed-target", ["PREFILL"], 5],
  ["removed-target", ["VERIFY", "TRUST"], 8],
  ["removed-target", ["VERIFY", "TRUST", "PREFILL"], 5],

  ["together", [], 20],
  ["together", ["BASE"], 18],
  ["together", ["BASE", "NEXT"], 12],
  ["together", ["BASE", "NEXT", "TOP"], 9],
  ["together", ["RIVAL"], 16],
  ["together", ["RIVAL", "BASE"], 14],

  ["closing", [], 7],
  ["closing", ["A-FIRST"], 11],
  ["closing", ["B-FIRST"], 11],
  ["closing", ["B-AFTER-A"], 11],
  ["closing", ["A-AFTER-B"], 11],
  ["closing", ["A-FIRST", "B-AFTER-A"], 11],
  ["closing", ["B-FIRST", "A-AFTER-B"], 11],

  ["longer", [], 12],
  ["longer", ["PARALLEL"], 6],
  ["longer", ["SPLIT"], 11],
  ["longer", ["PARALLEL", "SPLIT"], 11],

  ["staffing", [], 5],
  ["staffing", ["FIVE-STAFF"], 5],
  ["staffing", ["FIVE-STAFF", "FIVE-TOO"], 5],
];

test.each(totals)("%s with %j takes %d days", (process, measures, days) => {
  expect(schedule(fixtureProcess("measures", process), { measures }).days).toBe(days);
});

type Figures = Partial<
  Pick<Schedule, "path" | "counted" | "excluded" | "applicant" | "lag" | "criticalPathCount" | "daysByUnit" | "daysByPhase">
>;

describe("the path and its split", () => {
  const cases: readonly (readonly [process: string, measures: readonly string[], figures: Figures])[] = [
    [
      "added-step",
      ["MEET"],
      { path: ["apply", "check", "meeting", "decide"], counted: 13, daysByUnit: { window: 4, office: 3, bureau: 6 } },
    ],
    ["added-step", ["EARLY"], { path: ["apply", "check", "decide"], criticalPathCount: 1, daysByPhase: { filing: 4, review: 6 } }],
    // c is left at its start: no time of its own, 12 days of lag
    ["votes", ["NOTICE"], { path: ["apply", "c", "join"], counted: 5, lag: 12, daysByUnit: { office: 5, "": 12 } }],
    ["conflict", ["SURVEY"], { path: ["review", "decide", "issue"], counted: 5, excluded: 10, applicant: 0 }],
    ["conflict", ["PARTY"], { path: ["review", "decide", "issue"], counted: 5, excluded: 0, applicant: 10 }],
    ["conflict", ["TO-BUREAU"], { daysByUnit: { bureau: 15 } }],
    [
      "removal-fs",
      [],
      {
        path: ["a", "x", "b"],
        counted: 13,
        lag: 3,
        daysByUnit: { office: 4, bureau: 6, window: 3, "": 3 },
        daysByPhase: { filing: 4, review: 12 },
      },
    ],
    [
      "removal-fs",
      ["ABOLISH"],
      { path: ["a", "b"], counted: 7, lag: 3, daysByUnit: { office: 4, window: 3, "": 3 }, daysByPhase: { filing: 4, review: 6 } },
    ],
    ["removal-ss", [], { path: ["a", "x"], counted: 8, lag: 2 }],
    ["removal-ss", ["ABOLISH"], { path: ["a", "b"], counted: 4, lag: 5, daysByPhase: { review: 9 }, criticalPathCount: 1 }],
    ["removal-ff", ["ABOLISH"], { path: ["a", "b"], counted: 6, lag: 3, daysByPhase: { filing: 6, review: 3 }, criticalPathCount: 1 }],
    ["removal-sf", ["ABOLISH"], { path: ["s", "a", "b"], counted: 0, applicant: 3, lag: 16, criticalPathCount: 1 }],
    ["removal-both", ["NO-X", "NO-W"], { path: ["a", "b"], counted: 7, lag: 3 }],
    ["removed-decision", ["ALL-COMPLEX"], { path: ["panel", "report", "decide"], counted: 15 }],
    ["longer", ["PARALLEL", "SPLIT"], { path: ["a", "check", "b"], counted: 11 }],
  ];

  test.each(cases)("%s with %j", (process, measures, figures) => {
    expect(schedule(fixtureProcess("measures", process), { measures })).toMatchObject(figures);
  });
});
