import fc from "fast-check";
import { expect, test } from "vitest";
import { simulate } from "../../../src/analysis/simulate/index.ts";
import { processFrom } from "../../support/process.ts";
import { totalWithRework } from "../../support/rework.ts";

/** Steps s0, s1, … after some of those before them; some go back once or more to one that comes before them. */
const reworked = fc
  .array(
    fc.record({
      days: fc.integer({ min: 1, max: 9 }),
      after: fc.array(fc.nat(1000), { maxLength: 3 }),
      back: fc.option(fc.record({ at: fc.nat(1000), rounds: fc.integer({ min: 0, max: 3 }) }), { nil: undefined }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((rows) => {
    const before: Set<number>[] = [];
    return processFrom({
      steps: rows.map(({ days, after, back }, index) => {
        const sources = index === 0 ? [] : [...new Set(after.map((each) => each % index))];
        before[index] = new Set([index, ...sources.flatMap((each) => [...(before[each] ?? [])])]);
        const targets = [...before[index]];
        const returnTo = back && `s${targets[back.at % targets.length]}`;
        return {
          id: `s${index}`,
          days,
          after: sources.map((each) => `s${each}`),
          ...(returnTo !== undefined && {
            kind: "decision" as const,
            outcomes: [
              { id: "y", probability: 0 },
              { id: "n", probability: 1, returnTo, rounds: back?.rounds ?? 1 },
            ],
          }),
        };
      }),
    });
  });

test("returns do again what follows their target, and only that, as scheduling anew after each does", async () => {
  await fc.assert(
    fc.asyncProperty(reworked, async (process) => {
      const { days, steps } = await simulate(process, { runs: 1 });
      const total = totalWithRework(process);
      expect(days.mean.value).toBe(total);
      for (const { id, criticality } of steps) {
        expect([id, totalWithRework(process, { id, by: 0.25 }) > total]).toEqual([id, criticality === 1]);
      }
    }),
    { numRuns: 1_000 },
  );
});
