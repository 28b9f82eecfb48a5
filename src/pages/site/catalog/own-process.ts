import type { Catalog, Item, Process, Variant } from "../../../model/index.ts";
import { buildItemProcess, createVariantMeasure } from "../../../process/reform/index.ts";

/** The process of the only item of a catalog, as the item has it; nothing for an item without one. */
export function getOwnProcess({ items, processes }: Catalog): Process | undefined {
  const [process] = processes;
  return process && buildItemProcess(process, items[0] as Item);
}

/**
 * The same with what differs in a variant as its scenario, which has the id of the variant; its limits are in force.
 */
export function buildVariantProcess(catalog: Catalog, { id, name, limits, ...variant }: Variant): Process | undefined {
  const process = getOwnProcess(catalog);
  if (!process) return undefined;
  return {
    ...process,
    name: catalog.processes[0]?.name,
    limits: limits ?? process.limits,
    units: catalog.units,
    phases: catalog.phases,
    documents: catalog.documents,
    measures: [createVariantMeasure({ id, ...variant })],
    scenarios: [{ id, name, measures: [id] }],
  };
}

/** A variant that only has other materials has the process of its item. */
export function hasOwnProcess({ changes, limits }: Variant): boolean {
  return changes.length > 0 || limits !== undefined;
}
