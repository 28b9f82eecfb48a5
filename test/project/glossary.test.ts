import { describe, expect, test } from "vitest";
import { readGlossary } from "../../tools/glossary.js";
import { collectDeclaredWords, readSources, splitName } from "./declared-words.ts";

const sources = readSources();
const declared = collectDeclaredWords(sources);
const printed = sources.map(({ text }) => text).join("\n");
const entries = readGlossary();

function isDeclared(word: string): boolean {
  return [word, `${word}s`, word.replace(/s$/, ""), word.replace(/y$/, "ies")].some((form) => declared.has(form));
}

test("the glossary has some eighty words, each once", () => {
  const ours = entries.flatMap((entry) => entry.ours);
  expect(entries.length).toBeGreaterThanOrEqual(80);
  expect(new Set(ours).size).toBe(ours.length);
});

describe.each(entries)("$ours", ({ ours, zh, not = [] }) => {
  test("is what names and keys say", () => {
    expect(ours.flatMap((term) => term.split(/[ -]/).flatMap(splitName)).filter((word) => !isDeclared(word))).toEqual([]);
  });

  test("is printed so in Chinese", () => {
    expect(zh.filter((word) => !printed.includes(word))).toEqual([]);
  });

  test.each(not)("is nowhere called %s", (word) => {
    expect(isDeclared(word)).toBe(false);
  });
});
