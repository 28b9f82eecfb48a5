// Writes docs/problems.md from the list of codes in dist/. With --check nothing is written: the exit status says whether the page is up to date.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const page = join(root, "docs/problems.md");
const built = new URL("../dist/model/index.js", import.meta.url).href;

/** @type {{ problemCodes: Record<string, { severity: string, zh: string, en: string }> }} */
const { problemCodes } = await import(built);

const text = `# Problems

What leadpath can find in its input. A code never changes its meaning. Errors end a command with exit status 1; warnings do not.

This page is generated from src/model/problem-codes.ts by \`npm run docs\`.

| code | severity | meaning | 含义 |
|---|---|---|---|
${Object.entries(problemCodes)
  .map(([code, { severity, en, zh }]) => `| \`${code}\` | ${severity} | ${en} | ${zh} |`)
  .join("\n")}
`;

if (process.argv.includes("--check")) {
  if (text !== current()) {
    console.error("docs/problems.md is not up to date: run `npm run docs`.");
    process.exitCode = 1;
  }
} else {
  mkdirSync(join(root, "docs"), { recursive: true });
  writeFileSync(page, text);
}

function current() {
  try {
    return readFileSync(page, "utf8").replaceAll("\r\n", "\n");
  } catch {
    return undefined;
  }
}
