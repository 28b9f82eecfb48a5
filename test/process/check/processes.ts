import { assembleCatalog, type Catalog, type CatalogFile, catalogSchema, type ProcessFile } from "../../../src/model/index.ts";

type Entry = Readonly<Record<string, unknown>>;

/** A catalog of one process, written as in a file; `office` is its unit. */
export function catalogWith(process: { readonly [key in keyof Omit<ProcessFile, "id">]?: unknown }, rest: Entry = {}): Catalog {
  const file: CatalogFile = catalogSchema.parse({ leadpath: 1, units: [{ id: "office" }], ...rest, processes: [{ id: "p", ...process }] });
  return assembleCatalog(file);
}

/** Steps in a row, one day each. */
export function chain(length: number): Entry[] {
  return Array.from({ length }, (_, index) => ({ id: `s${index}`, days: 1, after: index === 0 ? [] : [`s${index - 1}`] }));
}
