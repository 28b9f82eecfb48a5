import { expect, test } from "vitest";
import { problemCodes } from "../../../src/model/index.ts";
import { milderSeverities } from "../../../src/model/problems/severities.ts";

test("only codes that exist are milder than an error", () => {
  expect(Object.keys(milderSeverities).filter((code) => !Object.hasOwn(problemCodes, code))).toEqual([]);
});
