import { readdir, stat } from "node:fs/promises";
import { posix } from "node:path";

/** Whether a name leads to a folder. */
export async function isFolder(file: string): Promise<boolean> {
  return (await stat(file).catch(() => undefined))?.isDirectory() ?? false;
}

/**
 * The YAML files of a folder and of those inside it, in the order of their names. Hidden ones are left out; links to
 * files are followed, links to folders are not, which may go in a circle.
 */
export async function listYamlFiles(folder: string): Promise<string[]> {
  const files: string[] = [];
  const search = async (inner: string): Promise<void> => {
    for (const entry of await readdir(inner, { withFileTypes: true })) {
      const path = posix.join(inner, entry.name);
      if (entry.name.startsWith(".")) continue;
      if (entry.isDirectory()) await search(path);
      else if (/\.ya?ml$/i.test(entry.name) && (entry.isFile() || (entry.isSymbolicLink() && !(await isFolder(path))))) files.push(path);
    }
  };
  await search(folder);
  return files.sort();
}
