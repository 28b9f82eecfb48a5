import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { listProjectFiles } from "./project-files.ts";

const hanPattern = /\p{Script=Han}/u;
const wordsPattern = /(^|[/-])(words|terms)\.tsx?$|src\/model\/problems\/(list-rule|problem)-codes\.ts$/;

/** Where words stand beside the code that uses them, with the reason. */
const exceptions: readonly (readonly [RegExp, string])[] = [
  [
    /^src\/formats\/list-tables\/sheets\/(attached-sheets|common-columns|items|processes|shared-sheets|steps|term-codes)\.ts$/,
    "what a column is called and how its cells are read is one table",
  ],
  [/^src\/formats\/list-tables\/templates\/(application|enforcement|party)\.ts$/, "the steps of a kind of items are one table"],
  [/^src\/formats\/list-tables\/codecs\/codec\.ts$/, "what people write for yes and no"],
  [/^src\/formats\/(event-log\/csv\/columns|comments\/comment-kind)\.ts$/, "headings that are recognised"],
  [
    /^src\/formats\/validate\/(amount-remedy|convert-tree|format-version|judgements|leading-zero|type-remedy)\.ts$/,
    "a remedy quotes what it has read, put right",
  ],
  [/^src\/formats\/validate\/amount\.ts$/, "Chinese numbers that are read"],
  [/^src\/formats\/(event-log\/findings|mspdi\/problems|text\/label)\.ts$/, "one table from faults to sentences"],
  [/^src\/formats\/(catalog\/setting|list-tables\/(records|schema-problem))\.ts$/, "a remedy lists what the schema allows"],
  [/^src\/list\/across\/(basis-keys|plain-names)\.ts$/, "Chinese numbers and names that are read"],
  [/^src\/list\/(rule|versions\/step-facts)\.ts$/, "parts of a sentence round what a rule says"],
  [
    /^src\/list\/rules\/\w+\/(C01|D03|F02|F05|M03|M05|R01|R02|T06|T07|X01|X03)\.ts$/,
    "sentences that are put together from what a rule has found",
  ],
  [/^src\/model\/(words\/amounts|dates\/date|suggest)\.ts$/, "the forms of numbers, dates and proposals"],
  [/^src\/model\/schema\/(item|values)\.ts$/, "examples in the description of a field"],
  [/^src\/picture\/text\/breaks\.ts$/, "Chinese words that are not broken"],
  [/^src\/picture\/(draw\/(flowchart\/total|gantt\/axis)|layout\/chart\/describe)\.ts$/, "a sentence that is put together part by part"],
  [/^src\/process\/(check\/rules\/flow\/unreachable-steps|graph\/route|reform\/apply)\.ts$/, "lists inside a sentence"],
  [/^src\/analysis\/suggest\/rules\/parallel\.ts$/, "lists inside a sentence"],
];

function hasHanLiteral(node: ts.Node): boolean {
  const isText = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node) || ts.isJsxText(node);
  return (isText && hanPattern.test(node.text)) || ts.forEachChild(node, (child) => hasHanLiteral(child) || undefined) === true;
}

const sources = listProjectFiles(["src"]).filter((file) => /\.tsx?$/.test(file));

const files = sources.filter((file) => {
  if (wordsPattern.test(file)) return false;
  const text = readFileSync(join(process.cwd(), file), "utf8");
  return hanPattern.test(text) && hasHanLiteral(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
});

test("Chinese words stand in words files alone, but for those with a reason", () => {
  expect(files.filter((file) => !exceptions.some(([pattern]) => pattern.test(file)))).toEqual([]);
});

test("every exception names single files, and each of them is needed", () => {
  expect(exceptions.map(([{ source }]) => source).filter((source) => !source.endsWith("\\.ts$"))).toEqual([]);
  expect(exceptions.filter(([pattern]) => !files.some((file) => pattern.test(file))).map(([, reason]) => reason)).toEqual([]);
});

/** The Chinese and English of each pair under a node, as they are written; what a template fills in is part of them. */
function listPairs(node: ts.Node): string[] {
  const inside: string[] = [];
  ts.forEachChild(node, (child) => {
    inside.push(...listPairs(child));
  });
  if (!ts.isObjectLiteralExpression(node)) return inside;
  const [zh, en] = ["zh", "en"].map((lang) =>
    node.properties.flatMap((each) => (ts.isPropertyAssignment(each) && each.name.getText() === lang ? [each.initializer.getText()] : [])),
  );
  const isSentence = (en?.[0]?.split(/\s+/).length ?? 0) >= 4 && hanPattern.test(zh?.[0] ?? "");
  return isSentence ? [...inside, `${zh?.[0]} ${en?.[0]}`] : inside;
}

test("a sentence, or a phrase of four words, stands in one place", () => {
  const pairs = sources.flatMap((file) => {
    const text = readFileSync(join(process.cwd(), file), "utf8");
    return hanPattern.test(text) ? listPairs(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)) : [];
  });
  expect(pairs.length).toBeGreaterThan(1000);
  expect(pairs.filter((pair, at) => pairs.indexOf(pair) < at)).toEqual([]);
});
