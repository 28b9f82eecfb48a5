import { expect, test } from "vitest";
import { pickUnchosenMeasures } from "../../../src/analysis/compare/index.ts";

function measuresThatSave(...days: readonly (number | null)[]) {
  return days.map((alone, at) => ({ id: `M${at}`, effort: 1, chosen: at === 0, alone, last: null, step: null }));
}

test("a few are all shown", () => {
  const { shown, more } = pickUnchosenMeasures({ measures: measuresThatSave(9, 0, null, 5) });
  expect(shown.map(({ id }) => id)).toEqual(["M1", "M2", "M3"]);
  expect(more).toBe(0);
});

test("of many those that save most alone are shown, in the order of the file", () => {
  const { shown, more } = pickUnchosenMeasures({
    measures: measuresThatSave(9, null, 0, ...Array<number>(25).fill(1), -1, ...Array<number>(10).fill(2)),
  });
  expect(shown.map(({ id }) => id)).toEqual([
    ...Array.from({ length: 20 }, (_, at) => `M${at + 3}`),
    ...Array.from({ length: 10 }, (_, at) => `M${at + 29}`),
  ]);
  expect(more).toBe(8);
});
