import { expect, test } from "vitest";
import { isInOpenRange, measureManhattanDistance, roundPixels, turnRectangle } from "../../../src/picture/geometry/index.ts";

test("distances run along the axes", () => {
  expect(measureManhattanDistance({ x: 1, y: 2 }, { x: 4, y: -2 })).toBe(7);
});

test("a place within half a pixel of an end is not between", () => {
  expect([0.5, 0.6, 9.4, 9.5].map((at) => isInOpenRange(at, 10, 0))).toEqual([false, true, true, false]);
});

test("pixels have two decimals and no negative zero", () => {
  expect(roundPixels(1.006)).toBe(1.01);
  expect(Object.is(roundPixels(-0.001), 0)).toBe(true);
});

test("a rectangle that is turned twice is itself", () => {
  const rectangle = { x: 1, y: 2, width: 3, height: 4 };
  expect(turnRectangle(rectangle)).toEqual({ x: 2, y: 1, width: 4, height: 3 });
  expect(turnRectangle(turnRectangle(rectangle))).toEqual(rectangle);
});
