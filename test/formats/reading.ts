import { readFileSync } from "node:fs";
import { type ReadCatalog, readCatalog } from "../../src/formats/index.ts";
import type { Problem } from "../../src/model/index.ts";

export const fixtureNames = ["urban-renewal", "licence", "penalty", "limits"] as const;

export function fixture(name: string): string {
  return readFileSync(new URL(`../../fixtures/${name}.yaml`, import.meta.url), "utf8");
}

/** A catalog of one process with these steps, each given as the inside of a flow map; the first stands on line 5. */
export function withSteps(...steps: readonly string[]): string {
  return `leadpath: 1\nprocesses:\n  - id: p\n    steps:\n${steps.map((step) => `      - {${step}}\n`).join("")}`;
}

/** `code line:column` of every problem. */
export function summary({ problems }: Pick<ReadCatalog, "problems">): string[] {
  return problems.map(({ code, line, column }) => `${code} ${line}:${column}`);
}

export function onlyProblem(text: string, file?: string): Problem {
  const { problems } = readCatalog(text, { file });
  const [problem] = problems;
  if (!problem || problems.length > 1) throw new Error(`expected one problem: ${JSON.stringify(problems)}`);
  return problem;
}
