import { expect, test } from "vitest";
import { insertNames } from "../../../../src/app/studio/state/id-names.ts";

const names = new Map([
  ["A02", "Acceptance"],
  ["B01", "Verification"],
  ["change", "Change of the file"],
  ["受理", "受理"],
]);

test.each([
  ["With this change steps wait: A02 → B01 → A02", "With this change steps wait: Acceptance A02 → Verification B01 → Acceptance A02"],
  ["这样改会使环节互为先后：A02 → B01", "这样改会使环节互为先后：Acceptance A02 → Verification B01"],
  ['Step "A02" is removed already and cannot be changed', 'Step "Acceptance A02" is removed already and cannot be changed'],
  ["环节“B01”已被取消", "环节“Verification B01”已被取消"],
  ["a change of A02", "a change of A02"],
  ['"受理" → "X9"', '"受理" → "X9"'],
])("%s: what is surely an id has its name before it", (message, named) => {
  expect(insertNames(message, (id) => names.get(id))).toBe(named);
});
