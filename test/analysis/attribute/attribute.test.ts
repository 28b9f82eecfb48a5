import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { attribute, formatAttributionNotes } from "../../../src/analysis/attribute/index.ts";
import { type Process, parseDay, toMinutes } from "../../../src/model/index.ts";
import { loadCalendar } from "../../../src/process/calendar/index.ts";
import { schedule } from "../../../src/process/schedule/index.ts";
import { entangled } from "../../support/entangled.ts";
import { everyOrder } from "../../support/every-order.ts";
import { fixtureProcess } from "../../support/fixtures.ts";
import { codesOf, processFrom } from "../../support/process.ts";
import { randomChain } from "../../support/random-chain.ts";
import { randomReform } from "../../support/random-process.ts";

function withSomeMeasures(processes: fc.Arbitrary<Process>) {
  return processes
    .chain((process) => fc.tuple(fc.constant(process), fc.subarray(process.measures.map(({ id }) => id))))
    .filter(([process, measures]) => codesOf(() => schedule(process, { measures })).length === 0);
}

describe("shares", () => {
  test.each([
    ["random processes", randomReform()],
    ["random chains", randomChain(3)],
  ])("are the mean over every order on %s", async (_, processes) => {
    await fc.assert(
      fc.asyncProperty(withSomeMeasures(processes), async ([process, measures]) => {
        const result = await attribute(process, { measures });
        const sum = (shares: readonly number[]) => shares.reduce((whole, share) => whole + toMinutes(share), 0);
        expect(sum(result.measures.map(({ share }) => share))).toBe(toMinutes(result.experienced.saved));
        expect(sum(result.measures.map(({ counted }) => counted.share))).toBe(toMinutes(result.counted.saved));
        const brute = everyOrder(process, measures);
        // Measures that require each other in a ring never join one by one.
        if (brute.orders === 0) return;
        for (const { id, share, counted } of result.measures) {
          expect(Math.abs(toMinutes(share) - (brute.experienced.get(id) as number))).toBeLessThan(1);
          expect(Math.abs(toMinutes(counted.share) - (brute.counted.get(id) as number))).toBeLessThan(1);
        }
        const pairs = new Map(result.pairs.map((pair) => [pair.measures.join(" "), pair.kind === "overlap" ? pair.days : -pair.days]));
        for (const [key, overlap] of brute.overlaps) expect(toMinutes(pairs.get(key) ?? 0) - overlap).toBeCloseTo(0, 0);
        for (const key of pairs.keys()) expect(brute.overlaps.has(key)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test("of the reform of urban renewal sum to what it saves", async () => {
    const result = await attribute(fixtureProcess("urban-renewal"), { scenario: "reform" });
    expect(result.exact).toBe(true);
    expect(result.measures.reduce((sum, { share }) => sum + toMinutes(share), 0)).toBe(toMinutes(369));
    // M04 alone saves 30 (land and buildings side by side), M05 25 (15 and 10 days less), both 45: 65 → 20. M15 lets an
    // excluded review overlap.
    expect(result.pairs).toEqual([{ measures: ["M04", "M05"], kind: "overlap", days: 10, interval: null }]);
    const shares = new Map(result.measures.map((each) => [each.id, each]));
    expect([shares.get("M04"), shares.get("M05")]).toMatchObject([
      { alone: 30, last: 20, share: 25, counted: { share: 25 } },
      { alone: 25, last: 15, share: 20, counted: { share: 20 } },
    ]);
    expect(shares.get("M15")).toMatchObject({ share: 20, counted: { share: 0 }, onlyMovesOut: false });
    expect([result.experienced, result.counted]).toEqual([
      { before: 955, after: 586, saved: 369, changes: 0 },
      { before: 813, after: 484, saved: 329, changes: 0 },
    ]);
    expect(result.waterfall.at(-1)?.days).toBe(586);
  });

  test("where nothing comes apart", async () => {
    const process = entangled();
    const measures = process.measures.map(({ id }) => id);
    const result = await attribute(process, { measures });
    expect(result.measures.reduce((sum, { share }) => sum + toMinutes(share), 0)).toBe(toMinutes(result.experienced.saved));
  });
});

test("measures that require each other in a ring share evenly what they save together", async () => {
  const process = processFrom({
    steps: [
      { id: "a", days: 10 },
      { id: "b", days: 10, after: ["a"] },
    ],
    measures: [
      { id: "M", requires: ["N"], changes: [{ step: "a", days: 4 }] },
      { id: "N", requires: ["M"], changes: [{ step: "b", days: 7 }] },
    ],
  });
  const result = await attribute(process, { measures: ["M", "N"] });
  expect(result.measures.map(({ id, share }) => [id, share])).toEqual([
    ["M", 4.5],
    ["N", 4.5],
  ]);
  expect(result.pairs).toEqual([]);
});

test("measures that cannot be adopted one by one get what they save when the second mends the first", async () => {
  // TURN drops a → b; BACK adds b → a, which makes a cycle without TURN.
  const process = processFrom({
    steps: [
      { id: "a", days: 10 },
      { id: "b", days: 6, after: [{ step: "a" }] },
      { id: "c", days: 1, after: ["a", "b"] },
    ],
    measures: [
      { id: "TURN", changes: [{ step: "b", after: [] }] },
      { id: "BACK", changes: [{ step: "a", after: ["b"] }] },
    ],
  });
  // Before 17; TURN alone 11; BACK alone cannot be; both 17. TURN, BACK: 6 and −6; BACK, TURN: nothing, then nothing.
  const result = await attribute(process, { measures: ["TURN", "BACK"] });
  expect(result.measures.map(({ id, alone, share }) => [id, alone, share])).toEqual([
    ["TURN", 6, 3],
    ["BACK", null, -3],
  ]);
});

test("a measure that only moves days out of the count is told", async () => {
  const process = processFrom({
    steps: [
      { id: "a", days: 3 },
      { id: "b", days: 7, after: ["a"] },
    ],
    measures: [
      { id: "OUT", changes: [{ step: "b", clock: "excluded", special: "hearing" }] },
      { id: "FASTER", changes: [{ step: "a", days: 1 }] },
    ],
  });
  const result = await attribute(process, { measures: ["OUT", "FASTER"] });
  expect(result.measures.map(({ id, share, counted, onlyMovesOut }) => [id, share, counted.share, onlyMovesOut])).toEqual([
    ["OUT", 0, 7, true],
    ["FASTER", 2, 2, false],
  ]);
  expect(formatAttributionNotes(result).map((note) => note.en)).toEqual([
    "Counted days 10 → 1 (9 saved), experienced 10 → 8 (2 saved)",
    "OUT only moves days out of the count: 7 counted saved, none experienced",
  ]);
});

test("two that need each other save more together", async () => {
  // Two ways side by side of 10 days: only both shorter make it shorter.
  const process = processFrom({
    steps: [
      { id: "a", days: 10 },
      { id: "b", days: 10 },
    ],
    measures: [
      { id: "A", changes: [{ step: "a", days: 4 }] },
      { id: "B", changes: [{ step: "b", days: 4 }] },
    ],
  });
  const { measures, pairs } = await attribute(process, { measures: ["A", "B"] });
  expect(measures.map(({ alone, share, last }) => [alone, share, last])).toEqual([
    [0, 3, 6],
    [0, 3, 6],
  ]);
  expect(pairs).toEqual([{ measures: ["A", "B"], kind: "synergy", days: 6, interval: null }]);
});

test("changes by hand are told apart", async () => {
  const result = await attribute(fixtureProcess("measures", "together"), { scenario: "steps", changes: [{ step: "b", days: 1 }] });
  expect(result.experienced).toEqual({ before: 20, after: 6, saved: 14, changes: 3 });
  expect(result.measures.reduce((sum, { share }) => sum + share, 0)).toBe(11);
});

describe("random orders", () => {
  /** Twenty-four steps in three ways side by side, each with a measure; some need others, one of them two. */
  const process = processFrom({
    steps: [
      { id: "s", days: 1 },
      ...Array.from({ length: 24 }, (_, index) => ({ id: `w${index}`, days: 5 + (index % 4), after: [index < 3 ? "s" : `w${index - 3}`] })),
    ],
    measures: Array.from({ length: 24 }, (_, index) => ({
      id: `M${index}`,
      requires: index === 20 ? ["M4", "M9"] : index % 5 === 3 ? [`M${index - 2}`] : [],
      changes: [{ step: `w${index}`, days: 2 }],
    })),
  });
  const measures = process.measures.map(({ id }) => id);

  test("give estimates whose intervals hold, the same for a seed, and sum to the whole", async () => {
    const [one, again, other] = [
      await attribute(process, { measures }),
      await attribute(process, { measures }),
      await attribute(process, { measures, seed: 7 }),
    ];
    expect(one).toMatchObject({ exact: false, seed: 1 });
    expect(again).toEqual(one);
    expect(other.measures).not.toEqual(one.measures);
    for (const { measures: each, experienced } of [one, other]) {
      expect(each.reduce((sum, { share }) => sum + toMinutes(share), 0)).toBe(toMinutes(experienced.saved));
    }
    // Two estimates of one thing: apart by less than three widths of both.
    one.measures.forEach(({ share, interval }, index) => {
      const { share: second, interval: width } = other.measures[index] as (typeof one.measures)[number];
      expect(Math.abs(share - second)).toBeLessThanOrEqual(1.5 * ((interval as number) + (width as number)) + 1 / 480);
    });
  });

  test("end when the signal says so", async () => {
    const stop = new AbortController();
    const progress: number[] = [];
    const work = attribute(process, {
      measures,
      signal: stop.signal,
      onProgress: ({ done }) => {
        progress.push(done);
        if (progress.length === 2) stop.abort(new Error("enough"));
      },
    });
    await expect(work).rejects.toThrow("enough");
    expect(progress.length).toBe(2);
  });
});

test("a seed that is no whole number is refused", async () => {
  await expect(attribute(fixtureProcess("licence"), { seed: 0.5 })).rejects.toThrow(RangeError);
});

test("on a calendar days saved in calendar days are shared where they stand", async () => {
  // How many working days 20 or 30 calendar days take depends on the holidays in October 2025, and on when they begin,
  // which SOON moves.
  const process = processFrom({
    steps: [
      { id: "file", days: 5 },
      { id: "show", calendarDays: 30, after: ["file"] },
      { id: "decide", days: 5, after: ["show"] },
    ],
    measures: [
      { id: "SHORT", changes: [{ step: "show", calendarDays: 20 }] },
      { id: "SOON", changes: [{ step: "file", days: 0 }] },
    ],
  });
  const start = { calendar: await loadCalendar("cn"), day: parseDay("2025-09-01") };
  const total = (...measures: string[]) => schedule(process, { measures, start }).days;
  const { experienced, measures, pairs, exact } = await attribute(process, { measures: ["SHORT", "SOON"], start });
  const [none, short, soon, both] = [total(), total("SHORT"), total("SOON"), total("SHORT", "SOON")] as [number, number, number, number];
  expect(exact).toBe(true);
  expect(experienced.saved).toBe(none - both);
  expect(measures.map(({ share }) => share)).toEqual([(none - short + soon - both) / 2, (none - soon + short - both) / 2]);
  const overlap = none - short + none - soon - (none - both);
  expect(overlap).not.toBe(0);
  expect(pairs.map(({ kind, days }) => (kind === "overlap" ? days : -days))).toEqual([overlap]);
});
