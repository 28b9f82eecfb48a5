import { describe, expect, test } from "vitest";
import type { Route } from "../../../src/process/graph/index.ts";
import { schedule } from "../../../src/process/schedule/index.ts";
import { fixtureProcess } from "../../support/fixtures.ts";

type Row = readonly [what: string, route: Route, days: number, counted: number, excluded: number, applicant: number];

const licence: readonly Row[] = [
  ["main", "main", 35, 35, 0, 0],
  ["with the hearing", { special: "needed" }, 55, 35, 20, 0],
  ["refused at the window", { accept: "refused" }, 5, 5, 0, 0],
  // accept 5, review 10, decide 10, deliver 5
  ["denied", { decide: "denied" }, 30, 30, 0, 0],
  ["denied after the hearing", { special: "needed", decide: "denied" }, 50, 30, 20, 0],
  ["longest", "longest", 55, 35, 20, 0],
];

const penalty: readonly Row[] = [
  ["main", "main", 67, 47, 0, 20],
  ["not filed", { file: "dropped" }, 7, 7, 0, 0],
  // file 7, inquire 20, legal review 5, view 2
  ["no penalty", { view: "none" }, 34, 34, 0, 0],
  ["transferred", { view: "crime" }, 34, 34, 0, 0],
  ["with a hearing", { "ask-hearing": "asked" }, 82, 47, 15, 20],
  ["enforced", { comply: "overdue" }, 97, 77, 0, 20],
  ["longest", "longest", 112, 77, 15, 20],
];

describe.each([
  ["licence", licence],
  ["penalty", penalty],
])("%s", (name, rows) => {
  test.each(rows)("%s", (_, route, days, counted, excluded, applicant) => {
    expect(schedule(fixtureProcess(name), { route })).toMatchObject({ days, counted, excluded, applicant, lag: 0 });
  });
});

test("the main paths", () => {
  expect(schedule(fixtureProcess("licence")).path).toEqual([
    "apply",
    "accept",
    "review",
    "special",
    "decide",
    "certificate",
    "deliver",
    "archive",
  ]);
  expect(schedule(fixtureProcess("penalty")).path).toEqual([
    "source",
    "file",
    "inquire",
    "legal-review",
    "view",
    "notify",
    "ask-hearing",
    "decide",
    "serve",
    "comply",
    "close",
  ]);
});

describe("the limits", () => {
  test("of the licence are exactly met: 20 days from acceptance to decision, 10 to delivery", () => {
    for (const route of ["main", "longest", { accept: "refused" }] as const) {
      const decision = {
        written: { days: 20 },
        from: "accept",
        to: "decide",
        days: 20,
        statutory: 20,
        promised: 20,
        longest: 20,
        main: 20,
        experienced: 20,
      };
      const delivery = {
        written: { days: 10 },
        from: "decide",
        to: "deliver",
        days: 10,
        statutory: 10,
        promised: null,
        longest: 10,
        main: 10,
        experienced: 10,
      };
      expect(schedule(fixtureProcess("licence"), { route }).limits).toEqual([
        { kind: "statutory", ...decision, met: true, approximate: false },
        { kind: "promised", ...decision, met: true, approximate: false },
        { kind: "statutory", ...delivery, met: true, approximate: false },
      ]);
    }
  });

  test("of the penalty: 90 calendar days for 20 + 5 + 2 + 1 + 5, without the hearing and the party's days", () => {
    // 90 × 5 / 7 days of 480 minutes are 30,857.1 minutes, rounded up to 30,858
    const [limit] = schedule(fixtureProcess("penalty")).limits;
    expect(limit).toMatchObject({
      kind: "statutory",
      from: "file",
      to: "decide",
      days: 30_858 / 480,
      longest: 33,
      main: 33,
      experienced: 38,
    });
    expect(limit).toMatchObject({ met: true, approximate: true });
  });
});
