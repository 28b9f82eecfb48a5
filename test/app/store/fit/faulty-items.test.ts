import { expect, test } from "vitest";
import { dropFaultyItems, prepareVersions } from "../../../../src/app/store/fit/faulty-items.ts";
import { compareLists } from "../../../../src/list/index.ts";
import type { Catalog } from "../../../../src/model/index.ts";
import { selectVisibleVersions } from "../../../../src/pages/site/index.ts";
import { listWith } from "../../../list/list.ts";

const open = "  - {code: A, name: 更新许可, type: licence, unit: window, process: licence}\n";
const alone = open.replace(", process: licence", "");
const secret = (material: string) =>
  `  - {code: S, name: 秘密, type: party-personnel, unit: office, audience: internal, materials: [${material}]}\n`;

/** What a site tells to be changed, when the items and processes at these places have errors now. */
function told(earlier: Catalog, whole: Catalog, items: readonly number[], processes: readonly string[] = []) {
  const fit = dropFaultyItems(whole, { items: new Set(items), processes: new Set(processes), general: [] });
  const { before, now } = prepareVersions(earlier, whole, fit);
  const { added, removed, changed, entries } = compareLists(...selectVisibleVersions(before, now, false));
  return [...[...added, ...removed, ...changed].map(({ code }) => code), ...entries.map(({ id, change }) => `${id} ${change}`)];
}

test("what only an item names that is held back is not told, though it was or is for internal use", () => {
  const renamed = ["name: 红线图", "name: 密图"] as const;
  expect(told(listWith(open + secret("map")), listWith(open + secret("map"), renamed), [1])).toEqual([]);
  expect(told(listWith(open + secret("map")), listWith(open + secret("permit"), renamed), [1])).toEqual([]);
  expect(told(listWith(open + secret("map")), listWith(open + secret("map"), renamed, ["name: 申请表", "name: 表"]), [1])).toEqual([
    "form changed",
  ]);
});

test("a process that is held back is told neither to be gone nor to have changed", () => {
  const slower = ["days: 4", "days: 5"] as const;
  expect(told(listWith(open), listWith(open, slower), [], ["licence"])).toEqual([]);
  expect(told(listWith(alone), listWith(alone, slower), [], ["licence"])).toEqual([]);
  expect(told(listWith(alone), listWith(alone, slower), [])).toEqual(["licence changed"]);
});
