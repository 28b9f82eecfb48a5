import { expect, test } from "vitest";
import { computeGroupShares } from "../../../src/analysis/attribute/group-shares.ts";
import { buildJoiners } from "../../../src/analysis/attribute/joiners.ts";
import { sampleGroupShares } from "../../../src/analysis/attribute/sampled-shares.ts";
import { buildDecision, createSetMinutes } from "../../../src/analysis/optimize/index.ts";
import { type ProcessContent, processFrom } from "../../support/process.ts";

/** Ten steps in two ways side by side, each with a measure. */
function twoWays(requires: Readonly<Record<number, readonly number[]>>) {
  return processFrom({
    steps: Array.from({ length: 10 }, (_, index) => ({
      id: `w${index}`,
      days: 5 + (index % 4),
      after: index < 2 ? [] : [`w${index - 2}`],
    })),
    measures: Array.from({ length: 10 }, (_, index): NonNullable<ProcessContent["measures"]>[number] => ({
      id: `M${index}`,
      requires: (requires[index] ?? []).map((each) => `M${each}`),
      changes: [{ step: `w${index}`, days: 1 + (index % 2) }],
    })),
  });
}

test.each([
  ["nothing is needed", {}],
  ["some need one other", { 3: [0], 4: [3], 7: [0] }],
  ["some need two others", { 5: [0, 1], 8: [5, 2], 9: [8, 3], 6: [1] }],
  ["some need each other in a ring", { 2: [5], 5: [2], 7: [2] }],
])("random orders come to the shares of all orders where %s", async (_, requires) => {
  const process = twoWays(requires);
  const { needs } = buildDecision(process, {});
  const joiners = buildJoiners([...process.measures.keys()], needs);
  const set = createSetMinutes(process, process.measures, "main");
  const exact = await computeGroupShares(set, joiners, {});
  const sampled = await sampleGroupShares(set, joiners, 2_000, 3, {});
  expect(sampled.orders).toBe(4_000);
  for (const clock of ["experienced", "counted"] as const) {
    sampled[clock].forEach(({ minutes, halfWidth }, joiner) => {
      expect(Math.abs(minutes - (exact[clock][joiner]?.minutes as number))).toBeLessThanOrEqual(2 * halfWidth + 1e-6);
      expect(halfWidth).toBeLessThan(0.3 * 480);
    });
  }
  for (let one = 0; one < joiners.length; one++) {
    for (let other = one + 1; other < joiners.length; other++) {
      const pair = one * joiners.length + other;
      const [{ minutes: wanted }, { minutes, halfWidth }] = [exact.overlap(pair), sampled.overlap(pair)];
      if (Number.isNaN(wanted)) expect(minutes).toBeNaN();
      else expect(Math.abs(minutes - wanted)).toBeLessThanOrEqual(2 * halfWidth + 1e-6);
    }
  }
});
