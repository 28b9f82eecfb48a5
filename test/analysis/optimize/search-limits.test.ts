import { describe, expect, test } from "vitest";
import { frontier, type LinearSolver, loadHighsSolver, optimize } from "../../../src/analysis/optimize/index.ts";
import { parseDay } from "../../../src/model/index.ts";
import { loadCalendar } from "../../../src/process/calendar/index.ts";
import { entangled } from "../../support/entangled.ts";
import { fixtureProcess } from "../../support/fixtures.ts";
import { processFrom } from "../../support/process.ts";

const process = entangled(40);
const solver = await loadHighsSolver();
const asked = { target: 260 };
const right = await optimize(process, { ...asked, solver });

describe.each([
  ["with a solver", solver],
  ["without a solver", undefined],
] as const)("a search %s", (_, usual: LinearSolver | undefined) => {
  test("ends with the reason of its signal, and the next one is right", async () => {
    const controller = new AbortController();
    const onProgress = () => controller.abort(new Error("enough"));
    await expect(optimize(process, { ...asked, solver: usual, signal: controller.signal, onProgress })).rejects.toThrow("enough");
    expect(await optimize(process, { ...asked, solver: usual })).toEqual(right);
  });

  test("ends with what it has when it is to stop, and the next one is right", async () => {
    const found = await optimize(process, { ...asked, solver: usual, stop: AbortSignal.abort() });
    expect([found.status, found.bound]).toEqual(["feasible", 0]);
    expect(found.set?.days).toBeLessThanOrEqual(asked.target);
    expect(found.set?.effort).toBeGreaterThanOrEqual(right.set?.effort ?? Number.NaN);
    expect(await optimize(process, { ...asked, solver: usual })).toEqual(right);
  });

  test("tells how far it has come", async () => {
    const done: number[] = [];
    await frontier(process, { solver: usual, onProgress: (progress) => done.push(progress.done) });
    expect(done.length).toBeGreaterThan(1);
    expect(done).toEqual(done.map((_, index) => index + 1));
  });
});

test.each([
  ["few measures, of which all sets are scheduled", entangled(11), { target: 50 }],
  ["modes, which are followed through their network", fixtureProcess("time-cost"), { target: 110 }],
])("a search among %s ends when it is to stop, too", async (_, small, wanted) => {
  expect(await optimize(small, wanted)).toMatchObject({ status: "optimal" });
  const { status, set } = await optimize(small, { ...wanted, stop: AbortSignal.abort() });
  expect(status).toBe("feasible");
  expect(set?.days).toBeLessThanOrEqual(wanted.target);
});

test.each([
  ["few measures", entangled(10)],
  ["modes", fixtureProcess("time-cost")],
])("curves of %s tell how far they have come", async (_, small) => {
  const done: number[] = [];
  await frontier(small, { onProgress: (progress) => done.push(progress.done) });
  expect(done.length).toBeGreaterThan(0);
  expect(done).toEqual(done.map((_, index) => index + 1));
});

test("a search gives its solver so many programs at most, and is then not called proven", async () => {
  let programs = 0;
  const counting: LinearSolver = (program) => {
    programs++;
    return solver(program);
  };
  const found = await optimize(process, { ...asked, solver: counting, mostPrograms: 1 });
  expect(programs).toBe(1);
  expect(found.status).toBe("feasible");
  expect(found.bound).toBe(right.set?.effort);
});

test("what a solver has found when it must end early is told with the bound that is proven", async () => {
  const early: LinearSolver = async (program) => {
    const solution = await solver(program);
    return solution.status === "optimal" ? { status: "limit", values: solution.values, bound: 1 } : solution;
  };
  const found = await optimize(process, { ...asked, solver: early });
  expect(found).toMatchObject({ status: "feasible", bound: 1 });
  expect(found.gap).toBeCloseTo(1 - 1 / (found.set?.effort ?? 0));
});

test("on dates, where days off make steps longer than is known before, a set is found early", async () => {
  const renewal = fixtureProcess("urban-renewal");
  const start = { calendar: await loadCalendar("cn"), day: parseDay("2014-07-01") };
  const found = await optimize(renewal, {
    changes: [{ step: "B03", calendarDays: 30 }],
    start,
    finishBy: parseDay("2016-11-04"),
    solver,
    mostPrograms: 6,
  });
  expect(found.status).toBe("feasible");
  expect(found.set?.finishDate).toMatch(/^2016-1[01]-/);
  expect(found.set?.effort).toBeLessThanOrEqual((found.bound ?? 0) + 3);
});

test("the least days that can be reached are told only when they are proven", async () => {
  const far = { target: 1, solver };
  expect(await optimize(process, far)).toMatchObject({ status: "infeasible", reachable: { effort: expect.any(Number) } });
  const { status, reachable } = await optimize(process, { ...far, mostPrograms: 1 });
  expect({ status, reachable }).toEqual({ status: "infeasible", reachable: undefined });
});

test.each([
  ["with a solver", solver],
  ["without a solver", undefined],
])("a search %s that is to stop before it has a set, and can put none together, has none", async (_, usual) => {
  const rivals = processFrom({
    steps: [
      { id: "a", days: 10 },
      { id: "b", days: 10, after: ["a"] },
    ],
    measures: [
      { id: "M1", excludes: ["M2"], changes: [{ step: "a", days: 5 }] },
      { id: "M2", changes: [{ step: "b", days: 5 }] },
    ],
  });
  const { status, set, bound } = await optimize(rivals, { target: 10, solver: usual, stop: AbortSignal.abort() });
  expect({ status, set, bound }).toEqual({ status: "limit", set: null, bound: 0 });
});

test("a budget that ends early is used as far as measures save, and no further", async () => {
  const found = await optimize(process, { budget: 20, solver, stop: AbortSignal.abort() });
  expect(found.status).toBe("feasible");
  expect(found.set?.effort).toBeLessThanOrEqual(20);
  expect(found.set?.days).toBeLessThan(found.before);
  expect(found.bound).toBeLessThanOrEqual(found.set?.days ?? 0);
});

test("where a limit ends the search for the next best set, that is said", async () => {
  const several = await optimize(process, { ...asked, best: 2, solver });
  expect([several.alternatives.length, several.alternativesProven]).toEqual([1, true]);
  let programs = 0;
  const firstOnly: LinearSolver = async (program) => {
    programs++;
    return solver(program);
  };
  await optimize(process, { ...asked, solver: firstOnly });
  const ended = await optimize(process, { ...asked, best: 2, solver, mostPrograms: programs });
  expect([ended.status, ended.alternatives, ended.alternativesProven]).toEqual(["optimal", [], false]);
});
