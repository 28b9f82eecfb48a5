import { readdir, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import { wrongUsage } from "./exit.ts";
import { words } from "./words.ts";

/** Endings of the files of a list. */
const endings = new Set([".yaml", ".yml", ".json"]);

/**
 * Files as they were named, and of a folder all YAML and JSON files in it and in the folders in it, by their paths.
 * @throws CommandFailure when a folder has none
 */
export async function filesIn(paths: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const path of paths) {
    if (!(await isFolder(path))) {
      files.push(path);
      continue;
    }
    const found = await listFilesIn(path);
    if (found.length === 0) throw wrongUsage(words.emptyFolder(path));
    files.push(...found);
  }
  return files;
}

/** The files of a list that a folder has, by their paths; none where there is no folder. */
export async function listFilesIn(folder: string): Promise<string[]> {
  if (!(await isFolder(folder))) return [];
  const names = await readdir(folder, { recursive: true });
  return names
    .filter((name) => endings.has(extname(name).toLowerCase()) && !name.split(/[\\/]/).some((part) => part.startsWith(".")))
    .sort()
    .map((name) => join(folder, name));
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}
