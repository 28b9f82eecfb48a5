import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { buildCatalog, readCatalog } from "../../../src/formats/index.ts";
import type { Problem } from "../../../src/model/index.ts";
import { checkCatalog } from "../../../src/process/check/index.ts";

const folder = new URL("../../../fixtures/", import.meta.url);
const files = ["", "failures/", "list/"].flatMap((under) =>
  readdirSync(new URL(under, folder)).flatMap((name) => (name.endsWith(".yaml") ? [`${under}${name}`] : [])),
);

/**
 * Faults of the text that an object cannot have, because whoever parses it is told of them or takes something else for
 * what was meant.
 */
const onlyInText: Readonly<Record<string, string>> = {
  "failures/duplicate-key.yaml": "an object has a key once",
  "failures/empty-file.yaml": "no object at all: a RangeError",
  "failures/leading-zero.good.yaml": "the parser took 001 for the number 1",
  "failures/leading-zero.yaml": "the same",
  "failures/syntax-colon.yaml": "not YAML",
  "failures/syntax-comment.yaml": "not YAML",
  "failures/syntax-punctuation.yaml": "not YAML",
  "failures/syntax-tab.yaml": "not YAML",
  "failures/syntax.yaml": "not YAML",
  "failures/too-many-aliases.good.yaml": "the parser refuses the aliases",
  "failures/too-many-aliases.yaml": "the same",
};

/** A problem without where in the text it stands. */
function withoutPlace({ line: _line, column: _column, related, ...problem }: Problem): unknown {
  return { ...problem, related: related?.map(({ line: _l, column: _c, ...other }) => other) };
}

function listProblems(read: ReturnType<typeof readCatalog>): unknown[] {
  const { catalog, problems } = read;
  return [...problems, ...checkCatalog(catalog, { found: problems })].map(withoutPlace);
}

describe("an object says what its text says", () => {
  test.each(files.filter((name) => !Object.hasOwn(onlyInText, name)))("%s", (name) => {
    const text = readFileSync(new URL(name, folder), "utf8");
    const [built, read] = [buildCatalog(parse(text, { stringKeys: true })), readCatalog(text)];
    expect(built.catalog).toEqual(read.catalog);
    expect(listProblems(built)).toEqual(listProblems(read));
    for (const each of built.problems) expect([each.line, each.column]).toEqual([undefined, undefined]);
  });
});

describe("what no file can say is refused by its place", () => {
  const holdsItself: Record<string, unknown> = { leadpath: 1 };
  holdsItself["x-self"] = holdsItself;
  test.each([
    ["nothing", undefined, "content should be an object"],
    ["a text", "leadpath: 1", "content should be an object"],
    ["a function", { leadpath: 1, name: () => "x" }, "content.name should be plain data, but is a function"],
    ["an instance of a class", { leadpath: 1, units: new Map() }, "content.units should be plain data, but is an instance of Map"],
    ["a date", { leadpath: 1, processes: [{ id: new Date(0) }] }, "content.processes[0].id should be plain data"],
    ["itself", holdsItself, "content.x-self holds itself"],
  ])("%s", (_, content, words) => {
    expect(() => buildCatalog(content as never)).toThrow(RangeError);
    expect(() => buildCatalog(content as never)).toThrow(words);
  });
});

test("a key whose value is undefined is not there", () => {
  const { catalog, problems } = buildCatalog({ leadpath: 1, name: undefined, processes: [{ id: "p", name: undefined }] });
  expect([catalog.processes[0]?.id, problems]).toEqual(["p", []]);
});
