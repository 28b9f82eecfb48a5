import type { Catalog, Problem } from "../model/index.ts";
import { requireArgument, requireCatalog } from "../model/index.ts";

/** Findings of one rule at one thing that are known and accepted. */
export interface AcceptedFindings {
  readonly code: string;
  /** The thing, by ids and codes: it stays the same when lines or files move. */
  readonly at: string;
  readonly count: number;
}

/**
 * What was found, as a baseline keeps it: by code, then by place.
 * @example
 * ```ts
 * import { readCatalog } from "leadpath";
 * import { auditCatalog, createBaseline } from "leadpath/list";
 * const { catalog } = readCatalog("leadpath: 1\nitems: [{code: A-01, name: Street permit, type: licence}]\n");
 * const problems = auditCatalog(catalog, { least: "error" });
 * createBaseline(problems, catalog)[0]; // → { code: "D01", at: "items/A-01", count: 1 }
 * ```
 */
export function createBaseline(problems: readonly Problem[], catalog: Catalog): AcceptedFindings[] {
  requireArgument("problems", problems, "objects");
  requireCatalog(catalog);
  const counts = new Map<string, AcceptedFindings>();
  for (const each of problems) {
    const at = formatThingPath(each, catalog);
    const key = formatFindingKey(each.code, at);
    counts.set(key, { code: each.code, at, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, accepted]) => accepted);
}

/**
 * What a baseline leaves: findings that it does not know, how many it knows, and what it knows that is no longer found.
 */
export interface BaselineDifference {
  readonly fresh: readonly Problem[];
  readonly known: number;
  readonly vanished: readonly AcceptedFindings[];
}

/**
 * Findings against those that are accepted. Where one thing has more findings of a rule than are accepted, the last
 * ones are new.
 * @example
 * ```ts
 * import { readCatalog } from "leadpath";
 * import { auditCatalog, compareWithBaseline, createBaseline } from "leadpath/list";
 * const { catalog } = readCatalog("leadpath: 1\nitems: [{code: A-01, name: Street permit, type: licence}]\n");
 * const problems = auditCatalog(catalog);
 * const { fresh, vanished } = compareWithBaseline(problems, createBaseline(problems, catalog), catalog);
 * [fresh, vanished]; // → [ [], [] ]
 * ```
 */
export function compareWithBaseline(
  problems: readonly Problem[],
  accepted: readonly AcceptedFindings[],
  catalog: Catalog,
): BaselineDifference {
  requireArgument("problems", problems, "objects");
  requireArgument("accepted", accepted, "objects");
  requireCatalog(catalog);
  const left = new Map(accepted.map(({ code, at, count }) => [formatFindingKey(code, at), count]));
  const fresh = problems.filter((each) => {
    const key = formatFindingKey(each.code, formatThingPath(each, catalog));
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
  const vanished = accepted.flatMap((each) => {
    const count = left.get(formatFindingKey(each.code, each.at)) ?? 0;
    return count > 0 ? [{ ...each, count }] : [];
  });
  return { fresh, known: problems.length - fresh.length, vanished };
}

function formatFindingKey(code: string, at: string): string {
  return `${code} ${at}`;
}

/** A path with the id of each thing in place of its position; the file where there is no more. */
function formatThingPath({ path, file }: Problem, catalog: Catalog): string {
  if (path.length === 0) return file ?? "";
  const parts: string[] = [];
  let value: unknown = catalog;
  for (const key of path) {
    value = typeof value === "object" && value !== null ? (value as Record<string | number, unknown>)[key] : undefined;
    parts.push(typeof key === "number" ? (findEntryName(value) ?? String(key)) : key);
  }
  return parts.join("/");
}

/** What tells an entry of a list from the others. */
function findEntryName(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  if (typeof value !== "object" || value === null) return undefined;
  const entry = value as Readonly<Record<string, unknown>>;
  for (const key of ["id", "code", "document", "step", "law"]) if (typeof entry[key] === "string") return entry[key];
  return typeof entry.kind === "string" ? [entry.kind, entry.from, entry.to].filter((each) => each !== undefined).join(" ") : undefined;
}
