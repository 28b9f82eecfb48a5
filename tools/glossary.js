// The glossary: the words of leadpath beside those of the field and those that it prints in Chinese.
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** @typedef {{ ours: string[], field: string, zh: string[], meaning: string, not?: string[] }} GlossaryEntry */

/** @returns {GlossaryEntry[]} */
export function readGlossary() {
  return JSON.parse(readFileSync(join(import.meta.dirname, "glossary.json"), "utf8"));
}

/** As a page of docs/. */
export function writeGlossary() {
  const rows = readGlossary().map(
    ({ ours, field, zh, meaning, not = [] }) => `| ${ours.join(", ")} | ${field} | ${zh.join("、")} | ${meaning} | ${not.join(", ")} |`,
  );
  return `# Glossary

One word for one thing, in code, files, messages and documents. A test holds this table against the names in src/ and against what is printed in Chinese.
It is generated from tools/glossary.json by \`npm run docs\`.

| ours | in the field | 中文 | means | not called |
|---|---|---|---|---|
${rows.join("\n")}
`;
}
