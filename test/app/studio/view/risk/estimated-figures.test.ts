import { expect, test } from "vitest";
import {
  formatEstimatedChance,
  formatEstimatedDays,
  formatEstimatedPercents,
  formatEstimatedRange,
} from "../../../../../src/app/studio/view/risk/estimated-figures.ts";

test("what is estimated is told as about so much with its range, what all cases agree on as it is", () => {
  const estimated = { value: 657, low: 655, high: 659 };
  expect([formatEstimatedDays(estimated), formatEstimatedRange(estimated)]).toEqual([{ zh: "约 657", en: "about 657" }, "655–659"]);
  const exact = { value: 6.8, low: 6.8, high: 6.8 };
  expect([formatEstimatedDays(exact), formatEstimatedRange(exact)]).toEqual([{ zh: "6.8", en: "6.8" }, undefined]);
});

// Intervals of Wilson (1927) of 1,668 and 2,000 of 2,000 cases, of none, and of 20 of 20.
test.each([
  [{ value: 0.834, low: 0.817, high: 0.8497 }, "about 83 %", "81–85 %"],
  [{ value: 1, low: 0.9981, high: 1 }, "over 99 %", "99–100 %"],
  [{ value: 0.997, low: 0.9935, high: 0.9986 }, "over 99 %", "99–100 %"],
  [{ value: 0, low: 0, high: 0.0019 }, "under 1 %", "0–1 %"],
  [{ value: 1, low: 0.8389, high: 1 }, "over 83 %", "83–100 %"],
])("a chance of %o is %s", (estimate, chance, range) => {
  expect(formatEstimatedChance(estimate, false).en).toBe(chance);
  expect(formatEstimatedPercents(estimate)).toBe(range);
});

test("where all cases take the same time a chance is exact", () => {
  expect(formatEstimatedChance({ value: 1, low: 0.9981, high: 1 }, true).en).toBe("100 %");
  expect(formatEstimatedChance({ value: 0, low: 0, high: 0.0019 }, true).en).toBe("0 %");
});
