import { type Catalog, type Item, isExtra, type Process, requireCatalog } from "../../model/index.ts";
import { writeCatalog } from "./write.ts";

/**
 * A catalog as a folder of YAML files by their paths: what all share in one, the items of a unit with their processes
 * in one each. Read in the order of their names they are the same catalog, with items by unit.
 * @example
 * ```ts
 * import { readCatalog } from "leadpath";
 * import { writeCatalogFiles } from "leadpath/list";
 * const items = "[{code: A-01, type: licence, unit: bureau}]";
 * const { catalog } = readCatalog(`{leadpath: 1, units: [{id: bureau}], items: ${items}}`);
 * [...writeCatalogFiles(catalog).keys()]; // → [ "catalog.yaml", "items/bureau.yaml" ]
 * ```
 */
export function writeCatalogFiles(catalog: Catalog): ReadonlyMap<string, string> {
  requireCatalog(catalog);
  const files = new Map<string, { items: Item[]; processes: Process[] }>();
  const getFile = (path: string) => {
    const known = files.get(path) ?? { items: [], processes: [] };
    files.set(path, known);
    return known;
  };
  const first = new Map<string, string>();
  for (const item of catalog.items) {
    const path = item.unit === undefined ? "items.yaml" : `items/${item.unit}.yaml`;
    getFile(path).items.push(item);
    if (item.process !== undefined && !first.has(item.process)) first.set(item.process, path);
  }
  const heads = new Map<string, string>();
  for (const process of catalog.processes) {
    const path = first.get(process.id) ?? "processes.yaml";
    const head = JSON.stringify(pickFileHead(process));
    if (!heads.has(path)) heads.set(path, head);
    // A file has one calendar and the like: a process with others than the first of its file gets one of its own.
    getFile(heads.get(path) === head ? path : `processes/${process.id}.yaml`).processes.push(process);
  }
  const { items, processes, units, phases, documents, laws, bundles, rules, name, ...own } = catalog;
  const empty = { ...dropExtras(own), units: [], phases: [], documents: [], laws: [], bundles: [] };
  const shared = writeCatalog({ ...own, ...empty, name, units, phases, documents, laws, bundles, rules, items: [], processes: [] });
  const written = [...files].map(([path, content]): [string, string] => {
    const [one = catalog] = content.processes;
    return [path, writeCatalog({ ...empty, ...pickFileHead(one), ...content })];
  });
  return new Map([["catalog.yaml", shared], ...written.sort(([a], [b]) => (a < b ? -1 : 1))]);
}

/** Keys of other programs that stand at the head of a list are said once, in the file that is shared. */
function dropExtras<Thing extends object>(thing: Thing): Thing {
  return Object.fromEntries(Object.entries(thing).filter(([key]) => !isExtra(key))) as Thing;
}

/** What stands once in a file and holds for all its processes. */
function pickFileHead({ calendar, source, spread, illustrative }: Pick<Process, "calendar" | "source" | "spread" | "illustrative">) {
  return { calendar, source, spread, illustrative };
}
