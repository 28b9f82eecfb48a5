import { expect, test } from "vitest";
import { inSeries } from "../../../bench/in-series.ts";
import { frontier, loadHighsSolver, optimize } from "../../../src/analysis/optimize/index.ts";
import { fixtureProcess } from "../../support/fixtures.ts";

/** What the slowest modes of the 18 activities cost together; the efforts of the file come on top. */
const slowest = 99_740;

/** Days and least cost of the time-cost trade-off problem of 18 activities, found by two exact methods. */
const front =
  `100 133320, 101 128320, 102 128070, 103 127820, 104 120320, 105 120070, 106 119820, 107 119770, 108 119270, 109 119020, 110 106270,
  111 106020, 112 105770, 114 105270, 115 105020, 116 104770, 118 104470, 119 104220, 120 103970, 121 103820, 122 103570, 124 103070, 125 102820,
  126 102570, 128 102320, 131 102170, 132 101970, 133 101820, 134 101570, 137 101510, 138 101470, 139 101170, 140 100970, 142 100870, 143 100770,
  145 100570, 148 100270, 151 100070, 154 100010, 156 99950, 158 99900, 159 99870, 161 99820, 169 99740`
    .split(",")
    .map((point) => point.trim().split(" ").map(Number));

test("the frontier of the time-cost trade-off problem of 18 activities is the known one", async () => {
  const { points, proven } = await frontier(fixtureProcess("time-cost"), { solver: await loadHighsSolver() });
  expect(proven).toBe(true);
  expect(points.map(({ days, effort }) => [days, effort + slowest]).reverse()).toEqual(front);
});

test.each([
  [10, 1070, 135_550],
  [10, 1313, 21_800],
  [40, 4280, 542_200],
  [40, 5252, 86_700],
])("%i copies in series reach %i days at an effort of %i", async (copies, target, effort) => {
  const { status, set } = await optimize(inSeries(fixtureProcess("time-cost"), copies), { target, solver: await loadHighsSolver() });
  expect(status).toBe("optimal");
  expect(set?.effort).toBe(effort);
  expect(set?.days).toBeLessThanOrEqual(target);
});
