import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parsePlainTree } from "../../src/formats/yaml/plain/plain-tree.ts";
import { isMap, isScalar, isSeq, type Node, parseTree, type Tree } from "../../src/formats/yaml/yaml.ts";
import { fixture, fixturesIn } from "../process/check/fixtures.ts";
import { fullList } from "../support/full-list/full-list.ts";
import { smallList } from "../support/list.ts";

/** Everything that reading asks of a tree, in the order of the text. */
function seen({ root, faults, placeOf }: Tree): unknown {
  const look = (node: Node | null): unknown => {
    const at = placeOf(node?.range?.[0] ?? 0);
    if (isMap<Node, Node | null>(node))
      return { at, flow: node.flow ?? false, pairs: node.items.map((each) => [look(each.key), look(each.value)]) };
    if (isSeq<Node>(node)) return { at, flow: node.flow ?? false, items: node.items.map(look) };
    return isScalar(node) ? { at, value: node.value, source: node.source, type: node.type } : node;
  };
  return { root: look(root), faults };
}

function isAsTheLibraryHasIt(text: string, file?: string): boolean {
  const plain = parsePlainTree(text, file);
  if (plain) expect(seen(plain), text.slice(0, 2_000)).toEqual(seen(parseTree(text, file)));
  return plain !== undefined;
}

describe("plain YAML is read as the YAML library reads it", () => {
  test.each(fixturesIn("."))("%s", (name) => {
    expect(isAsTheLibraryHasIt(fixture(name), name)).toBe(true);
  });

  test("in bad files, where it is plain at all", () => {
    for (const name of fixturesIn("failures")) isAsTheLibraryHasIt(fixture(`failures/${name}`), name);
  });

  test("in lists", () => {
    const some = [...fullList({ items: 700 })].filter((_, at) => at % 16 < 2);
    for (const { file, text } of [...smallList(), ...some]) expect(isAsTheLibraryHasIt(text, file), file).toBe(true);
  });

  const shapes: readonly (readonly [name: string, text: string])[] = [
    ["a list as far out as its key", "a:\n- b: 1\n  c: 2\n- d\n"],
    ["brackets over several lines", "a: {b: [1,\n    2], # why\n  c: d}\ne: []\n"],
    ["comments and empty lines", "# one\n\na: 1 # two\n  # three\nb:\n\n  # four\n  c: 2\n#five"],
    ["numbers, truth values and null", "a: [1, -2, +3, 0.5, 1., 1e3, -0, 010, true, False, ~, null, 1a, 2026-01-01, 1:2, nullx]\n"],
    ["quotation marks", `a: "x\\"y\\n"\nb: 'it''s'\nc: ["", '']\nd: a "b" 'c'\n`],
    ["signs inside of texts", "a: b:c d#e - f\nb: http://x.y/z?a=b\nc: a, b\nd: [x:y, a#b]\n"],
    ["a comma at the end", "a: [1, ]\nb: {c: 1,\n  }\n"],
    ["nothing behind it", "a: 1"],
  ];
  test.each(shapes)("%s", (_, text) => {
    expect(isAsTheLibraryHasIt(text)).toBe(true);
  });

  const others: readonly (readonly [name: string, text: string])[] = [
    ["an anchor", "a: &x 1\nb: *x\n"],
    ["a tag", "a: !!str 1\n"],
    ["a text over several lines", "a: b\n  c\n"],
    ["a block of text", "a: |\n  b\n"],
    ["a tab", "a:\tb\n"],
    ["Windows line ends", "a: b\r\n"],
    ["several documents", "a: 1\n---\nb: 2\n"],
    ["a key without a value", "a:\nb: 1\n"],
    ["hexadecimal numbers", "a: 0x10\n"],
    ["a quoted key", '"a": 1\n'],
    ["a colon too many", "a: b: c\n"],
    ["a bracket that stays open", "a: [1\n"],
    ["a wrong indentation", "a:\n  b: 1\n c: 2\n"],
    ["two commas", "a: [1,, 2]\n"],
    ["nothing at all", ""],
  ];
  test.each(others)("%s is left to the library", (_, text) => {
    expect(parsePlainTree(text)).toBeUndefined();
  });

  test("JSON is left to the library", () => {
    expect(parsePlainTree("a: 1\n", "a.json")).toBeUndefined();
  });

  test("whatever is changed in it", () => {
    const bits = [
      "a",
      "材",
      "1",
      "-",
      " ",
      "  ",
      "\n",
      "\n  ",
      ": ",
      ":",
      ", ",
      "[",
      "]",
      "{",
      "}",
      '"',
      "'",
      "#",
      " #",
      "\\",
      "- ",
      "null",
      "!",
      "&",
      "*",
      "|",
      "?",
      "。",
      "\ud83d",
    ];
    const texts = [...shapes.map(([, text]) => text), fixture("licence.yaml").slice(0, 3_000)];
    const change = fc.record({ at: fc.nat(), drop: fc.integer({ min: 0, max: 3 }), add: fc.constantFrom("", ...bits) });
    let plain = 0;
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.array(change, { minLength: 1, maxLength: 4 }), (text, changes) => {
        const changed = changes.reduce((all, { at, drop, add }) => {
          const place = at % (all.length + 1);
          return all.slice(0, place) + add + all.slice(place + drop);
        }, text);
        if (isAsTheLibraryHasIt(changed)) plain++;
      }),
      { numRuns: 3_000 },
    );
    expect(plain).toBeGreaterThan(400);
  });

  test("whatever is put together", () => {
    const piece = fc.constantFrom("a", "b: ", "c:\n", "- ", "  ", " ", "\n", "{", "}", "[", "]", ", ", "1", '"x"', "'y'", " # z", "材料");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        isAsTheLibraryHasIt(pieces.join(""));
      }),
      { numRuns: 20_000 },
    );
  });
});
