import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readCatalog } from "../../src/formats/index.ts";
import type { Catalog, Process } from "../../src/model/index.ts";

const read = new Map<string, Catalog>();

/** The catalog of `fixtures/<name>.yaml`, which must be read without findings. */
export function fixtureCatalog(name: string): Catalog {
  const known = read.get(name);
  if (known) return known;
  const file = fileURLToPath(new URL(`../../fixtures/${name}.yaml`, import.meta.url));
  const { catalog, problems } = readCatalog(readFileSync(file, "utf8"), { file });
  if (!catalog || problems.length > 0) throw new Error(`${file}: ${problems.map((each) => each.message.en).join("; ")}`);
  read.set(name, catalog);
  return catalog;
}

/** One process of a fixture: the first, or the one with the id. */
export function fixtureProcess(name: string, id?: string): Process {
  const { processes } = fixtureCatalog(name);
  const process = id === undefined ? processes[0] : processes.find((each) => each.id === id);
  if (!process) throw new Error(`${name}.yaml has no process ${id}`);
  return process;
}
