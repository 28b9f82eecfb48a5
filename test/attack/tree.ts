import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** The files of a folder, or a file, each with its hash; what a program keeps for itself does not count. */
export function hashTree(path: string): ReadonlyMap<string, string> {
  if (!existsSync(path)) return new Map();
  const hash = (file: string) => createHash("sha256").update(readFileSync(file)).digest("hex");
  if (statSync(path).isFile()) return new Map([["", hash(path)]]);
  const names = readdirSync(path, { recursive: true, encoding: "utf8" }).sort();
  const isKept = (name: string) => !/(^|\/)\.leadpath(\/|$)/.test(name) && statSync(join(path, name)).isFile();
  return new Map(names.filter(isKept).map((name) => [name, hash(join(path, name))]));
}

export function isSameTree(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  return one.size === other.size && [...one].every(([name, hash]) => other.get(name) === hash);
}
