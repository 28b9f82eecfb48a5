import fc from "fast-check";
import { expect, test } from "vitest";
import { solve as solveWithYalps } from "yalps";
import { loadHighsSolver, optimize } from "../../../src/analysis/optimize/index.ts";
import type { Process } from "../../../src/model/index.ts";
import { schedule } from "../../../src/process/schedule/index.ts";
import { processFrom } from "../../support/process.ts";
import { randomSteps } from "../../support/random-process.ts";

// Where links are finish-to-start and no two measures shorten one step, the least effort is a small linear program in
// whole numbers. It is written here anew and solved by another program than ours.

const solver = await loadHighsSolver();

test.each([
  ["HiGHS", { solver }],
  ["the search of our own", {}],
])("finds the least effort that YALPS finds, with %s", async (_, options) => {
  let feasible = 0;
  await fc.assert(
    fc.asyncProperty(linearReform(), fc.integer({ min: 60, max: 99 }), async (process, percent) => {
      const target = Math.floor((schedule(process).days * percent) / 100);
      const { status, result } = solveWithYalps(linearProgram(process, target));
      const found = await optimize(process, { target, ...options });
      expect([found.status, found.set?.effort]).toEqual(status === "optimal" ? ["optimal", result] : [status, undefined]);
      if (status === "optimal" && result > 0) feasible++;
    }),
    { numRuns: 200 },
  );
  expect(feasible).toBeGreaterThan(50);
});

/** Measure k shortens step 2k, some also step 2k + 1. */
function linearReform(): fc.Arbitrary<Process> {
  const measure = fc.record({
    effort: fc.nat(9),
    percents: fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 1, maxLength: 2 }),
    requires: fc.option(fc.nat(11), { freq: 4 }),
    excludes: fc.option(fc.nat(11), { freq: 3 }),
  });
  const measures = fc.array(measure, { minLength: 12, maxLength: 12 });
  return fc.tuple(randomSteps({ most: 24, size: "max", links: ["FS"], lags: { min: 0, max: 3 } }), measures).map(([steps, drawn]) => {
    const count = Math.floor(steps.length / 2);
    const others = (own: number, other: number | null) => (other === null || other === own || other >= count ? [] : [`M${other}`]);
    return processFrom({
      steps,
      measures: drawn.slice(0, count).map(({ effort, percents, requires, excludes }, index) => ({
        ...{ id: `M${index}`, effort, requires: others(index, requires), excludes: others(index, excludes) },
        changes: percents.map((percent, offset) => {
          const { id, days = 0 } = steps[2 * index + offset] as (typeof steps)[number];
          return { step: id, days: Math.floor((days * percent) / 100) };
        }),
      })),
    });
  });
}

/**
 * Start times and measures; a row for each link, for the end of each step, and for each pair of measures that need or
 * exclude each other.
 */
function linearProgram({ steps, measures }: Process, target: number) {
  const constraints: Record<string, { readonly min: number }> = {};
  const variables: Record<string, Record<string, number>> = {};
  const put = (variable: string, row: string, factor: number) => {
    const factors = variables[variable] ?? {};
    variables[variable] = { ...factors, [row]: (factors[row] ?? 0) + factor };
  };
  const days = new Map(steps.map((step) => [step.id, step.days ?? 0]));
  /** What a measure takes off a step is added to a row in which the duration of the step is subtracted. */
  const shorten = (row: string, step: string) => {
    for (const { id, changes } of measures) {
      for (const change of changes) if ("step" in change && change.step === step) put(id, row, (days.get(step) ?? 0) - (change.days ?? 0));
    }
  };
  for (const { id, after } of steps) {
    const end = `end of ${id}`;
    constraints[end] = { min: (days.get(id) ?? 0) - target };
    put(id, end, -1);
    shorten(end, id);
    for (const { step, lag } of after) {
      const link = `${step} before ${id}`;
      constraints[link] = { min: (days.get(step) ?? 0) + lag };
      put(id, link, 1);
      put(step, link, -1);
      shorten(link, step);
    }
  }
  for (const { id, effort, requires, excludes } of measures) {
    put(id, "effort", effort);
    constraints[`one ${id}`] = { min: -1 };
    put(id, `one ${id}`, -1);
    for (const other of requires) {
      constraints[`${id} needs ${other}`] = { min: 0 };
      put(other, `${id} needs ${other}`, 1);
      put(id, `${id} needs ${other}`, -1);
    }
    for (const other of excludes) {
      constraints[`${id} not with ${other}`] = { min: -1 };
      put(other, `${id} not with ${other}`, -1);
      put(id, `${id} not with ${other}`, -1);
    }
  }
  return { direction: "minimize", objective: "effort", constraints, variables, integers: measures.map(({ id }) => id) } as const;
}
