import { randomBytes } from "node:crypto";
import { constants, copyFileSync, existsSync, linkSync, mkdirSync } from "node:fs";
import { lstat, mkdir, open, readdir, readFile, readlink, rename, rm, rmdir, symlink, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import process from "node:process";
import { blobPath, hashOf } from "./blobs.ts";
import type { SiteFile } from "./results.ts";

/** Everything that a release consists of. Two releases of the same content have the same manifest, and the same id. */
export interface Manifest {
  readonly id: string;
  /** Sorted by path. */
  readonly files: readonly SiteFile[];
  readonly text: string;
}

/** Name of the manifest in its release. */
const manifestName = "manifest.json";

export function manifestOf(files: readonly SiteFile[]): Manifest {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const lines = sorted.map(({ path, hash, size }) => JSON.stringify({ path, hash, size }));
  const text = `{"leadpath":1,"files":[\n${lines.join(",\n")}\n]}\n`;
  return { id: hashOf(text).slice(0, 16), files: sorted, text };
}

/**
 * Makes the folder of a release from the store, whole or not at all: it is put together under another name and renamed when it is complete.
 */
export async function makeRelease(releases: string, store: string, manifest: Manifest): Promise<void> {
  const folder = join(releases, manifest.id);
  if (existsSync(join(folder, manifestName))) return;
  const draft = join(releases, `${manifest.id}.draft`);
  await clearRelease(draft);
  await mkdir(draft, { recursive: true });
  // The manifest comes first, so that what is left of an interrupted run can be told from what is not ours.
  await writeFile(join(draft, manifestName), manifest.text);
  const made = new Set<string>();
  for (const [index, { path, hash }] of manifest.files.entries()) {
    const target = join(draft, path);
    const around = dirname(target);
    if (!made.has(around)) {
      mkdirSync(around, { recursive: true });
      made.add(around);
    }
    place(blobPath(store, hash), target);
    // A signal is heard between files only.
    if (index % 1_000 === 0) await new Promise(setImmediate);
  }
  await flushed(draft);
  await rename(draft, folder);
}

/** The same file under a second name, which costs no space; a copy where the file system has no such names. */
function place(blob: string, target: string): void {
  try {
    linkSync(blob, target);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (!["EXDEV", "EPERM", "EMLINK", "ENOSYS", "ENOTSUP"].includes(code ?? "")) throw error;
    copyFileSync(blob, target, constants.COPYFILE_EXCL);
  }
}

async function flushed(folder: string): Promise<void> {
  const handle = await open(folder, "r").catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

/** The id of the release that is shown now, if there is one. */
export async function shownRelease(site: string): Promise<string | undefined> {
  const target = await readlink(join(site, "current")).catch(() => undefined);
  return target?.replaceAll("\\", "/").replace(/\/$/, "").split("/").at(-1);
}

/**
 * Shows a release in one step: `current` leads to the old one or to the new one, never to nothing. Windows replaces no link in one step: there is
 * a moment without one.
 */
export async function showRelease(site: string, { id }: Manifest): Promise<void> {
  const current = join(site, "current");
  const draft = join(site, `.current-${randomBytes(6).toString("hex")}`);
  const onWindows = process.platform === "win32";
  await symlink(onWindows ? resolve(site, "releases", id) : join("releases", id), draft, "junction");
  try {
    if (onWindows) await rm(current, { force: true });
    await rename(draft, current);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** What a release on disk consists of; undefined when it is not one of ours. */
export async function manifestIn(folder: string): Promise<readonly SiteFile[] | undefined> {
  try {
    const { leadpath, files } = JSON.parse(await readFile(join(folder, manifestName), "utf8")) as { leadpath: number; files: SiteFile[] };
    return leadpath === 1 && Array.isArray(files) ? files : undefined;
  } catch {
    return undefined;
  }
}

/** Names of the releases on disk, finished or not. */
export async function releasesIn(releases: string): Promise<string[]> {
  const names = await readdir(releases).catch(() => []);
  return names.filter((name) => /^[0-9a-f]{16}(\.draft)?$/.test(name));
}

/** Takes away the files that a release's own manifest names, and then the folders that are empty. Anything else stays. */
export async function clearRelease(folder: string): Promise<void> {
  const files = await manifestIn(folder);
  if (!files || (await lstat(folder)).isSymbolicLink()) return;
  const folders = new Set<string>();
  for (const { path } of files) {
    if (path.split("/").includes("..")) continue;
    await rm(join(folder, path), { force: true });
    for (let around = dirname(path); around !== "."; around = dirname(around)) folders.add(around);
  }
  const deepest = [...folders].sort((a, b) => b.length - a.length);
  for (const around of deepest) await rmdir(join(folder, around)).catch(() => undefined);
  await rm(join(folder, manifestName), { force: true });
  await rmdir(folder).catch(() => undefined);
}
