import { auditCatalog } from "../../audit/index.ts";
import { checkCatalog } from "../../check/index.ts";
import type { Catalog, Problem } from "../../model/index.ts";
import { type Faults, faultsIn } from "./held-back.ts";
import type { FileExtent, KnownList, Range } from "./known-list.ts";

/** What has errors when it is looked at by itself, an item with the process that it names. */
export interface OwnFaults {
  /** Places of items in the catalog. */
  readonly items: ReadonlySet<number>;
  /** Ids. */
  readonly processes: ReadonlySet<string>;
  /** What could not be read whole. What is found of it depends on what stands in the file, which the catalog does not show. */
  readonly unread: Pick<Faults, "items" | "processes">;
}

/**
 * What of a list has errors. The rules about a process or an item look only at those of which nothing is known; those about several look at the
 * whole list.
 * @param problems what reading found
 */
export function listFaults(
  catalog: Catalog,
  problems: readonly Problem[],
  extents: readonly FileExtent[],
  known: KnownList,
): { readonly faults: Faults; readonly own: OwnFaults } {
  const items = lookedUp(known.items, extents, (each) => [each.items, each.content.items]);
  const processes = lookedUp(known.processes, extents, (each) => [each.processes, each.content.processes]);
  const none = () => false;
  const across = [
    ...checkCatalog(catalog, { found: problems, each: none }),
    ...auditCatalog(catalog, { found: problems, each: none, least: "error" }),
  ];
  const unsound = checkCatalog(catalog, { found: problems, across: false, each: (place) => processes.fresh.has(place) });
  const audited = auditCatalog(catalog, {
    found: [...problems, ...unsound],
    across: false,
    each: (place) => items.fresh.has(place),
    least: "error",
  });
  const faultyBefore = items.known.flatMap(([place, { hasErrors }]) => (hasErrors ? [place] : []));
  const unsoundBefore = processes.known.flatMap(([place, hasErrors]) => (hasErrors ? (catalog.processes[place]?.id ?? []) : []));
  const whole = faultsIn(catalog, [...problems, ...across, ...unsound, ...audited]);
  return {
    faults: {
      ...whole,
      items: new Set([...whole.items, ...faultyBefore]),
      processes: new Set([...whole.processes, ...unsoundBefore]),
    },
    own: {
      items: new Set([...faultsIn(catalog, audited).items, ...faultyBefore]),
      processes: new Set([...faultsIn(catalog, unsound).processes, ...unsoundBefore]),
      unread: faultsIn(catalog, problems),
    },
  };
}

/** Places in a list of the catalog with what is known of what stands there, and those of which nothing is. */
function lookedUp<Known>(
  known: ReadonlyMap<string, Known>,
  extents: readonly FileExtent[],
  partOf: (extent: FileExtent) => readonly [Range, readonly string[]],
): { readonly known: readonly (readonly [place: number, known: Known])[]; readonly fresh: ReadonlySet<number> } {
  const found: [number, Known][] = [];
  const fresh = new Set<number>();
  for (const [{ from }, sums] of extents.map(partOf)) {
    for (const [at, sum] of sums.entries()) {
      const each = known.get(sum);
      if (each === undefined) fresh.add(from + at);
      else found.push([from + at, each]);
    }
  }
  return { known: found, fresh };
}
