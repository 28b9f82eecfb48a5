// Writes what is generated of the documents: the table of problem codes, the glossary, the pictures of the README and
// the index of CONTRIBUTING.md. With --check nothing is written: the exit status says whether they are up to date.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildRiskData, drawSCurve } from "../dist/charts.js";
import { compareRisks, createBlankDocument, drawFlowchart, layoutFlowchart, problemCodes, readCatalog, schedule } from "../dist/index.js";
import { externalRuleNotes, listRuleCodes } from "../dist/list.js";
import { insertIndex } from "./behaviours.js";
import { writeGlossary } from "./glossary.js";

const root = join(import.meta.dirname, "..");

/** By the first letter of their codes. */
const ruleGroups = {
  T: "Limits",
  F: "The flow",
  R: "Responsibility",
  L: "Legal basis",
  M: "Materials",
  X: "Across items",
  D: "Table and diagram",
  C: "Codes and fields",
};

const problems = `# Problems

What leadpath can find in its input. A code never changes its meaning. Errors end a command with exit status 1; warnings do not.

This page is generated from src/model/problems/problem-codes.ts by \`npm run docs\`.

| code | severity | meaning | 含义 |
|---|---|---|---|
${Object.entries(problemCodes)
  .filter(([code]) => !(code in listRuleCodes))
  .map(([code, { severity, en, zh }]) => `| \`${code}\` | ${severity} | ${en} | ${zh} |`)
  .join("\n")}

## Rules of lists

What \`check\` looks for in a list of items; [lists.md](lists.md) says how each is decided. \`rules\` of a catalog switches the severity of a rule, and \`off\`
silences it.

${Object.entries(ruleGroups)
  .map(
    ([letter, title]) => `### ${title}

| code | severity | meaning | 含义 | source |
|---|---|---|---|---|
${Object.entries(listRuleCodes)
  .filter(([code]) => code.startsWith(letter))
  .map(([code, { severity, en, zh, source }]) => `| \`${code}\` | ${severity} | ${en} | ${zh} | ${source.en} |`)
  .join("\n")}
`,
  )
  .join("\n")}
### Rules that are not looked for under their code

| code | why | 原因 |
|---|---|---|
${Object.entries(externalRuleNotes)
  .map(([code, { en, zh }]) => `| \`${code}\` | ${en} | ${zh} |`)
  .join("\n")}
`;

const { catalog } = readCatalog(readFileSync(join(root, "fixtures/licence.yaml"), "utf8"));
const [licence] = catalog.processes;
if (!licence) throw new Error("fixtures/licence.yaml has no process");

/** @param {import("../dist/index.js").Process} process */
async function chance(process) {
  const found = await compareRisks(process, { changes: [{ step: "review", days: 5 }] });
  return drawSCurve(buildRiskData(process, found), { document: createBlankDocument(), lang: "en" });
}

/** @param {import("../dist/index.js").Process} process */
async function picture(process) {
  return drawFlowchart(await layoutFlowchart(process, { lang: "en" }), {
    document: createBlankDocument(),
    schedule: schedule(process),
    lang: "en",
  });
}

const pages = {
  "docs/problems.md": problems,
  "docs/glossary.md": writeGlossary(),
  "docs/licence.svg": await picture(licence),
  "docs/chance.svg": await chance(licence),
  "CONTRIBUTING.md": insertIndex(readFileSync(join(root, "CONTRIBUTING.md"), "utf8").replaceAll("\r\n", "\n")),
};
for (const [name, text] of Object.entries(pages)) {
  const path = join(root, name);
  if (!process.argv.includes("--check")) writeFileSync(path, text);
  else if (text !== current(path)) {
    console.error(`${name} is not up to date: run \`npm run docs\`.`);
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
