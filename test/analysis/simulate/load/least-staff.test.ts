import { expect, test } from "vitest";
import { findLeastStaff, simulateLoad } from "../../../../src/analysis/simulate/index.ts";
import { processFrom } from "../../../support/process.ts";

const process = processFrom(
  {
    limits: [{ kind: "promised", days: 4 }],
    steps: [
      { id: "a", unit: "one", days: 1, actual: { exponential: 0.8 } },
      { id: "b", unit: "two", days: 1, actual: { exponential: 0.8 }, after: ["a"] },
    ],
  },
  [
    { id: "one", staff: 1 },
    { id: "two", staff: 1 },
  ],
);
const load = { arrivals: { perDay: 2 }, cases: 400 };

test("the plan keeps the limit, and no plan of one officer fewer does", async () => {
  const plan = await findLeastStaff(process, { ...load, meet: 0.9 });
  expect(plan).toMatchObject({ status: "met", proven: true, units: [{ before: 1 }, { before: 1 }] });
  const [one, two] = plan.units.map(({ staff }) => staff) as [number, number];
  const chanceWith = async (first: number, second: number) => {
    const changes = [
      { unit: "one", staff: first },
      { unit: "two", staff: second },
    ];
    return (await simulateLoad(process, { ...load, changes, replications: 10 })).limits[0]?.chance?.value ?? 0;
  };
  expect(await chanceWith(one, two)).toBe(plan.chance.value);
  expect(plan.chance.value).toBeGreaterThanOrEqual(0.9);
  for (let first = 2; first <= one + two - 3; first++) expect(await chanceWith(first, one + two - 1 - first)).toBeLessThan(0.9);
});

test("a share that is not reached when nobody waits is unreachable", async () => {
  const plan = await findLeastStaff(process, { ...load, meet: 0.999 });
  expect(plan).toMatchObject({ status: "unreachable", units: [] });
  expect(plan.chance.value).toBeLessThan(0.999);
});

test("what is asked must make sense", async () => {
  await expect(findLeastStaff(process, { ...load, meet: 1.1 })).rejects.toThrow(RangeError);
  await expect(findLeastStaff({ ...process, limits: [] }, { ...load, meet: 0.9 })).rejects.toThrow(RangeError);
});
