import fc from "fast-check";
import { expect, test } from "vitest";
import { diffTexts } from "../../../src/formats/index.ts";

test("lines are the same, removed or added, each with its numbers", () => {
  expect(diffTexts("a\nb\nc\n", "a\nB\nc\nd\n")).toEqual([
    { kind: "same", text: "a", before: 1, after: 1 },
    { kind: "removed", text: "b", before: 2 },
    { kind: "added", text: "B", after: 2 },
    { kind: "same", text: "c", before: 3, after: 3 },
    { kind: "added", text: "d", after: 4 },
  ]);
});

test("a line end that is another is a change, and no part of the text", () => {
  expect(diffTexts("a\r\n", "a\n")).toEqual([
    { kind: "removed", text: "a", before: 1 },
    { kind: "added", text: "a", after: 1 },
  ]);
});

test("each text is what stands on its side", () => {
  const text = fc.array(fc.constantFrom("a", "b", "c", ""), { maxLength: 12 }).map((lines) => lines.map((line) => `${line}\n`).join(""));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const lines = diffTexts(before, after);
      const side = (gone: string) => lines.filter(({ kind }) => kind !== gone).map((line) => `${line.text}\n`);
      expect(side("added").join("")).toBe(before);
      expect(side("removed").join("")).toBe(after);
      expect(lines.flatMap((line) => line.before ?? [])).toEqual(side("added").map((_, index) => index + 1));
      expect(lines.flatMap((line) => line.after ?? [])).toEqual(side("removed").map((_, index) => index + 1));
    }),
  );
});

test("long texts that have nothing in common are done with soon", () => {
  const text = (sign: string) => Array.from({ length: 20_000 }, (_, index) => `${sign}${index}\n`).join("");
  const lines = diffTexts(text("a"), text("b"));
  expect(lines.length).toBe(40_000);
  expect(lines[20_000]).toEqual({ kind: "added", text: "b0", after: 1 });
});
