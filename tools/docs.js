// Writes what docs/ holds from dist/: the table of problem codes and the picture of the README. With --check nothing is written: the exit
// status says whether they are up to date.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { blankDocument, drawFlowchart, layoutFlowchart, problemCodes, readCatalog, schedule } from "../dist/index.js";

const root = join(import.meta.dirname, "..");

const problems = `# Problems

What leadpath can find in its input. A code never changes its meaning. Errors end a command with exit status 1; warnings do not.

This page is generated from src/model/problem-codes.ts by \`npm run docs\`.

| code | severity | meaning | 含义 |
|---|---|---|---|
${Object.entries(problemCodes)
  .map(([code, { severity, en, zh }]) => `| \`${code}\` | ${severity} | ${en} | ${zh} |`)
  .join("\n")}
`;

async function picture() {
  const { catalog } = readCatalog(readFileSync(join(root, "fixtures/licence.yaml"), "utf8"));
  const [licence] = catalog.processes;
  if (!licence) throw new Error("fixtures/licence.yaml has no process");
  return drawFlowchart(await layoutFlowchart(licence, { lang: "en" }), {
    document: blankDocument(),
    schedule: schedule(licence),
    lang: "en",
  });
}

const pages = { "problems.md": problems, "licence.svg": await picture() };
mkdirSync(join(root, "docs"), { recursive: true });
for (const [name, text] of Object.entries(pages)) {
  const path = join(root, "docs", name);
  if (!process.argv.includes("--check")) writeFileSync(path, text);
  else if (text !== current(path)) {
    console.error(`docs/${name} is not up to date: run \`npm run docs\`.`);
    process.exitCode = 1;
  }
}

/** @param {string} path */
function current(path) {
  try {
    return readFileSync(path, "utf8").replaceAll("\r\n", "\n");
  } catch {
    return undefined;
  }
}
