import { expect, test } from "vitest";
import { isMap, isSeq, parseDocument, stringify, visit } from "yaml";
import { writeYaml } from "../../../src/formats/yaml/yaml.ts";
import { seeded } from "../../support/random.ts";

const texts = [
  "",
  "环节",
  "plain text",
  "it's",
  'say "so"',
  "a: b",
  "- a",
  "\u0007",
  "两行\n字",
  "#x",
  "yes",
  "012",
  "\u2028",
  "😀",
  "x".repeat(60),
];

/** Plain data of all kinds, a few levels deep. */
function someContent(random: () => number, depth: number): unknown {
  const count = Math.floor(random() * 6);
  const kind = depth === 0 ? 2 : Math.floor(random() * 4);
  if (kind === 0) return Array.from({ length: count }, () => someContent(random, depth - 1));
  if (kind === 1 || depth === 4) {
    return Object.fromEntries(Array.from({ length: count }, (_, at) => [`key-${at}`, someContent(random, depth - 1)]));
  }
  if (kind === 2) return texts[Math.floor(random() * texts.length)];
  return [random() * 1e6, Math.floor(random() * 100), random() < 0.5, null][Math.floor(random() * 4)];
}

test("what fits in 200 characters stands in brackets on one line, and nothing else does; it reads back", () => {
  const random = seeded(7);
  let [flow, block] = [0, 0];
  for (let time = 0; time < 300; time++) {
    const content = someContent(random, 4);
    const document = parseDocument(writeYaml(content, () => false));
    expect(document.toJS()).toEqual(content);
    visit(document, {
      Collection(_key, node) {
        if (!isMap(node) && !isSeq(node)) return undefined;
        const line = stringify(node.toJS(document), { collectionStyle: "flow", lineWidth: 0, flowCollectionPadding: false });
        const isOfNumbers = isSeq(node) && node.items.every((each) => typeof (each as { value: unknown }).value === "number");
        expect(node.flow === true || node.items.length === 0 || isOfNumbers, line).toBe(line.length <= 200 || isOfNumbers);
        if (!node.flow) block++;
        else flow++;
        return node.flow ? visit.SKIP : undefined;
      },
    });
  }
  expect(flow).toBeGreaterThan(500);
  expect(block).toBeGreaterThan(200);
});
