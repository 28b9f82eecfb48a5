import { createKey } from "../json-key.ts";
import type { Bilingual } from "../text.ts";
import type { ProblemCode } from "./problem-codes.ts";
import { getSeverity, type Severity } from "./severities.ts";

/** Where in a catalog something stands: keys and list positions from its root. */
export type DataPath = readonly (string | number)[];

/** A position in a file; line and column count from 1, the column in UTF-16 code units. */
export interface SourceLocation {
  readonly file?: string | undefined;
  readonly line: number;
  readonly column: number;
  /** Of a workbook: how many sheets stand before the one of the cell; 0 when absent. */
  readonly sheet?: number | undefined;
}

/** Finds the place of a path; `"key"` asks for the key instead of its value. */
export type LocationLookup = (path: DataPath, part?: "key") => SourceLocation | undefined;

/** A finding about the input. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly message: Bilingual;
  readonly remedy: Bilingual;
  readonly path: DataPath;
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly sheet?: number | undefined;
  /** Other places that belong to the finding: the twin of a duplicate, the steps of a cycle. */
  readonly related?: readonly RelatedLocation[];
  /** Codes of the items of a list that it is about. */
  readonly items?: readonly string[];
}

/** Another place that a problem has to do with, and what stands there; line and column begin at 1. */
export interface RelatedLocation {
  readonly message: Bilingual;
  readonly path: DataPath;
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}

/** What a stage says of a problem; the severity comes from the list of codes. */
export interface Finding {
  readonly path: DataPath;
  readonly message: Bilingual;
  readonly remedy: Bilingual;
  /** Point at the key instead of the value. */
  readonly at?: "key";
  readonly related?: readonly Pick<RelatedLocation, "message" | "path">[];
}

/** A problem from a finding, with its place where `places` knows it. */
export function createProblem(code: ProblemCode, finding: Finding, places?: LocationLookup): Problem {
  const { path, message, remedy, at, related } = finding;
  return {
    code,
    severity: getSeverity(code),
    message,
    remedy,
    path,
    ...places?.(path, at),
    ...(related && { related: related.map((each) => ({ ...each, ...places?.(each.path) })) }),
  };
}

/**
 * The problems of many findings, in their order. Places are asked for in the order of the paths, so that of many files
 * each is looked into once for each list of the catalog.
 */
export function createProblems(findings: readonly (readonly [code: ProblemCode, finding: Finding])[], places?: LocationLookup): Problem[] {
  if (!places) return findings.map(([code, finding]) => createProblem(code, finding));
  const toKey = (path: DataPath, at?: "key") => createKey(path, at);
  const asked = new Map<string, readonly [DataPath, ("key" | undefined)?]>();
  for (const [, { path, at, related = [] }] of findings) {
    asked.set(toKey(path, at), [path, at]);
    for (const other of related) asked.set(toKey(other.path), [other.path]);
  }
  const found = new Map<string, SourceLocation | undefined>();
  for (const [path, at] of [...asked.values()].sort(([one], [other]) => compareDataPaths(one, other)))
    found.set(toKey(path, at), places(path, at));
  return findings.map(([code, finding]) => createProblem(code, finding, (path, at) => found.get(toKey(path, at))));
}

function compareDataPaths([list = "", place = 0]: DataPath, [other = "", otherPlace = 0]: DataPath): number {
  if (list !== other) return list < other ? -1 : 1;
  return Number(place) - Number(otherPlace) || 0;
}

/** Order of problems as one reads: by file, sheet, line and column. */
export function compareProblems(a: Problem, b: Problem): number {
  const [first = "", second = ""] = [a.file, b.file];
  if (first !== second) return first < second ? -1 : 1;
  return (a.sheet ?? 0) - (b.sheet ?? 0) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((each) => each.severity === "error");
}

/** Thrown by a stage that cannot answer because its input is wrong; carries everything that is wrong. */
export class InputError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ message, remedy }) => `${message.en}. ${remedy.en}`).join("\n"));
    this.name = "InputError";
    this.problems = problems;
  }
}
