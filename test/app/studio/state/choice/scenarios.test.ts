import { expect, test } from "vitest";
import { createFileChoice } from "../../../../../src/app/studio/state/choice/choice.ts";
import { createScenario, findNamesake, putScenario } from "../../../../../src/app/studio/state/choice/scenarios.ts";

const one = { id: "Reform", name: { zh: "改革", en: "The reform" }, measures: ["M1"] };
const none = createFileChoice({ scenarios: [one] });
const idOf = (name: string) => createScenario(name, none, [one]).scenario.id;

test.each([
  ["两项 先行", "两项-先行"],
  ["  / ", "scenario"],
  ["-a-", "a"],
  ["reform", "reform-2"],
  ["नियम", "नियम"],
  ["字".repeat(60), "字".repeat(56)],
  [`${"a".repeat(55)}𠮷𠮷`, "a".repeat(55)],
  [`${"a".repeat(54)}𠮷𠮷`, `${"a".repeat(54)}𠮷`],
])("the name %s gives an id of whole characters that a file may hold", (name, id) => {
  expect(idOf(name)).toBe(id);
});

test("of an id that is taken the scenario that has it is told, whatever the case", () => {
  expect(createScenario("reform", { ...none, measures: ["M2"] }, [one])).toEqual({
    scenario: { id: "reform-2", name: "reform", measures: ["M2"] },
    other: one,
  });
  expect(createScenario("other", none, [one]).other).toBeUndefined();
});

test("a scenario is known by its name in each language, whatever the case, and without a name by its id", () => {
  expect([" THE reform", "改革", "Reform"].map((name) => findNamesake(name, [one]))).toEqual([one, one, undefined]);
  const nameless = { id: "b", measures: [] };
  expect(findNamesake("B", [one, nameless])).toBe(nameless);
});

test("a scenario takes the place of the one with its id", () => {
  const other = { id: "b", measures: [] };
  const replaced = { ...one, measures: ["M2"] };
  expect(putScenario([one, other], replaced)).toEqual([replaced, other]);
  expect(putScenario([one], other)).toEqual([one, other]);
});
