import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./run.ts";

export interface Fence {
  readonly language: string;
  readonly code: string;
  /** First words, to name the test. */
  readonly head: string;
}

/** Pages that have a twin in Chinese, whose name ends in `.zh.md`. */
export const twinPages = ["README.md", "docs/tables.md", "docs/lists.md", "docs/publishing.md", "docs/many-machines.md", "docs/format.md"];

export function readPage(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

export function listFences(page: string): Fence[] {
  return [...page.matchAll(/^```(\w*)\n(.*?)^```$/gms)].map(([, language = "", code = ""]) => ({
    language,
    code,
    head: code.split("\n", 1)[0] ?? "",
  }));
}

/** The leadpath commands of the sh blocks; other lines (npm …) are none. */
export function listCommands(page: string): string[] {
  return listFences(page)
    .filter(({ language }) => language === "sh")
    .flatMap(({ code }) => code.split("\n"))
    .filter((line) => line.startsWith("leadpath "));
}

/** Headings, tables and paragraphs without what stands in blocks of code. */
export function dropFences(page: string): string {
  return page.replace(/^```.*?^```$/gms, "");
}

export function listHeadings(page: string): string[] {
  return dropFences(page)
    .split("\n")
    .filter((line) => /^#+ /.test(line));
}
