import { describe, expect, test } from "vitest";
import { computeListStatistics } from "../../src/list/statistics/index.ts";
import { listWith } from "./list.ts";

describe("limits", () => {
  test("the two readings differ, and both are given", () => {
    const { limits } = computeListStatistics(
      listWith(`
  - {code: A, type: licence, limits: [{kind: promised, days: 5}, {kind: statutory, days: 20}]}
  - {code: B, type: licence, limits: [{kind: promised, days: 72}, {kind: statutory, days: 80}]}
`),
    ).total;
    expect(limits).toMatchObject({ compared: 2, promisedDays: 77, statutoryDays: 100 });
    expect(limits.ofSums).toBeCloseTo(0.23, 12);
    expect(limits.ofRatios).toBeCloseTo(1 - (0.25 + 0.9) / 2, 12);
  });

  test("items without a statutory limit, a promise or any statutory time are left out and counted", () => {
    const { limits } = computeListStatistics(
      listWith(`
  - {code: A, type: filing, limits: [{kind: promised, days: 5}]}
  - {code: B, type: filing, limits: [{kind: statutory, days: 5}]}
  - {code: C, type: filing, limits: []}
  - {code: D, type: filing, limits: [{kind: promised, days: 0}, {kind: statutory, days: 10}]}
  - {code: E, type: filing, limits: [{kind: promised, days: 0}, {kind: statutory, days: 0}]}
  - {code: F, type: filing, limits: [{kind: statutory, days: 0}]}
`),
    ).total;
    expect(limits).toEqual({
      compared: 1,
      promisedDays: 0,
      statutoryDays: 10,
      ofSums: 1,
      ofRatios: 1,
      withoutStatutory: 2,
      withoutPromised: 3,
      statutoryAtOnce: 1,
    });
  });

  test("other units are converted, and limits between other steps are not mixed in", () => {
    const { limits } = computeListStatistics(
      listWith(`
  - code: A
    type: licence
    process: licence
    limits:
      - {kind: promised, days: 3, from: accept, to: review}
      - {kind: promised, days: 10, from: accept, to: decide}
      - {kind: statutory, days: 5, from: accept, to: review}
      - {kind: statutory, calendarDays: 28, from: accept, to: decide}
`),
    ).total;
    expect(limits).toMatchObject({ compared: 1, promisedDays: 10, statutoryDays: 20 });
  });

  test("an item without limits of its own has those of its process", () => {
    const { limits } = computeListStatistics(listWith("  - {code: A, type: licence, process: licence}\n")).total;
    expect(limits).toMatchObject({ compared: 1, promisedDays: 8, statutoryDays: 20 });
  });

  test("without anything to compare there is no figure", () => {
    expect(computeListStatistics(listWith("  - {code: A, type: licence}\n")).total.limits).toMatchObject({
      ofSums: undefined,
      ofRatios: undefined,
    });
  });
});

test("shares are of those that say something", () => {
  const { total } = computeListStatistics(
    listWith(`
  - {code: A, type: licence, caseKind: instant, visits: 0, online: full, channels: [online, window, online]}
  - {code: B, type: licence, caseKind: promised, visits: 2, online: none, channels: [window]}
  - {code: C, type: licence, visits: 1}
`),
  );
  expect(total.instant).toEqual({ count: 1, of: 2 });
  expect(total.noVisit).toEqual({ count: 1, of: 3 });
  expect(total.visits).toBe(1);
  expect(total.online).toEqual({ count: 1, of: 2 });
  expect(total.channels).toEqual({ online: 1, window: 2 });
});

test("steps, units and hand-offs of the flow", () => {
  const { total } = computeListStatistics(listWith("  - {code: A, type: licence, process: licence}\n  - {code: B, type: licence}\n"));
  // From the applicant to the window, and from there to the office.
  expect(total.flow).toEqual({ items: 1, steps: 4, units: 3, handOffs: 2 });
});

test("a bar or an event at which nobody acts is no end of a hand-off", () => {
  const review = "      - {id: review, name: 审查, unit: office, days: 4, after: [accept]}\n";
  const around = `      - {id: fork, kind: parallel, after: [accept]}
      - {id: review, name: 审查, unit: office, days: 4, after: [fork]}
      - {id: check, name: 核对, unit: window, days: 1, after: [fork]}
      - {id: join, kind: milestone, after: [review, check]}
`;
  const list = listWith(
    "  - {code: A, type: licence, process: licence}\n",
    [review, around],
    ["days: 2, after: [review]}", "days: 2, after: [join]}"],
  );
  // To the window; from there to the office, over the fork; from the window to the office, over the join.
  expect(computeListStatistics(list).total.flow).toMatchObject({ steps: 5, units: 3, handOffs: 3 });
});

test("a beginning and an end at which nobody acts and no time passes are no steps", () => {
  const list = listWith(
    "  - {code: A, type: licence, process: licence}\n",
    ["unit: applicant, days: 0}", "days: 0}"],
    ["after: [review]}", "after: [review]}\n      - {id: over, name: 办结, kind: end, after: [decide]}"],
  );
  expect(computeListStatistics(list).total.flow).toMatchObject({ steps: 3 });
});

test("by type and by unit, without internal items unless asked for", () => {
  const list = listWith(`
  - {code: A, type: filing, unit: office}
  - {code: B, type: licence, unit: window}
  - {code: C, type: licence}
  - {code: D, type: party-decision, unit: office, audience: internal}
`);
  const figures = computeListStatistics(list);
  expect(figures.total.items).toBe(3);
  expect(figures.byType.map(({ type, items }) => [type, items])).toEqual([
    ["licence", 2],
    ["filing", 1],
  ]);
  expect(figures.byUnit.map(({ unit, items }) => [unit, items])).toEqual([
    ["window", 1],
    ["office", 1],
    [undefined, 1],
  ]);
  expect(computeListStatistics(list, { internal: true }).total.items).toBe(4);
});
