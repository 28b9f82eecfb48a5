import fc from "fast-check";
import { expect, test } from "vitest";
import { InputError, type Measure } from "../../../src/model/index.ts";
import { buildProcessNetwork } from "../../../src/process/graph/index.ts";
import { reformProcess } from "../../../src/process/reform/index.ts";
import { createTotalsCalculator, type ProcessTotals } from "../../../src/process/schedule/index.ts";
import { createClockRunFinder } from "../../../src/process/schedule/limits/counted-time.ts";
import { runRoute } from "../../../src/process/schedule/limits/course.ts";
import { randomReckoned } from "../../support/random-reckoning.ts";

/** What the totals are, or the messages that say why there are none. */
function told(totals: () => ProcessTotals): unknown {
  try {
    return totals();
  } catch (error) {
    if (error instanceof InputError) return error.problems.map(({ message }) => message);
    throw error;
  }
}

test("totals of one set after another are those of each set by itself", () => {
  fc.assert(
    fc.property(randomReckoned(), fc.array(fc.nat(31), { maxLength: 12 }), ({ process, reckoning }, masks) => {
      const { route, changes, start } = reckoning;
      const inTurn = createTotalsCalculator(process, { route, changes, start });
      for (const mask of masks) {
        const measures = process.measures.filter((_, index) => (mask >> index) & 1);
        expect(told(() => inTurn(measures))).toEqual(
          told(() => {
            const after = reformProcess(process, { measures: measures.map(({ id }: Measure) => id), changes });
            const course = runRoute(buildProcessNetwork(after, route, { baseline: process, measures }), start);
            return { experienced: course.early.finish, counted: createClockRunFinder(course)({})[0]?.minutes as number };
          }),
        );
      }
    }),
    { numRuns: 500 },
  );
});
