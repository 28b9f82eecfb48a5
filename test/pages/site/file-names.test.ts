import fc from "fast-check";
import { expect, test } from "vitest";
import { createFileNames } from "../../../src/pages/site/file-names.ts";

test.each(["440106-XK-0001", "食品经营许可", "A_1", "č"])("%s stays as it is", (id) => {
  expect(createFileNames([id]).get(id)).toBe(id);
});

test.each([
  ["what leads out of the folder", ["../../etc/passwd", "/abs", "..\\x", "a%00b", "C:x"]],
  ["names of devices", ["CON", "nul", "Com1", "lpt9", "nul."]],
  ["dots and blanks at the end", ["审批.", "审批 ", "."]],
  ["case", ["A", "a"]],
  ["the form of accents", ["é", "e\u0301"]],
  ["what looks alike to a file system that folds widths", ["ａ", "a"]],
  ["signs that nobody sees", ["a\u202eb", "a\u200bb"]],
])("ids that differ in %s or hold it get names that all systems keep apart", (_, ids) => {
  const names = [...createFileNames(ids).values()];
  expect(new Set(names.map((name) => name.normalize("NFKC").toLowerCase())).size).toBe(ids.length);
  for (const name of names) {
    expect(name).toMatch(/^[\p{L}\p{M}\p{N}_-]+$/u);
    expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)$/i);
  }
});

test("a name of 86 Chinese characters is shortened to what file systems take, and two that begin alike stay apart", () => {
  const long = "审".repeat(86);
  const names = [...createFileNames([`${long}甲`, `${long}乙`]).values()];
  for (const name of names) expect(new TextEncoder().encode(`${name}.html`).length).toBeLessThanOrEqual(143);
  expect(new Set(names).size).toBe(2);
});

test("an id that is the name which another one got makes way", () => {
  const name = createFileNames(["CON"]).get("CON") as string;
  const names = createFileNames([name, "CON"]);
  expect(names.get("CON")).toBe(name);
  expect(names.get(name)).not.toBe(name);
});

test("names do not depend on the order, are all different, and are plain", () => {
  const id = fc.string({
    unit: fc.constantFrom("a", "A", "é", "e\u0301", "审", ".", "/", "\\", "-", " ", "\ud800"),
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(fc.uniqueArray(id, { maxLength: 12 }), (ids) => {
      const names = createFileNames(ids);
      expect([...createFileNames([...ids].reverse())].sort()).toEqual([...names].sort());
      expect(new Set([...names.values()].map((name) => name.normalize("NFKC").toLowerCase())).size).toBe(ids.length);
      for (const name of names.values()) expect(name).toMatch(/^[\p{L}\p{M}\p{N}_-]+$/u);
    }),
  );
});
