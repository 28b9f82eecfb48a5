import { expect, test } from "vitest";
import { readCatalog } from "../../../src/formats/index.ts";
import { InputError, type Item, type Process } from "../../../src/model/index.ts";
import { checkCatalog } from "../../../src/process/check/index.ts";
import { buildItemProcess } from "../../../src/process/reform/index.ts";
import { schedule } from "../../../src/process/schedule/index.ts";

function itemFrom(details: string, faults: readonly string[] = []): { process: Process; item: Item } {
  const text = `
leadpath: 1
units: [{id: office}]
documents: [{id: form}]
processes:
  - id: licence
    name: 许可
    limits: [{kind: promised, days: 20}]
    steps:
      - {id: apply, kind: start, unit: office, days: 0}
      - {id: survey, unit: office, days: 4, after: [apply]}
      - {id: decide, kind: end, unit: office, post: 科长, days: 5, after: [survey]}
items:
  - {code: "010", name: 更新许可, type: licence, process: licence, ${details}}
`;
  const { catalog, problems, places } = readCatalog(text);
  expect([...problems, ...checkCatalog(catalog, { places })].map(({ code }) => code)).toEqual(faults);
  return { process: catalog.processes[0] as Process, item: catalog.items[0] as Item };
}

test("an item has its own name, limits and desks", () => {
  const { process, item } = itemFrom("limits: [{kind: promised, days: 10}], posts: [{step: decide, post: 局长}]");
  const own = buildItemProcess(process, item);
  expect(own.name).toBe("更新许可");
  expect(own.limits).toMatchObject([{ days: 10 }]);
  expect(own.steps.map(({ post }) => post)).toEqual([undefined, undefined, "局长"]);
  expect(process.steps[2]?.post).toBe("科长");
});

test("without its own, those of the process stay", () => {
  const { process, item } = itemFrom("materials: [form]");
  expect(buildItemProcess(process, item)).toEqual({ ...process, name: "更新许可" });
  expect(item.materials).toEqual([{ document: "form" }]);
});

test("a variant changes steps and limits", () => {
  const { process, item } = itemFrom(
    "variants: [{id: simple, changes: [{step: survey, remove: true}], limits: [{kind: promised, days: 3}]}]",
  );
  const [variant] = item.variants ?? [];
  const own = buildItemProcess(process, item, variant);
  expect(schedule(buildItemProcess(process, item)).days).toBe(9);
  expect(schedule(own).days).toBe(5);
  expect(own.limits).toMatchObject([{ days: 3 }]);
});

test("a variant whose changes cannot be made is refused", () => {
  const { process, item } = itemFrom("variants: [{id: twice, changes: [{add: {id: survey, unit: office, days: 1}}]}]", ["added-twice"]);
  expect(() => buildItemProcess(process, item, item.variants?.[0])).toThrow(InputError);
});
