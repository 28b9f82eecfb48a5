import type { ReadCatalog } from "../../formats/index.ts";
import { requireArgument } from "../../model/index.ts";
import { readList } from "../store/index.ts";

/** As `readCatalog`; what cannot be opened is a problem too. */
export type ReadFiles = ReadCatalog;

/**
 * Reads files, and all YAML files in folders, as one catalog. Long lists are read by threads, and what was read before
 * comes from the cache.
 * @param paths one path or several
 * @throws RangeError when the paths are something else
 * @example
 * ```ts
 * import { readFiles } from "leadpath/node";
 * const { catalog, problems } = await readFiles(["fixtures/list", "fixtures/licence.yaml"]);
 * [catalog.items.length, catalog.processes.length, problems]; // → [ 30, 26, [] ]
 * ```
 */
export async function readFiles(paths: string | readonly string[]): Promise<ReadFiles> {
  const names = typeof paths === "string" ? [paths] : paths;
  requireArgument("paths", names, "texts");
  const { catalog, problems, places } = await readList(names);
  return { catalog, problems, places };
}
