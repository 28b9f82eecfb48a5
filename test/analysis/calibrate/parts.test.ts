import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { computeWassersteinDistance } from "../../../src/analysis/calibrate/distance.ts";
import { type DurationFit, fitDurations } from "../../../src/analysis/calibrate/fit.ts";
import { roundShares } from "../../../src/analysis/calibrate/shares.ts";
import { createWorkingClock } from "../../../src/analysis/calibrate/working-clock.ts";
import { computeNormalQuantile } from "../../../src/analysis/simulate/random/normal.ts";
import { loadCalendar } from "../../../src/process/calendar/index.ts";
import { seeded } from "../../support/random.ts";

const monday = Date.UTC(2026, 2, 2);
const hour = 3_600_000;

describe("working time", () => {
  test.each([
    ["9:00 to 17:00 is a day", 9, 17, 480],
    ["16:00 to 10:00 of the next day are two hours", 16, 34, 120],
    ["Friday noon to Monday noon is a day", 108, 180, 480],
    ["a night takes no time", 18, 32, 0],
    ["Saturday takes no time", 122, 140, 0],
  ])("from %s", async (_, from, to, minutes) => {
    const clock = createWorkingClock(await loadCalendar("mon-fri"));
    expect(clock(monday + to * hour, 0) - clock(monday + from * hour, 0)).toBeCloseTo(minutes, 6);
  });

  test("is that of the local clock", async () => {
    const clock = createWorkingClock(await loadCalendar("mon-fri"));
    expect(clock(monday + 2 * hour, 480) - clock(monday, 480)).toBeCloseTo(60, 6);
    expect(clock(monday + 2 * hour, 0) - clock(monday, 0)).toBe(0);
  });

  test("of whole days on every day is the time that passes, a day of 480 minutes", async () => {
    const clock = createWorkingClock(await loadCalendar("every-day"), { from: 0, to: 24 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e11 }), fc.integer({ min: 0, max: 1e11 }), (a, b) => {
        expect(clock(monday + a + b, 0) - clock(monday + a, 0)).toBeCloseTo((b / (24 * hour)) * 480, 4);
      }),
    );
  });

  test("needs hours of a day", async () => {
    const calendar = await loadCalendar("mon-fri");
    for (const [from, to] of [
      [17, 9],
      [9, 9],
      [-1, 5],
      [9, 25],
      [Number.NaN, 5],
    ] as const) {
      expect(() => createWorkingClock(calendar, { from, to })).toThrow(RangeError);
    }
  });
});

describe("distance", () => {
  const getDistance = (one: readonly number[], other: readonly number[]) => computeWassersteinDistance(one, other) ?? Number.NaN;
  const days = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 30 });

  test("of equally many days is the mean difference of those of one rank", () => {
    fc.assert(
      fc.property(days, fc.integer(), (a, seed) => {
        const random = seeded(seed);
        const b = a.map(() => Math.floor(random() * 1000));
        const [x, y] = [a, b].map((each) => each.toSorted((one, other) => one - other)) as [number[], number[]];
        const expected = x.reduce((sum, each, index) => sum + Math.abs(each - (y[index] as number)), 0) / x.length;
        expect(getDistance(a, b)).toBeCloseTo(expected, 8);
      }),
    );
  });

  test("is that of both given twice, the same both ways, none to itself, and the shift of a shift", () => {
    fc.assert(
      fc.property(days, days, (a, b) => {
        expect(getDistance([...a, ...a], b)).toBeCloseTo(getDistance(a, b), 8);
        expect(getDistance(b, a)).toBeCloseTo(getDistance(a, b), 8);
        expect(getDistance(a, a)).toBe(0);
        expect(
          getDistance(
            a,
            a.map((each) => each + 7),
          ),
        ).toBeCloseTo(7, 8);
      }),
    );
  });

  test("of nothing is not known", () => {
    expect(computeWassersteinDistance([], [1])).toBeNull();
  });
});

