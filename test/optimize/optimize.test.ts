import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { daysOf, type Measure, minutesPerDay, type Process } from "../../src/model/index.ts";
import { frontier, highsSolver, optimize } from "../../src/optimize/index.ts";
import { schedule } from "../../src/schedule/index.ts";
import { everySet, ranked } from "../support/brute-optimum.ts";
import { fixtureProcess } from "../support/fixtures.ts";
import { processFrom } from "../support/process.ts";
import { randomReform } from "../support/random-process.ts";

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

  test("gives the same answer when the solver is asked for all of it", async () => {
    const asked = { target: 586, must: ["M01"], never: ["M24"] };
    const first = await optimize(renewal, asked);
    const again = await optimize(renewal, { ...asked, best: 2, solver: await highsSolver() });
    expect(again.set).toEqual(first.set);
    const [next] = again.alternatives;
    expect([next?.effort, next?.days]).toEqual([first.set?.effort, expect.any(Number)]);
    expect(next?.measures).not.toEqual(first.set?.measures);
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
      const target = daysOf(sets[Math.floor(sets.length / 2)]?.minutes ?? 0);
      const best = sets.filter(({ minutes }) => minutes <= target * minutesPerDay);
      const found = await optimize(process, { target, best: 3, allow: ["within-powers"], must, never });
      const listed = [found.set, ...found.alternatives].flatMap((set) => (set ? [set] : []));
      expect(listed).toEqual(
        best.slice(0, 3).map(({ positions, effort, minutes }) => ({
          measures: positions.map((each) => allowed[each]?.id),
          effort,
          days: daysOf(minutes),
        })),
      );
      expect(found.status).toBe(best.length > 0 ? "optimal" : "infeasible");
    }),
    { numRuns: 100 },
  );
});

test("the frontier is the same with and without a solver", async () => {
  const solver = await highsSolver();
  await fc.assert(
    fc.asyncProperty(randomReform(), async (process) => {
      expect(await frontier(process, { solver })).toEqual(await frontier(process, {}));
    }),
    { numRuns: 10 },
  );
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
      { measures: [], effort: 0, days: 10 },
      { measures: ["M2", "M3"], effort: 2, days: 2 },
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
