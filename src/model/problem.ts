import type { Severity } from "./list-rule-codes.ts";
import type { ProblemCode } from "./problem-codes.ts";
import { problemCodes } from "./problem-codes.ts";
import type { Bilingual } from "./text.ts";

/** Where in a catalog something stands: keys and list positions from its root. */
export type Path = readonly (string | number)[];

/** A position in a file; line and column count from 1, the column in UTF-16 code units. */
export interface Place {
  readonly file?: string | undefined;
  readonly line: number;
  readonly column: number;
  /** Of a workbook: how many sheets stand before the one of the cell; 0 when absent. */
  readonly sheet?: number | undefined;
}

/** Finds the place of a path; `"key"` asks for the key instead of its value. */
export type Places = (path: Path, part?: "key") => Place | undefined;

/** A finding about the input. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly message: Bilingual;
  readonly remedy: Bilingual;
  readonly path: Path;
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly sheet?: number | undefined;
  /** Other places that belong to the finding: the twin of a duplicate, the steps of a cycle. */
  readonly related?: readonly RelatedPlace[];
  /** Codes of the items of a list that it is about. */
  readonly items?: readonly string[];
}

export interface RelatedPlace {
  readonly message: Bilingual;
  readonly path: Path;
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}

/** What a stage says of a problem; the severity comes from the list of codes. */
export interface Finding {
  readonly path: Path;
  readonly message: Bilingual;
  readonly remedy: Bilingual;
  /** Point at the key instead of the value. */
  readonly at?: "key";
  readonly related?: readonly Pick<RelatedPlace, "message" | "path">[];
}

/** A problem from a finding, with its place where `places` knows it. */
export function problem(code: ProblemCode, finding: Finding, places?: Places): Problem {
  const { path, message, remedy, at, related } = finding;
  return {
    code,
    severity: problemCodes[code].severity,
    message,
    remedy,
    path,
    ...places?.(path, at),
    ...(related && { related: related.map((each) => ({ ...each, ...places?.(each.path) })) }),
  };
}

/**
 * The problems of many findings, in their order. Places are asked for in the order of the paths, so that of many files each is looked into once
 * for each list of the catalog.
 */
export function problemsOf(findings: readonly (readonly [code: ProblemCode, finding: Finding])[], places?: Places): Problem[] {
  if (!places) return findings.map(([code, finding]) => problem(code, finding));
  const key = (path: Path, at?: "key") => JSON.stringify([path, at]);
  const asked = new Map<string, readonly [Path, ("key" | undefined)?]>();
  for (const [, { path, at, related = [] }] of findings) {
    asked.set(key(path, at), [path, at]);
    for (const other of related) asked.set(key(other.path), [other.path]);
  }
  const found = new Map<string, Place | undefined>();
  for (const [path, at] of [...asked.values()].sort(([one], [other]) => byPath(one, other))) found.set(key(path, at), places(path, at));
  return findings.map(([code, finding]) => problem(code, finding, (path, at) => found.get(key(path, at))));
}

function byPath([list = "", place = 0]: Path, [other = "", otherPlace = 0]: Path): number {
  if (list !== other) return list < other ? -1 : 1;
  return Number(place) - Number(otherPlace) || 0;
}

/** Order of problems as one reads: by file, sheet, line and column. */
export function byPlace(a: Problem, b: Problem): number {
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
    super(problems.map((each) => each.message.en).join("\n"));
    this.name = "InputError";
    this.problems = problems;
  }
}
