import { expect, test } from "vitest";
import { readCatalogs } from "../../../src/formats/index.ts";
import { itemTerms } from "../../../src/model/index.ts";
import { checkCatalog } from "../../../src/process/check/index.ts";
import { smallList } from "../../support/list.ts";

const { catalog, problems, places } = readCatalogs(smallList());

test("the small list is sound", () => {
  expect(problems).toEqual([]);
  expect(checkCatalog(catalog, { places })).toEqual([]);
});

test("it shows what a list may have", () => {
  const { items, units, bundles, processes } = catalog;
  expect(items).toHaveLength(30);
  const administrative = Object.keys(itemTerms.types).filter((type) => !type.startsWith("party-"));
  expect(new Set(items.map(({ type }) => type))).toEqual(
    new Set([...administrative, "party-members", "party-personnel", "party-decision"]),
  );
  expect(processes.length).toBeLessThan(items.length);
  expect(items.filter(({ audience }) => audience === "internal").map(({ code }) => code)).toEqual(["DW-02"]);
  expect(units.filter(({ party }) => party)).toHaveLength(1);
  expect(bundles).toHaveLength(1);
  expect(items.flatMap(({ variants = [] }) => variants).length).toBeGreaterThanOrEqual(5);
});

test("what one item gives is asked for by others, once by another name", () => {
  const given = new Set(catalog.items.flatMap(({ results = [] }) => results.map(({ document }) => document)));
  const asked = new Set(catalog.items.flatMap(({ materials = [] }) => materials.map(({ document }) => document)));
  expect([...given].filter((document) => asked.has(document)).sort()).toEqual(
    ["建设用地规划许可证", "建设工程规划许可证", "规划条件核实合格证", "营业执照"].sort(),
  );
  const named = new Map(catalog.documents.flatMap(({ id, aliases = [] }) => aliases.map((alias) => [alias, id])));
  const byAlias = [...asked].flatMap((document) => named.get(document) ?? []);
  expect(byAlias).toEqual(["建设工程规划许可证"]);
});

test("every telephone number is an invented one", () => {
  const numbers = catalog.items.flatMap(({ contacts = {} }) => Object.values(contacts));
  expect(numbers).toHaveLength(60);
  expect(numbers.filter((each) => !/^0755-0000\d{4}$/.test(String(each)))).toEqual([]);
});
