import { readdirSync } from "node:fs";
import { join } from "node:path";

/** The TypeScript and JavaScript files of folders of the project, by their paths in it. */
export function listProjectFiles(folders: readonly string[]): string[] {
  return folders
    .flatMap((folder) => readdirSync(join(process.cwd(), folder), { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)))
    .filter((file) => /\.(tsx?|m?js)$/.test(file))
    .sort();
}
