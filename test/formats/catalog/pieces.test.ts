import { expect, test } from "vitest";
import { joinPieces, readPart, splitPieces } from "../../../src/formats/index.ts";
import { fullList } from "../../support/full-list/full-list.ts";
import { seeded } from "../../support/random.ts";

const file = "list.yaml";

/** What the pieces of a text give, as far as they are taken for it. */
function inPieces(text: string) {
  const pieces = splitPieces({ text, file });
  return pieces && joinPieces(pieces.map((piece) => readPart({ text: piece, file })));
}

function whole(text: string) {
  const { problems, outline, content } = readPart({ text, file });
  return { problems, outline, content };
}

const texts = [...fullList({ items: 1_500 })].map(({ text }) => text);
const longest = texts.reduce((one, other) => (one.length > other.length ? one : other));

test("a long file in pieces is what it is as a whole", () => {
  const divided = texts.filter((text) => splitPieces({ text, file }));
  expect(divided.length).toBeGreaterThan(3);
  for (const text of divided) {
    const joined = inPieces(text);
    if (joined) expect(joined).toEqual(whole(text));
    else expect(whole(text).problems).not.toEqual([]);
  }
  expect(inPieces(longest)).toBeDefined();
});

test("a change of one entry changes one piece, and a new one no other", () => {
  const before = splitPieces({ text: longest, file }) ?? [];
  expect(before.length).toBeGreaterThan(6);
  const changed = splitPieces({ text: longest.replace(/liability: \[/, "liability: [另行追究责任, "), file }) ?? [];
  expect(changed.filter((piece) => !before.includes(piece))).toHaveLength(1);
  const more = longest.replace(/^items:\n/m, "items:\n  - {code: NEW, name: 新事项, type: other}\n");
  expect((splitPieces({ text: more, file }) ?? []).filter((piece) => !before.includes(piece)).length).toBeLessThanOrEqual(2);
});

test.each([
  ["lists that are not indented", longest.replace(/^ {2}/gm, "")],
  ["lines that end as on Windows", longest.replaceAll("\n", "\r\n")],
  ["remarks and empty lines", longest.replace(/^( {2}- code: .*)$/gm, "\n# remark\n  # another\n$1")],
  [
    "an anchor of another entry",
    longest.replace(/^ {4}liability: \[/m, "    liability: &a [").replace(/(liability: )\[[^\]]*\](?![\s\S]*liability)/, "$1*a"),
  ],
  ["what stands behind the lists", `${longest}bundles: []\nx-note: after\n`],
  ["a key that stands twice", `${longest}items: []\n`],
  ["a second document", `${longest}---\n${longest}`],
  ["an item list in brackets", longest.replace(/^items:\n[\s\S]*/m, "items: [{code: A, name: 甲, type: other}]\n")],
])("%s", (_, text) => {
  const joined = inPieces(text);
  if (joined) expect(joined).toEqual(whole(text));
});

test("what random changes make of a long file is the same in pieces, or left to the whole", () => {
  const random = seeded(Number(process.env.LEADPATH_SEED ?? 1));
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const [head = ""] = /^[\s\S]*?^processes:\n/m.exec(longest) ?? [];
  const short =
    head +
    longest
      .slice(head.length)
      .replace(/^( {2}- (?:id|code): .*\n)((?: {4}.*\n)*)/gm, (entry, first: string) => (random() < 0.6 ? "" : first && entry));
  const signs = [
    '"',
    "'",
    "|",
    "- ",
    "  - ",
    ": ",
    "#",
    "{",
    "}",
    "[",
    "]",
    "&a ",
    "*a",
    "\t",
    "items:",
    "processes:\n",
    "---\n",
    "\n",
    "? ",
  ];
  expect(splitPieces({ text: short, file })?.length).toBeGreaterThan(3);
  let joined = 0;
  for (let round = 0; round < 80; round++) {
    const lines = short.split("\n");
    for (let change = 0; change <= round % 2; change++) {
      const at = Math.floor(random() * lines.length);
      const line = lines[at] ?? "";
      const cut = Math.floor(random() * (line.length + 1));
      const changes = [
        () => [],
        () => [line, line],
        () => [line.slice(Math.floor(random() * 4))],
        () => [`${" ".repeat(Math.floor(random() * 4))}${line}`],
        () => [line.slice(0, cut) + pick(signs) + line.slice(cut)],
        () => [line.slice(0, cut), line.slice(cut)],
      ];
      lines.splice(at, 1, ...pick(changes)());
    }
    const text = lines.join("\n");
    const found = inPieces(text);
    if (!found) continue;
    joined++;
    expect(found, `round ${round}`).toEqual(whole(text));
  }
  expect(joined).toBeGreaterThan(10);
}, 180_000);
