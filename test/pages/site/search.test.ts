import { describe, expect, test } from "vitest";
import type { Text } from "../../../src/model/index.ts";
import { createFinder } from "../../../src/pages/site/client/finder.ts";
import type { SearchEntry } from "../../../src/pages/site/parts/parts.ts";
import { writeSearchFile } from "../../../src/pages/site/search/index.ts";
import { extractTerms } from "../../../src/pages/site/search/terms.ts";
import { shardsIn } from "./shards.ts";

const none = { unit: "", type: "", phase: "", level: "", state: "" };

function entry(code: string, name: Text, more: Partial<SearchEntry> = {}): SearchEntry {
  return { code, name, type: "licence", page: `items/${code}`, phases: [], unit: { id: "market", name: "市场监督管理局" }, ...more };
}

const entries = [
  entry("4401-01", { zh: "食品经营许可", en: "Food business licence" }),
  entry("4401-02", "小餐饮食品安全登记", { type: "filing", state: "draft", level: "city" }),
  entry("4402-03", "取水许可", {
    unit: { id: "water", name: { zh: "水务局", en: "Water bureau" } },
    unitAliases: ["水利局"],
    phases: ["decision"],
  }),
  entry("4402-04", "ＡＢＣ认证", { phases: ["acceptance", "decision"] }),
  entry("4402-05", "许可证变更（食品）"),
];

/** Two shards, as of a long list. */
function codesFound(query: string, filters = none): string[] {
  const files = new Map(
    [entries.slice(0, 2), entries.slice(2)].map((part, index) => [
      `search/${index}.js`,
      writeSearchFile({ kind: "search", id: "", path: "", entries: part }),
    ]),
  );
  return createFinder(shardsIn(files))(query, filters).map(([code]) => code);
}

test("Chinese is found by every two neighbouring characters, other words as they are", () => {
  expect(extractTerms("食品经营许可证（2026版）ISO-9001 证")).toEqual([
    "食品",
    "品经",
    "经营",
    "营许",
    "许可",
    "可证",
    "2026",
    "版",
    "iso",
    "9001",
    "证",
  ]);
});

describe("an item is found", () => {
  test.each([
    ["by a part of its name, beginnings first", "许可", ["4402-05", "4401-01", "4402-03"]],
    ["by one character", "取", ["4402-03"]],
    ["by its code", "4402-03", ["4402-03"]],
    ["by a part of its code", "02-0", ["4402-03", "4402-04", "4402-05"]],
    ["by the name in the other language", "food", ["4401-01"]],
    ["by its unit", "水务局", ["4402-03"]],
    ["by another name of its unit", "水利局", ["4402-03"]],
    ["by the unit and the name", "水务局 许可", ["4402-03"]],
    ["by words that do not stand together, the shorter name first", "食品 许可", ["4402-05", "4401-01"]],
    ["whatever the width and case of letters", "abc", ["4402-04"]],
    ["by the beginnings of words", "bus foo", ["4401-01"]],
    ["not by half of the words", "食品 取水", []],
    ["not by characters that are apart", "食许", []],
  ])("%s", (_, query, codes) => {
    expect(codesFound(query)).toEqual(codes);
  });
});

test("filters narrow what is found, and work without words", () => {
  expect(codesFound("", { ...none, phase: "decision" })).toEqual(["4402-03", "4402-04"]);
  expect(codesFound("", { ...none, type: "filing" })).toEqual(["4401-02"]);
  expect(codesFound("食品", { ...none, state: "draft", level: "city" })).toEqual(["4401-02"]);
  expect(codesFound("许可", { ...none, unit: "water" })).toEqual(["4402-03"]);
  expect(codesFound("")).toHaveLength(5);
});
