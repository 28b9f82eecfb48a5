import { describe, expect, test } from "vitest";
import { computeEffortFloors } from "../../../../src/analysis/optimize/risk/effort-floors.ts";
import type { GroupedCases, GroupOption } from "../../../../src/analysis/optimize/risk/group-options.ts";
import { type CaseGoal, type KeepingSet, pickBetterSet, runJointSearch } from "../../../../src/analysis/optimize/risk/joint-search.ts";

const option = (measures: readonly number[], effort: number, ...minutes: number[]): GroupOption => ({
  measures,
  effort,
  minutes: Float64Array.from(minutes),
});

/** Two cases. The second group holds the earlier measures, and the base one between them. */
const grouped: GroupedCases = {
  base: option([1], 5, 100, 110),
  groups: [
    [option([], 0, 0, 0), option([3], 2, -20, -20)],
    [option([], 0, 0, 0), option([0], 2, -20, -20), option([0, 2], 6, -50, -50)],
  ],
};

function search(goal: CaseGoal, mostNodes = 1_000, cases = grouped) {
  const floors = computeEffortFloors(cases.groups, cases.base.minutes.length);
  return runJointSearch(cases, floors, goal, { mostNodes });
}

describe("the set of the least effort that keeps to a target in enough cases", () => {
  test("names its measures in their order, however the groups lie", async () => {
    // 100 − 40 = 60 in the first case; 110 − 40 = 70 in the second.
    expect(await search({ mostMinutes: 70, needed: 2 })).toEqual({
      best: { measures: [0, 1, 3], effort: 9, quantile: 70, hits: 2 },
      bound: 9,
      proven: true,
    });
  });

  test("is of equal ones that with the fewer minutes, then the fewer measures, then the first ones", async () => {
    const base = option([], 0, 100);
    const none = option([], 0, 0);
    const choose = (...options: GroupOption[]) => search({ mostMinutes: 90, needed: 1 }, 1_000, { base, groups: [[none, ...options]] });
    expect((await choose(option([0], 1, -10), option([1], 1, -30))).best?.measures).toEqual([1]);
    expect((await choose(option([0, 1], 1, -10), option([2], 1, -10))).best?.measures).toEqual([2]);
    expect((await choose(option([2], 1, -10), option([1], 1, -10))).best?.measures).toEqual([1]);
  });

  test("does not exist where even all effort keeps too few cases", async () => {
    expect(await search({ mostMinutes: 39, needed: 2 })).toEqual({ best: undefined, bound: Number.POSITIVE_INFINITY, proven: true });
    // 100 − 20 − 50 = 30 in the first case alone.
    expect((await search({ mostMinutes: 39, needed: 1 })).best).toMatchObject({ measures: [0, 1, 2, 3], hits: 1, quantile: 30 });
  });
});

describe("a search that is cut short", () => {
  test("goes down from where it stands to a set that keeps the target, and says that it is not proven", async () => {
    for (const mostNodes of [0, 1, 2]) {
      const { best, bound, proven } = await search({ mostMinutes: 70, needed: 2 }, mostNodes);
      expect({ best: best?.measures, hits: best?.hits, bound, proven }).toEqual({ best: [0, 1, 3], hits: 2, bound: 9, proven: false });
    }
  });

  test("looks at no node more than it may", async () => {
    // The root, an option of the first group and the best one of the second: what is left then takes more effort.
    const proofs = await Promise.all([2, 3, 50].map(async (nodes) => (await search({ mostMinutes: 70, needed: 2 }, nodes)).proven));
    expect(proofs).toEqual([false, true, true]);
  });

  test("ends at once where it is stopped, and throws the reason of a signal within its first hundred nodes", async () => {
    const floors = computeEffortFloors(grouped.groups, 2);
    const goal = { mostMinutes: 70, needed: 2 };
    const stopped = await runJointSearch(grouped, floors, goal, { mostNodes: 1_000, stop: AbortSignal.abort() });
    expect(stopped.proven).toBe(false);
    // Equal options, so that all of 3 to the 6th sets have to be looked at.
    const equal = Array.from({ length: 6 }, (_, at) => [0, 1, 2].map((which) => option([3 * at + which], 1, -1)));
    const many = { base: option([], 0, 100), groups: equal };
    const run = runJointSearch(
      many,
      computeEffortFloors(equal, 1),
      { mostMinutes: 94, needed: 1 },
      {
        mostNodes: 10_000,
        signal: AbortSignal.abort(new Error("enough")),
      },
    );
    await expect(run).rejects.toThrow("enough");
  });
});

describe("of two sets the better", () => {
  const set: KeepingSet = { measures: [1, 2], effort: 5, quantile: 70, hits: 2 };
  test.each<[string, Partial<KeepingSet>]>([
    ["takes less effort, whatever else", { effort: 4, quantile: 90, measures: [1, 2, 3] }],
    ["keeps to fewer minutes, whatever its measures", { quantile: 60, measures: [1, 2, 3] }],
    ["has fewer measures", { measures: [3] }],
    ["has the first measures", { measures: [0, 3] }],
  ])("%s", (_, change) => {
    const better = { ...set, ...change };
    expect(pickBetterSet(set, better)).toBe(better);
    expect(pickBetterSet(better, set)).toBe(better);
  });

  test("is the first of equal ones, and the other where there is none", () => {
    expect(pickBetterSet(set, { ...set })).toBe(set);
    expect(pickBetterSet(undefined, set)).toBe(set);
  });
});
