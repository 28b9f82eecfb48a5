import {
  addGroupEntry,
  addGroupMember,
  type Catalog,
  groupValues,
  type Item,
  type Problem,
  requireArgument,
  requireCatalog,
  type Severity,
} from "../model/index.ts";
import { listMissingFields } from "./required-fields.ts";

/** How the items of a unit stand. */
export interface UnitSupervision {
  /** Null for items without a unit. */
  readonly unit: string | null;
  readonly items: number;
  /** Items that have every field which their type must have. */
  readonly complete: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** Who has how much to put right in a list, by exercising unit. */
export interface Supervision {
  /** Those with most errors first, then with most warnings, then as the units are declared. */
  readonly units: readonly UnitSupervision[];
  /** Each finding once, also those that are no unit's. */
  readonly total: UnitSupervision;
}

/**
 * How the items of every unit stand, from what was found in the list. A finding about items of several units counts for
 * each of them.
 * @example
 * ```ts
 * import { readCatalog } from "leadpath";
 * import { auditCatalog, computeSupervision } from "leadpath/list";
 * const items = "[{code: A-01, type: licence, unit: bureau}]";
 * const { catalog } = readCatalog(`{leadpath: 1, units: [{id: bureau}], items: ${items}}`);
 * const { units } = computeSupervision(catalog, auditCatalog(catalog));
 * units.map(({ unit, items, complete }) => [unit, items, complete]); // → [ [ "bureau", 1, 0 ] ]
 * ```
 */
export function computeSupervision(catalog: Catalog, problems: readonly Problem[]): Supervision {
  requireCatalog(catalog);
  requireArgument("problems", problems, "objects");
  const byUnit = groupValues(catalog.items, ({ unit }) => unit ?? null);
  const found = new Map<string | null, Problem[]>();
  const unitsFor = createUnitLookup(catalog);
  for (const each of problems) {
    for (const unit of unitsFor(each)) addGroupEntry(found, unit, each);
  }
  const declared = [...catalog.units.map(({ id }) => id as string | null), ...byUnit.keys()];
  const units = [...new Set(declared)].flatMap((unit) => {
    const items = byUnit.get(unit);
    return items ? [computeUnitSupervision(unit, items, found.get(unit) ?? [])] : [];
  });
  return {
    units: units.sort((a, b) => b.errors - a.errors || b.warnings - a.warnings),
    total: computeUnitSupervision(null, catalog.items, problems),
  };
}

function computeUnitSupervision(unit: string | null, items: readonly Item[], problems: readonly Problem[]): UnitSupervision {
  const count = (severity: Severity) => problems.filter((each) => each.severity === severity).length;
  return {
    unit,
    items: items.length,
    complete: items.filter((item) => listMissingFields(item).length === 0).length,
    errors: count("error"),
    warnings: count("warning"),
    infos: count("info"),
  };
}

/**
 * The units whose items a problem is about: those that it names, else the item or the items of the process where it
 * stands.
 */
function createUnitLookup({ items, processes }: Catalog): (problem: Problem) => ReadonlySet<string | null> {
  const unitOf = new Map(items.map(({ code, unit = null }) => [code, unit]));
  const ofProcess = new Map<string, Set<string | null>>();
  for (const { process, unit = null } of items) {
    if (process === undefined) continue;
    addGroupMember(ofProcess, process, unit);
  }
  return ({ items: codes, path }) => {
    if (codes) return new Set(codes.map((code) => unitOf.get(code) ?? null));
    const [list, index] = path;
    if (typeof index !== "number") return new Set();
    if (list === "items") return new Set([items[index]?.unit ?? null]);
    return list === "processes" ? (ofProcess.get(processes[index]?.id ?? "") ?? new Set()) : new Set();
  };
}
