import { expect, test } from "vitest";
import { createProcessSimulator, type SimulateOptions, type SimulationCrew, simulate } from "../../../src/analysis/simulate/index.ts";
import { fixtureProcess } from "../../support/fixtures.ts";

const licence = fixtureProcess("licence");

test("a seed gives the same cases, and another seed others", async () => {
  const [one, again, other] = [
    await simulate(licence, { runs: 3_000, seed: 5 }),
    await simulate(licence, { runs: 3_000, seed: 5 }),
    await simulate(licence, { runs: 3_000, seed: 6 }),
  ];
  expect(again).toEqual(one);
  expect(other.days.mean.value).not.toBe(one.days.mean.value);
  expect(Math.abs(other.days.mean.value - one.days.mean.value)).toBeLessThan(2);
});

test("this seed gives these days, in every version and on every machine", async () => {
  const { days } = await simulate(licence, { runs: 1_000, seed: 1 });
  expect(days.mean.value).toMatchInlineSnapshot(`29.634241666666664`);
  expect(days.quantiles.map(({ days: { value } }) => value)).toMatchInlineSnapshot(`
    [
      3.5875,
      21.489583333333332,
      24.79375,
      27.572916666666668,
      31.895833333333332,
      33.947916666666664,
      48.77708333333333,
      54.2125,
      61.97708333333333,
    ]
  `);
});

/** A crew whose members are done in another order than they were asked. */
function unruly(process: Parameters<typeof simulate>[0], size: number): SimulateOptions["crew"] {
  return (choice): SimulationCrew => {
    const members = Array.from({ length: size }, () => createProcessSimulator(process, choice));
    let asked = 0;
    return {
      size,
      simulate: async (...block) => {
        const turn = asked++;
        for (let wait = 0; wait < (turn * 7) % 11; wait++) await Promise.resolve();
        return members[turn % size]?.(...block) as ReturnType<ReturnType<typeof createProcessSimulator>>;
      },
    };
  };
}

test.each([1, 2, 8])("%d that share the work find the same to the last bit", async (size) => {
  const options = { runs: 12_345, seed: 9 };
  expect(await simulate(licence, { ...options, crew: unruly(licence, size) })).toEqual(await simulate(licence, options));
});

test("more cases begin with the same ones", async () => {
  const few = createProcessSimulator(licence, {})(0, 10, 0);
  const many = createProcessSimulator(licence, {})(5, 100, 0);
  expect([...many.totals.subarray(0, 5)]).toEqual([...few.totals.subarray(5)]);
});

test("progress is told, and an abort ends the work with its reason", async () => {
  const told: number[] = [];
  await simulate(licence, { runs: 3_000, onProgress: ({ done, of }) => told.push(done, of ?? 0) });
  expect(told).toEqual([1_024, 3_000, 2_048, 3_000, 3_000, 3_000]);
  const stop = new AbortController();
  const reason = new Error("enough");
  const work = simulate(licence, { runs: 1_000_000, signal: stop.signal, onProgress: () => stop.abort(reason) });
  await expect(work).rejects.toBe(reason);
});
