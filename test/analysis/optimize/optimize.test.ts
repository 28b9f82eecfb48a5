import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { frontier, loadHighsSolver, type OptimizeOptions, optimize } from "../../../src/analysis/optimize/index.ts";
import { runLinearSearch } from "../../../src/analysis/optimize/programs/linear-search.ts";
import { buildDecision } from "../../../src/analysis/optimize/sets/build-decision.ts";
import { type Measure, minutesPerDay, type Process, toWorkingDays } from "../../../src/model/index.ts";
import { schedule } from "../../../src/process/schedule/index.ts";
import { type BruteSet, everySet, ranked } from "../../support/brute-optimum.ts";
import { entangled } from "../../support/entangled.ts";
import { fixtureProcess } from "../../support/fixtures.ts";
import { processFrom } from "../../support/process.ts";
import { randomReform } from "../../support/random-process.ts";

const renewal = fixtureProcess("urban-renewal");
const reform = renewal.scenarios.find(({ id }) => id === "reform");

describe("the urban renewal", () => {
  test("needs an effort of 48 for 586 days, where the reform takes 52", async () => {
    const spent = renewal.measures.filter(({ id }) => reform?.measures.includes(id)).reduce((sum, { effort }) => sum + effort, 0);
    expect(spent).toBe(52);
    expect(await optimize(renewal, { target: 586 })).toMatchObject({
      status: "optimal",
      before: 955,
      set: { effort: 48, days: 583 },
      bound: 48,
      gap: 0,
    });
  });

  test("has no more to give than 501 days for 68", async () => {
    const { status, set, reachable } = await optimize(renewal, { target: 500.99 });
    expect({ status, set }).toEqual({ status: "infeasible", set: null });
    expect(reachable).toMatchObject({ effort: 68, days: 501, path: schedule(renewal, { measures: reachable?.measures ?? [] }).path });
  });

  test("has the same best set when it is not taken apart", async () => {
    const goal = { first: "days", mostMinutes: Number.POSITIVE_INFINITY, mostEffort: 40, passed: new Set<string>() } as const;
    const { set } = await optimize(renewal, { budget: 40 });
    const found = await runLinearSearch(buildDecision(renewal, {}), goal, await loadHighsSolver(), 100_000);
    expect(found?.proven).toBe(true);
    expect(found?.best?.measures.map((each) => renewal.measures[each]?.id)).toEqual(set?.measures);
  });
});

test("what may be chosen is what guards, must and never leave", async () => {
  await fc.assert(
    fc.asyncProperty(randomGuarded(), fc.nat(4), fc.nat(4), async (process, one, other) => {
      const [must, never] = [[`M${one}`], [`M${other}`]].map((ids) => ids.filter((id) => process.measures.some((each) => each.id === id)));
      const isAllowed = ({ id, guard }: Measure) => must?.includes(id) || (guard === "within-powers" && !never?.includes(id));
      const allowed = process.measures.filter(isAllowed);
      const sets = ranked(everySet(process, allowed), "effort").filter(({ positions }) =>
        (must ?? []).every((id) => positions.some((position) => allowed[position]?.id === id)),
      );
      const target = toWorkingDays(sets[Math.floor(sets.length / 2)]?.minutes ?? 0);
      const best = sets.filter(({ minutes }) => minutes <= target * minutesPerDay);
      const found = await optimize(process, { target, best: 3, allow: ["within-powers"], must, never });
      const listed = [found.set, ...found.alternatives].flatMap((set) => (set ? [set] : []));
      expect(listed).toEqual(
        best.slice(0, 3).map(({ positions, effort, minutes }) => ({
          measures: positions.map((each) => allowed[each]?.id),
          effort,
          days: toWorkingDays(minutes),
          counted: expect.any(Number),
        })),
      );
      expect(found.status).toBe(best.length > 0 ? "optimal" : "infeasible");
    }),
    { numRuns: 100 },
  );
});

