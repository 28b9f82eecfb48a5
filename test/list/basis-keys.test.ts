import { expect, test } from "vitest";
import { listBasisKeys } from "../../src/list/across/basis-keys.ts";
import { createListIndex } from "../../src/list/across/list-index.ts";
import { listWith } from "./list.ts";

function keysOf(...basis: readonly string[]): string[] {
  const list = listWith(`  - {code: A, type: licence, basis: [${basis.join(", ")}]}\n`, [
    "documents:",
    "laws: [{id: water, name: 水法}]\ndocuments:",
  ]);
  return list.items.flatMap((item) => listBasisKeys(createListIndex(list), item));
}

test.each([
  ["in Chinese or in digits, of either width", ["第十二条", "第12条", "第 12 条", "第１２条"]],
  ["with paragraphs and without", ["第三百零二条", "第三百零二条第一款", "第302条第（二）项"]],
  ["digit by digit", ["第一〇五条", "第一百零五条", "第105条"]],
  ["inserted later", ["第一百二十条之一", "第120条之一", "第一百二十条之一第二款"]],
  ["in English", ["Article 12", "art. 12", "Art 12 (1)", "section 12"]],
])("one article is one, written %s", (_, articles) => {
  const keys = keysOf(...articles.map((article) => `{law: water, article: "${article}"}`));
  expect(new Set(keys).size).toBe(1);
  expect(keys).toHaveLength(articles.length);
});

test("an article that was inserted later is not the one before it", () => {
  expect(new Set(keysOf("{law: water, article: 第一百二十条}", "{law: water, article: 第一百二十条之一}")).size).toBe(2);
});

test("a law is one under its id and its name, with brackets and without", () => {
  expect(new Set(keysOf("{law: water, article: 第一条}", "{law: 水法, article: 第一条}", "{law: 《水法》, article: 第一条}")).size).toBe(1);
});

test("a law without an article is no key", () => {
  expect(keysOf("{law: water}")).toEqual([]);
});
