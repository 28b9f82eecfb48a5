import { expect, test } from "vitest";
import { findNearestName, formatSuggestion } from "../../src/model/index.ts";

test.each([
  ["m1", ["M1", "M2"], "M1"],
  ["M4", ["M04", "M14", "M24"], "M04"],
  ["ned", ["end", "task"], "end"],
  ["tsk", ["task", "end"], "task"],
  ["dyas", ["days", "phase"], "days"],
  ["desicion", ["decision", "document"], "decision"],
  ["offcie", ["office", "officer"], "office"],
  ["scenario", ["scenarios", "steps"], "scenarios"],
  ["现场勘察", ["现场勘查", "听证"], "现场勘查"],
  ["M3", ["M2"], undefined],
  ["勘查", ["s1", "s2"], undefined],
  ["ab", ["ba"], undefined],
  ["s12", ["s1", "s2"], undefined],
  ["step-3", ["step-2"], undefined],
  ["stepx", ["stepa", "stepb"], undefined],
  ["abcdef", ["fedcba"], undefined],
])("%s among %j means %s", (name, known, meant) => {
  expect(findNearestName(name, known)).toBe(meant);
});

test("a name where an id is wanted means what has that name, if only one has it", () => {
  const units = [
    { id: "cg", name: { zh: "城管局", en: "City office" } },
    { id: "gh", name: "规划局" },
    { id: "g2", name: "规划局" },
  ];
  const otherwise = { zh: "可选", en: "Declared" };
  expect(formatSuggestion("城管局", units, otherwise)).toEqual({ zh: "是否指“cg”（城管局）？", en: 'Did you mean "cg" (City office)?' });
  expect(formatSuggestion("规划局", units, otherwise)).toBe(otherwise);
  expect(formatSuggestion("CG", units, otherwise).en).toBe('Did you mean "cg"?');
});