describe("a process that does not come apart", () => {
  test("has the frontier and the next best sets that a search of all sets finds, with a solver and without", async () => {
    const process = entangled();
    const sets = everySet(process);
    const solver = await loadHighsSolver();
    const points = await frontier(process, { solver });
    expect(points.points.map(({ effort, days }) => [effort, days])).toEqual(frontierOf(sets));
    expect(await frontier(process, {})).toEqual(points);
    const asked = { target: points.points[2]?.days, best: 3 };
    const found = await optimize(process, { ...asked, solver });
    expect(await optimize(process, asked)).toEqual(found);
    const best = ranked(sets, "effort").filter(({ minutes }) => toWorkingDays(minutes) <= (asked.target ?? 0));
    expect([found.set, ...found.alternatives].map((set) => [set?.effort, set?.days])).toEqual(
      best.slice(0, 3).map(({ effort, minutes }) => [effort, toWorkingDays(minutes)]),
    );
  });

  test("gets an answer with a bound when the search must end early", async () => {
    const found = await optimize(entangled(40), { target: 260, mostNodes: 40 });
    expect(["feasible", "limit"]).toContain(found.status);
    const { set } = await optimize(entangled(40), { target: 260, solver: await loadHighsSolver() });
    expect(set).not.toBeNull();
    expect(found.bound).toBeLessThanOrEqual(set?.effort ?? 0);
  });
});

describe("bad and odd input", () => {
  const chain = (measures: NonNullable<Parameters<typeof processFrom>[0]["measures"]>) =>
    processFrom({
      steps: [
        { id: "a", days: 4 },
        { id: "b", days: 6, after: ["a"] },
      ],
      measures,
    });

  test("efforts are summed as decimals", async () => {
    const process = chain([
      { id: "M1", effort: 0.1, changes: [{ step: "a", days: 1 }] },
      { id: "M2", effort: 0.2, changes: [{ step: "b", days: 1 }] },
    ]);
    expect(await optimize(process, { budget: 0.3 })).toMatchObject({ set: { measures: ["M1", "M2"], effort: 0.3, days: 2 } });
  });

  test("measures that exclude themselves are never chosen, a ring of requirements only as a whole", async () => {
    const process = chain([
      { id: "M1", effort: 1, excludes: ["M1"], changes: [{ step: "a", days: 0 }] },
      { id: "M2", effort: 1, requires: ["M3"], changes: [{ step: "a", days: 1 }] },
      { id: "M3", effort: 1, requires: ["M2"], changes: [{ step: "b", days: 1 }] },
    ]);
    expect((await frontier(process, {})).points).toEqual([
      { measures: [], effort: 0, days: 10, counted: 10 },
      { measures: ["M2", "M3"], effort: 2, days: 2, counted: 2 },
    ]);
  });

  test.each([
    [{ target: 1e9 }, "optimal", []],
    [{ target: 10 }, "optimal", []],
    [{ budget: 0 }, "optimal", []],
    [{ target: 0 }, "infeasible", undefined],
    [{ target: -1 }, "infeasible", undefined],
    [{ budget: -1 }, "infeasible", undefined],
  ])("%j without measures is %s", async (asked, status, measures) => {
    const found = await optimize(chain([]), asked);
    expect([found.status, found.set?.measures]).toEqual([status, measures]);
  });

  test.each([{}, { target: 1, budget: 1 }, { target: Number.NaN }, { budget: Number.POSITIVE_INFINITY }, { target: 1, best: 0 }])(
    "%j is refused",
    async (asked) => {
      await expect(optimize(chain([]), asked)).rejects.toThrow(RangeError);
    },
  );

  test.each([{ clock: "calendar" }, { allow: ["within-power"] }])("%j of a program without types is refused", async (wrong) => {
    const asked = { target: 1, ...wrong } as OptimizeOptions;
    await expect(optimize(chain([]), asked)).rejects.toThrow(RangeError);
    await expect(frontier(chain([]), asked)).rejects.toThrow(RangeError);
  });

  test("the frontier needs no options", async () => {
    expect(await frontier(chain([]))).toMatchObject({ points: [{ effort: 0, measures: [] }], proven: true });
  });

  test("measures and outcomes that are not there are told", async () => {
    await expect(optimize(chain([]), { target: 1, must: ["M9"] })).rejects.toThrow('no measure "M9"');
    await expect(frontier(chain([]), { route: { a: "yes" } })).rejects.toThrow("not a decision");
  });
});

/** Some measures are not within powers. */
function randomGuarded(): fc.Arbitrary<Process> {
  return fc.tuple(randomReform(), fc.array(fc.boolean(), { minLength: 5, maxLength: 5 })).map(([process, isFar]) => ({
    ...process,
    measures: process.measures.map((measure, index) => (isFar[index] ? { ...measure, guard: "needs-law" as const } : measure)),
  }));
}

function frontierOf(sets: readonly BruteSet[]): number[][] {
  const [least, ...others] = ranked(sets, "effort");
  const points = least ? [least] : [];
  for (const set of others) if (set.minutes < (points.at(-1)?.minutes ?? 0)) points.push(set);
  return points.map(({ effort, minutes }) => [effort, toWorkingDays(minutes)]);
}
