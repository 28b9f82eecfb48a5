import { auditCatalog } from "../../../list/index.ts";
import type { Catalog, Problem } from "../../../model/index.ts";
import { checkCatalog } from "../../../process/check/index.ts";
import { collectFaults, type Faults } from "./faulty-items.ts";
import { createUniqueTest, type FileExtent, type IndexRange, type KnownSums, type OwnFaults } from "./known-list.ts";

/**
 * What of a list has errors. The rules about a process or an item look only at those of which nothing is known; those
 * about several look at the whole list.
 * @param problems what reading found
 */
export function updateListFaults(
  catalog: Catalog,
  problems: readonly Problem[],
  extents: readonly FileExtent[],
  known: KnownSums,
): { readonly faults: Faults; readonly own: OwnFaults } {
  const codes = catalog.items.map(({ code }) => code);
  const ids = catalog.processes.map(({ id }) => id);
  const items = partitionKnown(known.items, codes, extents, (each) => [each.items, each.content.items]);
  const processes = partitionKnown(known.processes, ids, extents, (each) => [each.processes, each.content.processes]);
  const skipAll = () => false;
  const across = [
    ...checkCatalog(catalog, { found: problems, each: skipAll }),
    ...auditCatalog(catalog, { found: problems, each: skipAll, least: "error" }),
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
  const whole = collectFaults(catalog, [...problems, ...across, ...unsound, ...audited]);
  return {
    faults: {
      ...whole,
      items: new Set([...whole.items, ...faultyBefore]),
      processes: new Set([...whole.processes, ...unsoundBefore]),
    },
    own: {
      items: new Set([...collectFaults(catalog, audited).items, ...faultyBefore]),
      processes: new Set([...collectFaults(catalog, unsound).processes, ...unsoundBefore]),
      unread: collectFaults(catalog, problems),
    },
  };
}

/**
 * Places in a list of the catalog with what is known of what stands there, and those of which nothing is, as of all
 * that have one name: a fault of one is told of them all.
 */
function partitionKnown<Known>(
  known: ReadonlyMap<string, Known>,
  names: readonly string[],
  extents: readonly FileExtent[],
  partOf: (extent: FileExtent) => readonly [IndexRange, readonly string[]],
): { readonly known: readonly (readonly [place: number, known: Known])[]; readonly fresh: ReadonlySet<number> } {
  const isOnlyName = createUniqueTest(names);
  const found: [number, Known][] = [];
  const fresh = new Set<number>();
  for (const [{ from }, sums] of extents.map(partOf)) {
    for (const [at, sum] of sums.entries()) {
      const each = isOnlyName(names[from + at] as string) ? known.get(sum) : undefined;
      if (each === undefined) fresh.add(from + at);
      else found.push([from + at, each]);
    }
  }
  return { known: found, fresh };
}
