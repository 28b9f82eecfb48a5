import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { listProjectFiles } from "./project-files.ts";

const prepositions = [
  "About|Above|Across|After|Against|Along|Among|Around|As|At|Before|Behind|Below|Beside|Between|Beyond|By|During|For|From|In",
  "Into|Of|Off|On|Onto|Out|Over|Per|Since|Than|Through|To|Towards|Under|Until|Up|Upon|Via|With|Within|Without",
].join("|");
const prepositionPattern = new RegExp(`(?:^|[a-z0-9])(?:${prepositions})$`);
/** What says that something was done, but not what the function does. */
const participles = new Set([
  ..."added applied asked built changed checked chosen counted drawn filled found given grouped joined kept known".split(" "),
  ..."laid listed marked merged moved named ordered placed resolved routed shown sorted told turned wrapped written".split(" "),
]);

const sources = listProjectFiles(["src"]).map((file) => {
  const text = readFileSync(join(process.cwd(), file), "utf8");
  return { file, tree: ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true) };
});

function listFunctionNames(node: ts.Node): string[] {
  const own = findFunctionName(node);
  const inside: string[] = [];
  ts.forEachChild(node, (child) => void inside.push(...listFunctionNames(child)));
  return own === undefined ? inside : [own, ...inside];
}

function findFunctionName(node: ts.Node): string | undefined {
  if (ts.isFunctionDeclaration(node)) return node.name?.text;
  if (ts.isMethodDeclaration(node) && ts.isClassLike(node.parent) && ts.isIdentifier(node.name)) return node.name.text;
  if (!ts.isVariableDeclaration(node) || !ts.isIdentifier(node.name) || !node.initializer) return undefined;
  return ts.isArrowFunction(node.initializer) || ts.isFunctionExpression(node.initializer) ? node.name.text : undefined;
}

function listDeclaredNames(tree: ts.SourceFile): string[] {
  return tree.statements.flatMap((statement) => {
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []));
    const isNamed =
      ts.isFunctionDeclaration(statement) ||
      ts.isClassDeclaration(statement) ||
      ts.isInterfaceDeclaration(statement) ||
      ts.isTypeAliasDeclaration(statement);
    return isNamed && statement.name ? [statement.name.text] : [];
  });
}

const functionNames = sources.flatMap(({ tree }) => listFunctionNames(tree));

test("at most 3 % of the functions have names that end in a preposition", () => {
  const ending = functionNames.filter((name) => prepositionPattern.test(name));
  expect(functionNames.length).toBeGreaterThan(1_000);
  expect(ending.length / functionNames.length, ending.join(", ")).toBeLessThanOrEqual(0.03);
});

test("no function is named by a bare participle", () => {
  expect(functionNames.filter((name) => participles.has(name))).toEqual([]);
});

test("a name that a file declares at its outermost level is declared in no other", () => {
  const files = new Map<string, Set<string>>();
  for (const { file, tree } of sources)
    for (const name of listDeclaredNames(tree)) files.set(name, new Set([...(files.get(name) ?? []), file]));
  const shared = [...files].filter(([, { size }]) => size > 1).map(([name]) => name);
  expect(shared).toEqual([]);
});
