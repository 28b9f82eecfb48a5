import { expect, test } from "vitest";
import { schedule } from "../../../src/process/schedule/index.ts";
import { processFrom } from "../../support/process.ts";

test("a chain of 100,000 steps is one path", () => {
  const steps = Array.from({ length: 100_000 }, (_, index) => ({ id: `s${index}`, days: 1, after: index > 0 ? [`s${index - 1}`] : [] }));
  const { days, path, criticalPathCount } = schedule(processFrom({ steps }));
  expect([days, path.length, criticalPathCount]).toEqual([100_000, 100_000, 1]);
});

test("parallel work one after another has more paths than a number can tell: the count stays at 2^53 - 1", () => {
  const steps = Array.from({ length: 1_100 }, (_, index) => [
    { id: `a${index}`, days: 1, after: index > 0 ? [`a${index - 1}`, `b${index - 1}`] : [] },
    { id: `b${index}`, days: 1, after: index > 0 ? [`a${index - 1}`, `b${index - 1}`] : [] },
  ]).flat();
  const { criticalPathCount, criticalPaths } = schedule(processFrom({ steps }));
  expect(criticalPathCount).toBe(Number.MAX_SAFE_INTEGER);
  expect(criticalPaths).toHaveLength(10);
});
