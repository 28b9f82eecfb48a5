import { existsSync, mkdirSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";

/** The variables that say where caches are. */
export type CacheEnvironment = Readonly<Record<string, string | undefined>>;

/** The user's folder for caches, or that which LEADPATH_CACHE names; none when it says `off`. */
export function findCacheFolder({ LEADPATH_CACHE: own, XDG_CACHE_HOME: xdg, LOCALAPPDATA: local }: CacheEnvironment): string | undefined {
  if (own === "off") return undefined;
  if (own !== undefined && own !== "") return own;
  if (xdg !== undefined && xdg !== "") return join(xdg, "leadpath");
  if (process.platform === "win32") return local === undefined ? undefined : join(local, "leadpath", "cache");
  return join(homedir(), process.platform === "darwin" ? "Library/Caches" : ".cache", "leadpath");
}

/** As in `files.ts`: `recursive` never returns where the system refuses new folders, as in /proc. */
export function makeCacheFolder(folder: string, mode?: number): void {
  if (existsSync(folder)) return;
  const above = dirname(folder);
  if (above !== folder) makeCacheFolder(above);
  try {
    mkdirSync(folder, mode);
  } catch (error) {
    // Another program may have made it meanwhile.
    if (!existsSync(folder)) throw error;
  }
}
