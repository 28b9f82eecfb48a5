import fc from "fast-check";
import { expect, test } from "vitest";
import { simulate } from "../../../src/analysis/simulate/index.ts";
import { schedule } from "../../../src/process/schedule/index.ts";
import { fixtureCatalog } from "../../support/fixtures.ts";
import { processFrom } from "../../support/process.ts";
import { randomSteps } from "../../support/random-process.ts";

// Where nothing is drawn a case is a schedule.

test.each(["main", "longest"] as const)("a case in which nothing varies is the schedule of the %s route", async (route) => {
  const limit = fc.record({
    from: fc.option(fc.nat(1000), { nil: undefined }),
    to: fc.option(fc.nat(1000), { nil: undefined }),
    days: fc.nat(12),
    stops: fc.array(
      fc.record({ at: fc.nat(1000), effect: fc.constantFrom("pause" as const, "restart" as const, "not-started" as const) }),
      {
        maxLength: 2,
      },
    ),
  });
  await fc.assert(
    fc.asyncProperty(randomSteps({ most: 8, decisions: true }), fc.array(limit, { maxLength: 2 }), async (steps, limits) => {
      const id = (number: number) => `s${number % steps.length}`;
      const process = processFrom({
        steps,
        limits: limits.map(({ from, to, stops, ...rest }) => ({
          ...rest,
          kind: "promised" as const,
          ...(from !== undefined && { from: id(from) }),
          ...(to !== undefined && { to: id(to) }),
          stops: stops.map(({ at, effect }) => ({ step: id(at), effect })),
        })),
      });
      const planned = schedule(process, { route });
      const risk = await simulate(process, { runs: 3, route });
      expect(risk.days).toMatchObject({ least: planned.days, most: planned.days, sd: 0 });
      expect(risk.steps.filter(({ criticality }) => criticality === 1).map((each) => each.id)).toEqual(planned.criticalSteps);
      for (const [number, { main, longest }] of planned.limits.entries()) {
        const counted = risk.limits[number]?.counted?.most ?? null;
        if (route === "main") expect(counted).toBe(main);
        else if (counted !== null) expect(longest).toBeGreaterThanOrEqual(counted);
      }
    }),
    { numRuns: 300 },
  );
});

test.each(["limits", "licence", "penalty", "urban-renewal"])("the planned days of %s are those of the main route", async (name) => {
  for (const process of fixtureCatalog(name).processes) {
    const plain = { ...process, steps: process.steps.map(({ actual: _, ...step }) => step) };
    const { days, limits } = await simulate(plain, { runs: 2, route: "main" });
    const planned = schedule(plain);
    expect(days).toMatchObject({ least: planned.days, most: planned.days });
    expect(limits.map(({ counted }) => counted?.most ?? null)).toEqual(planned.limits.map(({ main }) => main));
  }
});
