import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildHistogram, buildShareCurve, computeBarWidth } from "../../../src/analysis/simulate/days-shape.ts";
import { computeDaysSpread, computeWilsonInterval } from "../../../src/analysis/simulate/estimates.ts";
import { simulate } from "../../../src/analysis/simulate/index.ts";
import { computeRankCorrelation, rankValues } from "../../../src/analysis/simulate/ranks.ts";
import { readCatalog } from "../../../src/formats/index.ts";
import { processFrom } from "../../support/process.ts";

test.each([
  // Newcombe (1998), table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
  // R's prop.test(5, 20, correct = FALSE).
  [5, 20, 0.1119, 0.4687],
])("Wilson's interval of %d in %d", (hits, cases, low, high) => {
  const found = computeWilsonInterval(hits, cases);
  expect([found.low, found.high].map((each) => Number(each.toFixed(4)))).toEqual([low, high]);
});

test("a quantile is the least value that its share does not exceed, and its interval holds it as often as it says", async () => {
  const minutes = Float64Array.from({ length: 1_000 }, (_, index) => (index + 1) * 480);
  const spread = computeDaysSpread(minutes, minutes);
  expect(spread.quantiles.find(({ share }) => share === 0.9)?.days).toEqual({ value: 900, low: 882, high: 920 });
  expect(spread).toMatchObject({ least: 1, most: 1_000, mean: { value: 500.5 } });
  const process = processFrom({ steps: [{ id: "a", actual: { low: 0, high: 1_000 } }] });
  let held = 0;
  for (let seed = 1; seed <= 200; seed++) {
    const { days } = await simulate(process, { runs: 200, seed });
    const { low, high } = days.quantiles.find(({ share }) => share === 0.8)?.days ?? { low: 0, high: 0 };
    if (low <= 800 && 800 <= high) held++;
  }
  expect(held / 200).toBeGreaterThan(0.9);
});

test("ranks and their correlation are those that comparing finds", () => {
  const values = fc.array(fc.record({ one: fc.integer({ min: 0, max: 9 }), other: fc.integer({ min: 0, max: 2 ** 40 }) }), {
    minLength: 2,
    maxLength: 40,
  });
  fc.assert(
    fc.property(values, (pairs) => {
      const [one, other] = [pairs.map((each) => each.one), pairs.map((each) => each.other)];
      const slowly = (list: readonly number[]) =>
        list.map((value) => list.filter((each) => each < value).length + (list.filter((each) => each === value).length + 1) / 2);
      const [ranking, second] = [rankValues(Float64Array.from(one)), rankValues(Float64Array.from(other))];
      expect([...ranking.ranks]).toEqual(slowly(one));
      expect([...second.ranks]).toEqual(slowly(other));
      expect([...ranking.order].map((place) => one[place])).toEqual(one.toSorted((a, b) => a - b));
      const middle = (pairs.length + 1) / 2;
      const covariance = (a: readonly number[], b: readonly number[]) =>
        a.reduce((sum, each, index) => sum + (each - middle) * ((b[index] as number) - middle), 0);
      const [a, b] = [slowly(one), slowly(other)];
      const whole = Math.sqrt(covariance(a, a) * covariance(b, b));
      expect(computeRankCorrelation(ranking.ranks, second.ranks)).toBeCloseTo(whole === 0 ? 0 : covariance(a, b) / whole, 9);
    }),
  );
});

describe("the shape of the days", () => {
  const minutes = fc
    .array(fc.integer({ min: 0, max: 480_000 }), { minLength: 1, maxLength: 200 })
    .map((list) => Float64Array.from(list).sort());

  test("has every case in one of two hundred bars, and all but the ends in forty", () => {
    fc.assert(
      fc.property(minutes, (sorted) => {
        const { from, width, counts } = buildHistogram(sorted, computeBarWidth([sorted]));
        expect(counts.length).toBeLessThanOrEqual(201);
        const [low, high] = [0.01, 0.99].map((share) => sorted[Math.ceil(share * sorted.length) - 1] as number) as [number, number];
        const isNarrow = counts.length <= 100 || (high - low) / 480 / width > 15;
        expect((high - low) / 480 / width <= 39 && isNarrow).toBe(true);
        expect(counts.reduce((sum, each) => sum + each, 0)).toBe(sorted.length);
        const days = [...sorted].map((each) => each / 480);
        counts.slice(0, -1).forEach((count, bar) => {
          const inside = days.filter((each) => Math.floor((each - from) / width) === bar);
          expect(count).toBe(inside.length);
        });
      }),
    );
  });

  test("rises from the shortest case to the longest", () => {
    fc.assert(
      fc.property(minutes, (sorted) => {
        const curve = buildShareCurve(sorted);
        expect(curve).toHaveLength(101);
        expect([curve[0]?.days, curve[100]?.days]).toEqual([(sorted[0] as number) / 480, (sorted.at(-1) as number) / 480]);
        expect(curve.every(({ days }, index) => index === 0 || days >= (curve[index - 1]?.days as number))).toBe(true);
      }),
    );
  });
});

test("what a file says of spread and correlation is simulated", async () => {
  const file = (spread: string, correlation: string) => `
leadpath: 1
${spread}
units: [{id: u, name: U${correlation}}]
processes:
  - id: p
    steps:
      - {id: a, name: A, kind: start, unit: u, days: 100}
      - {id: b, name: B, kind: end, unit: u, days: 100, after: [a]}
`;
  const deviation = async (text: string) => {
    const { catalog, problems } = readCatalog(text);
    expect(problems).toEqual([]);
    const [process] = catalog.processes;
    return process ? (await simulate(process, { runs: 10_000 })).days.sd : Number.NaN;
  };
  expect(await deviation(file("", ""))).toBe(0);
  const apart = await deviation(file("spread: {low: 0.5, likely: 1, high: 2, shape: triangular}", ""));
  const together = await deviation(file("spread: {low: 0.5, likely: 1, high: 2, shape: triangular}", ", correlation: 1"));
  // Variances add where nothing is shared, deviations where all is.
  const one = 100 * Math.sqrt((0.25 + 1 + 4 - 0.5 - 1 - 2) / 18);
  expect(apart / (one * Math.SQRT2)).toBeCloseTo(1, 1);
  expect(together / (one * 2)).toBeCloseTo(1, 1);
});
