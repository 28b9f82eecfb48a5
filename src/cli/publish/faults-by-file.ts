import { auditCatalog } from "../../audit/index.ts";
import { checkCatalog } from "../../check/index.ts";
import type { Catalog, Problem } from "../../model/index.ts";
import { type Faults, faultsIn } from "./held-back.ts";
import type { FileExtent, KnownFile, KnownFiles, Range } from "./known-files.ts";

/** Faults that a file has by itself, and those of its items in processes that they name. */
export type FileFaults = Omit<KnownFile, "pages">;

/**
 * What of a list has errors. The rules about a process or an item look only at files of which nothing is known; those about several look at the
 * whole list.
 * @param problems what reading found
 */
export function faultsByFile(
  catalog: Catalog,
  problems: readonly Problem[],
  extents: readonly FileExtent[],
  known: KnownFiles,
): { readonly faults: Faults; readonly byFile: readonly FileFaults[] } {
  const fresh = extents.filter(({ sum }) => !known.has(sum));
  const none = () => false;
  const across = [
    ...checkCatalog(catalog, { found: problems, each: none }),
    ...auditCatalog(catalog, { found: problems, each: none, least: "error" }),
  ];
  const unsound = checkCatalog(catalog, { found: problems, across: false, each: isIn(fresh.map(({ processes }) => processes)) });
  const audited = auditCatalog(catalog, {
    found: [...problems, ...unsound],
    across: false,
    each: isIn(fresh.map(({ items }) => items)),
    least: "error",
  });
  const whole = faultsIn(catalog, [...problems, ...across, ...unsound, ...audited]);
  const found = faultsFinder(catalog, unsound, audited);
  const byFile = extents.map((extent) => known.get(extent.sum) ?? found(extent));
  const items = extents.flatMap(({ items: { from } }, at) => byFile[at]?.items.map((place) => from + place) ?? []);
  const processes = byFile.flatMap((each) => each.processes);
  return {
    faults: { ...whole, items: new Set([...whole.items, ...items]), processes: new Set([...whole.processes, ...processes]) },
    byFile,
  };
}

function isIn(ranges: readonly Range[]): (place: number) => boolean {
  const places = new Set(ranges.flatMap(({ from, end }) => Array.from({ length: end - from }, (_, at) => from + at)));
  return (place) => places.has(place);
}

/** The faults of one file, out of all that was found. */
function faultsFinder(catalog: Catalog, unsound: readonly Problem[], audited: readonly Problem[]): (extent: FileExtent) => FileFaults {
  const faulty = faultsIn(catalog, unsound).processes;
  const faultyItems = [...faultsIn(catalog, audited).items];
  return ({ items, processes }) => ({
    items: faultyItems.filter((place) => items.from <= place && place < items.end).map((place) => place - items.from),
    processes: catalog.processes.slice(processes.from, processes.end).flatMap(({ id }) => (faulty.has(id) ? [id] : [])),
  });
}