describe("fitted durations", () => {
  const draws = (count: number, seed: number, draw: (chance: number) => number) => {
    const random = seeded(seed);
    return Array.from({ length: count }, () => draw(random()));
  };

  test("are lognormal when they were drawn so", () => {
    const days = draws(2000, 1, (chance) => 4 * Math.exp(0.5 * computeNormalQuantile(chance)));
    const fit = fitDurations(days) as DurationFit;
    expect(fit.family).toBe("lognormal");
    const { p50, p90 } = fit.actual as { p50: number; p90: number };
    expect(p50).toBeGreaterThan(3.8);
    expect(p50).toBeLessThan(4.2);
    expect(p90).toBeGreaterThan(4 * Math.exp(0.5 * 1.2816) * 0.94);
    expect(p90).toBeLessThan(4 * Math.exp(0.5 * 1.2816) * 1.06);
  });

  test("are PERT when they were drawn so", () => {
    // Sums of 2 and of 4 exponentials make the beta distribution of 2 and 4, which is the PERT of 0, 1/4 and 1.
    const random = seeded(3);
    const exponentials = (count: number) =>
      Array.from({ length: count }, () => -Math.log(1 - random())).reduce((sum, each) => sum + each, 0);
    const days = Array.from({ length: 2000 }, () => {
      const [a, b] = [exponentials(2), exponentials(4)];
      return 2 + (12 * a) / (a + b);
    });
    const fit = fitDurations(days) as DurationFit;
    expect(fit.family).toBe("pert");
    const { low, likely, high } = fit.actual as { low: number; likely: number; high: number };
    for (const [value, true_] of [
      [low, 2],
      [likely, 5],
      [high, 14],
    ] as const)
      expect(Math.abs(value - true_)).toBeLessThan(0.9);
  });

  test("are exponential or uniform when they were drawn so", () => {
    const exponential = fitDurations(draws(2000, 4, (chance) => -3 * Math.log(1 - chance))) as DurationFit;
    expect(exponential.family).toBe("exponential");
    expect((exponential.actual as { exponential: number }).exponential).toBeCloseTo(3, 0);
    const uniform = fitDurations(draws(2000, 5, (chance) => 2 + 6 * chance)) as DurationFit;
    expect(uniform.family).toBe("uniform");
    expect((uniform.actual as { low: number; high: number }).low).toBeCloseTo(2, 1);
    expect((uniform.actual as { low: number; high: number }).high).toBeCloseTo(8, 1);
  });

  test("of two heaps are samples that keep the mean", () => {
    const days = draws(1000, 2, (chance) => (chance < 0.8 ? chance / 100 : 10 + 100 * chance));
    const fit = fitDurations(days) as DurationFit;
    expect(fit.family).toBe("samples");
    const { samples } = fit.actual as { samples: number[] };
    expect(samples).toHaveLength(40);
    expect(samples.reduce((sum, each) => sum + each, 0) / 40).toBeCloseTo(fit.mean, 1);
  });

  test.each([
    ["none", [], undefined],
    ["one", [2.5], { samples: [2.5] }],
    ["equal ones", Array(100).fill(3), { samples: [3] }],
    ["zeros", Array(100).fill(0), { samples: [0] }],
    ["few", [1, 2, 4], { samples: [1, 2, 4] }],
  ])("of %s", (_, days, expected) => {
    expect(fitDurations(days)?.actual).toEqual(expected);
  });

  test("never have a mean that is far from that of the durations", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { minLength: 1, maxLength: 120 }), (days) => {
        const fit = fitDurations(days);
        if (!fit || !("samples" in fit.actual)) return;
        const { samples } = fit.actual;
        const mean = samples.reduce((sum, each) => sum + each, 0) / samples.length;
        expect(Math.abs(mean - fit.mean)).toBeLessThan(0.01 + 0.001 * fit.mean);
      }),
    );
  });
});

describe("shares", () => {
  test("that are written sum to 1 and are near", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(500), { minLength: 2, maxLength: 9 }), (counts) => {
        const all = counts.reduce((sum, each) => sum + each, 0);
        fc.pre(all > 0);
        const shares = roundShares(counts);
        expect(Math.round(shares.reduce((sum, each) => sum + each, 0) * 1e4)).toBe(1e4);
        for (const [index, share] of shares.entries()) expect(Math.abs(share - (counts[index] as number) / all)).toBeLessThan(1.01e-4);
      }),
    );
  });
});
