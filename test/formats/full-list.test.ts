import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { readCatalogs } from "../../src/formats/index.ts";
import { checkCatalog } from "../../src/process/check/index.ts";
import { faults, type PlantedFault } from "../support/full-list/faults.ts";
import { fullList, type ListFile } from "../support/full-list/full-list.ts";
import { officesOf } from "../support/full-list/offices.ts";
import { flow } from "../support/full-list/yaml.ts";

/** Faults whose second item is called like the first. */
function sameNames(files: readonly ListFile[]): readonly PlantedFault[] {
  const planted = files.flatMap((file) => file.faults);
  return planted.filter(({ rule, at }) => at.includes("other") && (rule === "R02" || rule === "X04" || rule === "X05"));
}

describe("the generated list", () => {
  const files = [...fullList({ items: 1_000 })];
  const { catalog, problems, places } = readCatalogs(files);
  const codes = new Set(catalog.items.map(({ code }) => code));

  test("is read without a problem and has as many items as were asked for", () => {
    expect(problems).toEqual([]);
    expect(catalog.items).toHaveLength(1_000);
    expect(codes.size).toBe(1_000);
    const steps = catalog.processes.map((process) => process.steps.length);
    expect([Math.min(...steps), Math.max(...steps)]).toEqual([5, expect.closeTo(45, -1)]);
    expect(Math.max(...catalog.processes.map(({ units }) => units.length))).toBeGreaterThanOrEqual(6);
  });

  test("is sound but for what the faults put in", () => {
    const planted = new Set(files.flatMap((file) => file.faults.flatMap(({ items }) => items)));
    const faulty = new Set(catalog.items.flatMap(({ code, process }) => (planted.has(code) ? [process] : [])));
    const found = checkCatalog(catalog, { places });
    const elsewhere = found.filter(({ path }) => path[0] !== "processes" || !faulty.has(catalog.processes[Number(path[1])]?.id));
    expect(elsewhere).toEqual([]);
    expect(found.length).toBeGreaterThan(0);
  });

  test("has every fault, at items that it has", () => {
    const planted = files.flatMap((file) => file.faults);
    expect(planted.map(({ rule }) => rule).sort()).toEqual(faults.map(({ rule }) => rule).sort());
    expect(planted.flatMap(({ items }) => items).filter((code) => !codes.has(code))).toEqual([]);
  });

  test("has names that differ but where the same is planted twice", () => {
    const names = catalog.items.map(({ name }) => JSON.stringify(name));
    expect(names.length - new Set(names).size).toBe(sameNames(files).length);
  });

  test("is the same for the same seed and another for another", () => {
    expect([...fullList({ items: 1_000 })]).toEqual(files);
    expect([...fullList({ items: 1_000, seed: 2 })]).not.toEqual(files);
  });
});

test("at full size it is as large as the reference, and beyond it has further districts", () => {
  const offices = officesOf(16_380);
  const sum = (party: boolean, key: "items" | "processes") =>
    offices.filter((each) => each.party === party).reduce((all, each) => all + each[key], 0);
  expect(offices.filter(({ party }) => party)).toHaveLength(91);
  expect(offices).toHaveLength(144);
  expect([sum(false, "items"), sum(true, "items"), sum(true, "processes")]).toEqual([12_934, 3_446, 1_306]);
  expect(sum(false, "items") / sum(false, "processes")).toBeCloseTo(2.64, 2);
  expect(officesOf(64_000).length).toBe(4 * 144);
  expect(new Set(officesOf(64_000).map(({ name }) => name[0])).size).toBe(4 * 144);
});

test("at full size only what is planted has the code or the name of another item", () => {
  const files = [...fullList()];
  const heads = files.flatMap(({ text }) => [
    ...text.matchAll(/^ {2}- code: "?([\w-]+)"?\n(?: {4}basicCode: "(\d+)"\n)? {4}name: \{zh: ([^,]+),/gm),
  ]);
  const doubles = (values: readonly (string | undefined)[]) => values.length - new Set(values).size;
  expect(heads).toHaveLength(16_380);
  expect(doubles(heads.map(([, code]) => code))).toBe(0);
  expect(doubles(heads.flatMap(([, , basicCode]) => basicCode ?? []))).toBe(3);
  expect(doubles(heads.map(([, , , name]) => name))).toBe(sameNames(files).length);
});

test.each([
  ["a text", "征求意见，（第2轮）"],
  [
    "what only looks like something else",
    ["true", "No", "1", "2026-01-01", "- a", "a: b", "a #b", "", " ", "*a", "&a", "？", "“a”", "a\nb"],
  ],
  ["numbers and truth values", { zero: 0, days: 1.5, flag: true }],
  ["nested lists", [[], [{ a: [1] }]]],
])("%s is written as it is read", (_, value) => {
  expect(parse(flow(value))).toEqual(value);
});
