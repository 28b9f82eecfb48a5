import type { Catalog, Item, Process, Variant } from "../../model/index.ts";
import { measureOfVariant, processOfItem } from "../../process/reform/index.ts";

/** The process of the only item of a catalog, as the item has it; nothing for an item without one. */
export function ownProcess({ items, processes }: Catalog): Process | undefined {
  const [process] = processes;
  return process && processOfItem(process, items[0] as Item);
}

/** The same with what differs in a variant as its scenario, which has the id of the variant; its limits are in force. */
export function variantProcess(catalog: Catalog, { id, name, limits, ...variant }: Variant): Process | undefined {
  const process = ownProcess(catalog);
  if (!process) return undefined;
  return {
    ...process,
    name: catalog.processes[0]?.name,
    limits: limits ?? process.limits,
    units: catalog.units,
    phases: catalog.phases,
    documents: catalog.documents,
    measures: [measureOfVariant({ id, ...variant })],
    scenarios: [{ id, name, measures: [id] }],
  };
}

/** A variant that only has other materials has the process of its item. */
export function hasOwnProcess({ changes, limits }: Variant): boolean {
  return changes.length > 0 || limits !== undefined;
}
