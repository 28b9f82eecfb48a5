import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { compare } from "../../../src/analysis/compare/index.ts";
import { getPlannedMinutes } from "../../../src/model/index.ts";
import { schedule } from "../../../src/process/schedule/index.ts";
import { fixtureCatalog, fixtureProcess } from "../../support/fixtures.ts";

/** Facts: computed by independent programs, not by this one. */
const expected = JSON.parse(readFileSync(new URL("urban-renewal.expected.json", import.meta.url), "utf8"));
const process = fixtureProcess("urban-renewal");

test("the chain as written", () => {
  expect(process.steps).toHaveLength(expected.steps);
  expect(process.steps.flatMap((step) => step.after)).toHaveLength(expected.links);
  expect(fixtureCatalog("urban-renewal").units).toHaveLength(expected.units);
  expect(process.units).toHaveLength(expected.units);
  expect(process.steps.reduce((sum, step) => sum + getPlannedMinutes(step), 0) / 480).toBe(expected.sumOfAllDays);
});

describe.each([
  ["before the reform", expected.baseline, undefined, expected.steps],
  ["after the reform", expected.reform, "reform", expected.reform.steps],
] as const)("%s", (_, figures, scenario, steps) => {
  const result = schedule(process, { scenario });

  test("total and split", () => {
    const { days, counted, excluded, applicant } = figures;
    expect(result).toMatchObject({ days, counted, excluded, applicant, lag: 0, approximate: false });
    expect(result.steps).toHaveLength(steps);
  });

  test("critical steps and every float", () => {
    expect(result.criticalSteps).toEqual(figures.criticalSteps);
    const floats = result.steps.filter((step) => step.totalFloat !== 0).map((step) => [step.id, step.totalFloat]);
    expect(Object.fromEntries(floats)).toEqual(figures.totalFloat);
    expect(result.steps.filter((step) => step.critical).map((step) => step.id)).toEqual(figures.criticalSteps);
  });

  test("critical paths", () => {
    expect(result.path).toEqual(figures.path);
    expect(result.criticalPathCount).toBe(figures.criticalPathCount);
    expect(result.criticalPaths[0]).toEqual(figures.path);
    expect(result.criticalPaths).toHaveLength(Math.min(10, figures.criticalPathCount));
    expect(new Set(result.criticalPaths.map((path) => path.join())).size).toBe(result.criticalPaths.length);
  });

  test("days by phase, and by unit", () => {
    expect(result.daysByPhase).toEqual(figures.daysByPhase);
    expect(Object.values(result.daysByUnit).reduce((sum, days) => sum + days, 0)).toBe(figures.days);
  });
});

describe("what the measures save", () => {
  const comparison = compare(process, { scenario: "reform" });

  test("together", () => {
    expect(comparison).toMatchObject({
      before: expected.baseline.days,
      after: expected.reform.days,
      saved: expected.reform.saved,
      effort: expected.reform.effort,
    });
  });

  test("alone", () => {
    expect(Object.fromEntries(comparison.measures.map(({ id, alone }) => [id, alone]))).toEqual(expected.savingAlone);
    const chosen = comparison.measures.filter((each) => each.chosen);
    expect(chosen.reduce((sum, { alone }) => sum + (alone ?? 0), 0)).toBe(expected.reform.sumOfSavingsAlone);
  });

  test("last", () => {
    const last = comparison.measures.filter((each) => each.last !== null);
    expect(Object.fromEntries(last.map((each) => [each.id, each.last]))).toEqual(expected.savingLastInReform);
  });

  test("one after another, to the same sum", () => {
    expect(comparison.measures.reduce((sum, { step }) => sum + (step ?? 0), 0)).toBe(expected.reform.saved);
  });

  test("all of them", () => {
    const all = compare(process, { measures: process.measures.map((measure) => measure.id) });
    expect([all.after, all.effort]).toEqual([expected.allMeasures.days, expected.allMeasures.effort]);
  });
});
