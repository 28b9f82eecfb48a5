import fc from "fast-check";
import { expect, test } from "vitest";
import { frontier } from "../../../src/analysis/optimize/index.ts";
import { InputError } from "../../../src/model/index.ts";
import { buildFrontierData } from "../../../src/pages/charts/index.ts";
import { findKnees } from "../../../src/pages/charts/knees.ts";
import { fixtureProcess } from "../../support/fixtures.ts";

const renewal = fixtureProcess("urban-renewal");
const found = await frontier(renewal, {});

test("the scenario of the file stands beside the curve, with its effort and days", () => {
  const { sets, points, before, proven } = buildFrontierData(renewal, found);
  expect(sets.map(({ effort, days }) => [effort, days])).toEqual([[52, 586]]);
  expect([points.length, before, proven]).toEqual([69, 955, true]);
});

test.each([
  [{ target: 586 }, [48, 583]],
  [{ target: 583 }, [48, 583]],
  [{ target: 582.99 }, [49, 578]],
  [{ target: 955 }, [0, 955]],
  [{ budget: 48.5 }, [48, 583]],
  [{ budget: 1000 }, [68, 501]],
  [{ target: 500 }, undefined],
  [{ budget: -1 }, undefined],
  [{}, undefined],
])("%o is answered by %j", (asked, answer) => {
  const { points, optimum } = buildFrontierData(renewal, found, asked);
  const point = optimum === undefined ? undefined : points[optimum];
  expect(point && [point.effort, point.days]).toEqual(answer);
});

test("other sets can stand there instead, on the route of the frontier", () => {
  const { sets } = buildFrontierData(renewal, found, { sets: [{ measures: ["M16", "M03"] }] });
  expect(sets).toEqual([{ name: "M16 M03", effort: 5, days: 883, measures: ["M03", "M16"] }]);
  expect(() => buildFrontierData(renewal, found, { sets: [{ scenario: "none" }] })).toThrow(InputError);
});

test("from a knee on effort saves at least a quarter less, by the corners of the curve", () => {
  const points = (pairs: readonly (readonly [number, number])[]) => pairs.map(([effort, days]) => ({ effort, days }));
  expect([
    ...findKnees(
      points([
        [0, 100],
        [1, 90],
        [2, 80],
        [3, 78],
      ]),
    ),
  ]).toEqual([2]);
  expect([
    ...findKnees(
      points([
        [0, 100],
        [1, 90],
        [2, 82],
        [3, 74],
      ]),
    ),
  ]).toEqual([]);
  expect([
    ...findKnees(
      points([
        [0, 100],
        [1, 99],
        [2, 80],
        [3, 79],
      ]),
    ),
  ]).toEqual([2]);
  expect([...findKnees(points([[0, 100]]))]).toEqual([]);
  const urban = buildFrontierData(renewal, found).points.filter(({ knee }) => knee);
  expect(urban.map(({ effort, days }) => [effort, days])).toEqual([[13, 783]]);
});

test("after every knee effort saves at most three quarters of the least that it saved on the way there", () => {
  const curves = fc
    .array(fc.record({ more: fc.integer({ min: 1, max: 9 }), fewer: fc.integer({ min: 1, max: 40 }) }), { minLength: 1, maxLength: 20 })
    .map((steps) => {
      const points = [{ effort: 0, days: 2000 }];
      for (const { more, fewer } of steps) {
        const { effort = 0, days = 0 } = points.at(-1) ?? {};
        points.push({ effort: effort + more, days: days - fewer });
      }
      return points;
    });
  fc.assert(
    fc.property(curves, (points) => {
      const knees = findKnees(points);
      expect(knees.size).toBeLessThanOrEqual(4);
      const rate = (one: number, other: number) => {
        const [from, to] = [points[one], points[other]];
        return from && to ? (from.days - to.days) / (to.effort - from.effort) : Number.NaN;
      };
      for (const knee of knees) {
        const before = Math.min(...points.slice(0, knee).map((_, index) => rate(index, knee)));
        const after = Math.max(...points.slice(knee + 1).map((_, index) => rate(knee, knee + 1 + index)));
        expect(after).toBeLessThanOrEqual(0.75 * before + 1e-6);
      }
    }),
  );
});
