import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Schedules that other programs stored; the machine may not have them. */
const folder = process.env.LEADPATH_SCHEDULES ?? fileURLToPath(new URL("../../../shared/oracles/scheduling", import.meta.url));

/** Names and bytes of the files with an ending, in order of name; none where the folder is missing. */
export function outsideSchedules(ending: string): [name: string, bytes: Buffer][] {
  return schedulesIn(folder, ending);
}

/** The same of another folder. */
export function schedulesIn(path: string, ending: string): [name: string, bytes: Buffer][] {
  if (!existsSync(path)) return [];
  const names = readdirSync(path).filter((name) => name.endsWith(ending));
  return names.sort().map((name) => [name, readFileSync(join(path, name))]);
}
