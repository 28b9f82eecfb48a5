// `npm run lint:patterns`: no regular expression of src/ takes more than linear time, whatever it is matched with. One
// that the checker doubts, or cannot see, has its proof beside it: a comment right above that begins with `Bounded:`.
// What was found safe is kept in node_modules/.cache, so that only new patterns are looked at.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

/** The part that needs no other program.
 * @type {typeof import("recheck")} */
const recheck = createRequire(import.meta.url)("recheck/lib/browser.js");

/** @typedef {{ place: string, pattern: string, isProven: boolean }} FoundPattern */

const root = fileURLToPath(new URL("..", import.meta.url));
const cacheFile = join(root, "node_modules/.cache/leadpath/safe-patterns.json");
const { version } = JSON.parse(readFileSync(join(root, "node_modules/recheck/package.json"), "utf8"));
/** Milliseconds for one pattern; most take a tenth of a second, some three, and all far more on a busy machine. */
const timeout = 300_000;

const safe = new Set(readSafePatterns());
const doubts = listPatterns().filter((each) => !each.isProven && !isLinear(each.pattern));
mkdirSync(dirname(cacheFile), { recursive: true });
writeFileSync(cacheFile, JSON.stringify({ version, safe: [...safe].sort() }));
for (const { place, pattern } of doubts) console.error(`${place}: this pattern may take more than linear time: ${pattern}`);
if (doubts.length > 0) {
  console.error("Rewrite it, or bound what it is matched with and prove that in a comment above: // Bounded: …");
  process.exitCode = 1;
}

/** @returns {string[]} */
function readSafePatterns() {
  try {
    const known = JSON.parse(readFileSync(cacheFile, "utf8"));
    return known.version === version ? known.safe : [];
  } catch {
    return [];
  }
}

/** @param {string} pattern */
function isLinear(pattern) {
  if (safe.has(pattern)) return true;
  const [, source, flags] = /^\/(.*)\/([a-z]*)$/s.exec(pattern) ?? [];
  const isSafe = source !== undefined && recheck.checkSync(source, flags ?? "", { timeout }).status === "safe";
  if (isSafe) safe.add(pattern);
  return isSafe;
}

/**
 * Every literal, and every call of RegExp: what that is given is only known when it runs.
 * @returns {FoundPattern[]}
 */
function listPatterns() {
  const folder = join(root, "src");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((each) => /\.tsx?$/.test(each));
  return files.sort().flatMap((file) => {
    const text = readFileSync(join(folder, file), "utf8");
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
    /** @type {FoundPattern[]} */
    const found = [];
    /** @param {ts.Node} node */
    const visit = (node) => {
      const isCall = (ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === "RegExp";
      if (isCall || node.kind === ts.SyntaxKind.RegularExpressionLiteral) {
        const { line } = source.getLineAndCharacterOfPosition(node.getStart());
        const place = `${relative(root, join(folder, file))}:${line + 1}`;
        found.push({ place, pattern: node.getText(), isProven: isBoundedLine(text.split("\n"), line) });
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
  });
}

/**
 * Whether the comment right above a line tells why what is matched there is bounded.
 * @param {readonly string[]} lines
 * @param {number} line
 */
function isBoundedLine(lines, line) {
  let at = line - 1;
  while (/^\s*\/\//.test(lines[at] ?? "") && !lines[at]?.includes("// Bounded: ")) at--;
  return (lines[at] ?? "").includes("// Bounded: ");
}
