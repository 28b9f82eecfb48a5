import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { root } from "./run.ts";

export interface SourceText {
  readonly path: string;
  readonly text: string;
}

export function readSources(): SourceText[] {
  return readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, "src", path), "utf8") }));
}

/** The words of the names that the sources declare, keys included: `earlyStart` gives "early" and "start". */
export function collectDeclaredWords(sources: readonly SourceText[]): Set<string> {
  const words = new Set<string>();
  const visit = (node: ts.Node): void => {
    if ("name" in node && node.name !== undefined) {
      const name = node.name as ts.Node;
      if (ts.isIdentifier(name) || ts.isStringLiteral(name)) for (const word of splitName(name.text)) words.add(word);
    }
    ts.forEachChild(node, visit);
  };
  for (const { path, text } of sources) visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest));
  return words;
}

/** The words of a name, in lower case. */
export function splitName(name: string): string[] {
  return (name.match(/[A-Z]{2,}(?![a-z])|[A-Z]?[a-z]+\d*/g) ?? []).map((word) => word.toLowerCase());
}
