import { readdirSync, readFileSync } from "node:fs";
import { readCatalog } from "../../../src/formats/index.ts";
import type { Problem } from "../../../src/model/index.ts";
import { checkCatalog } from "../../../src/process/check/index.ts";

const folder = new URL("../../../fixtures/", import.meta.url);

export function fixture(name: string): string {
  return readFileSync(new URL(name, folder), "utf8");
}

export function fixturesIn(path: string): string[] {
  return readdirSync(new URL(path, folder)).filter((name) => name.endsWith(".yaml"));
}

/** Everything that reading and checking say of a file, in the order in which the command line tells it. */
export function problemsOf(text: string, file?: string): Problem[] {
  const { catalog, problems, places } = readCatalog(text, { file });
  return [...problems, ...(catalog ? checkCatalog(catalog, { places, found: problems }) : [])];
}

/** The codes and places of problems, as the first lines of the files in fixtures/failures state them. */
export function stated(problems: readonly Problem[]): string[] {
  return problems.flatMap((each) => [
    `expect: ${each.severity} ${each.code} ${each.line}:${each.column}`,
    ...(each.related ?? []).map((other) => `related: ${other.line}:${other.column} ${other.message.en}`),
  ]);
}
