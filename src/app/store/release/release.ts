import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync } from "node:fs";
import { lstat, mkdir, open, readdir, readlink, rename, rm, rmdir, symlink } from "node:fs/promises";
import { dirname, join, posix, resolve } from "node:path";
import process from "node:process";
import { draftEnding, getFileSize, placeBlob, removeFileIfPresent } from "./blobs.ts";
import {
  computeManifestId,
  createManifest,
  diffFiles,
  type Manifest,
  manifestName,
  parseManifest,
  readManifest,
  writeManifest,
} from "./manifest.ts";
import type { SiteFile } from "./part-result.ts";
import { readRecordText } from "./record-file.ts";

/** The folder of a release on disk and what its manifest names. */
export interface KeptRelease {
  readonly folder: string;
  readonly files: readonly SiteFile[];
}

/** What a look at the folder of a release told. */
export interface SeenRelease {
  /** Paths of files that its manifest names and that are missing or have another size. */
  readonly amiss: ReadonlySet<string>;
  /** It may become the folder of another: it has nothing that its manifest does not name, and is no link. */
  readonly isFree: boolean;
}

/** A folder that may become that of the next release. */
export interface SpareRelease extends SeenRelease {
  readonly folder: string;
}

export interface ReleaseOptions {
  /** A release that is kept no longer: its folder becomes that of the new one, whose files are mostly the same. */
  readonly spare?: KeptRelease | undefined;
  /** Nothing of what is there is believed, as after an unclean end. */
  readonly anew?: boolean | undefined;
  /** What was seen of the spare one, where it was looked at already. */
  readonly seen?: SeenRelease | undefined;
}

/**
 * Makes the folder of a release from the store, whole or not at all: it is put together under another name and renamed
 * when it is complete. Of one that is there, files that are missing or have another size are put right. How many these
 * were comes back.
 */
export async function makeRelease(
  releases: string,
  store: string,
  manifest: Manifest,
  { spare, anew = false, seen }: ReleaseOptions = {},
): Promise<number> {
  const { id, files } = manifest;
  const folder = join(releases, id);
  if (existsSync(folder)) {
    await writeManifest(folder, manifest);
    const { amiss } = await inspectRelease(folder, files);
    return await placeFiles(folder, store, anew ? files : files.filter(({ path }) => amiss.has(path)));
  }
  const draft = `${folder}${draftEnding}`;
  await clearRelease(draft);
  const taken = spare && (seen ?? (await inspectRelease(spare.folder, spare.files)));
  // What is left of a draft without its manifest is not ours to take away, and no folder takes its place.
  if (spare && taken?.isFree && !existsSync(draft)) {
    const { removed, added, changed } = diffFiles(spare.files, files);
    await mkdir(releases, { recursive: true });
    await rename(spare.folder, draft);
    // As long as it has files of both, its manifest names them, whatever happens.
    await writeManifest(draft, removed.length === 0 ? manifest : createManifest([...files, ...removed]));
    const damaged = files.filter(({ path }) => taken.amiss.has(path));
    await placeFiles(draft, store, anew ? files : [...added, ...changed.map(({ to }) => to), ...damaged]);
    if (removed.length > 0) {
      await clearFiles(draft, removed);
      await writeManifest(draft, manifest);
    }
  } else await fillRelease(draft, store, manifest);
  await flushFolder(draft);
  await rename(draft, folder);
  return 0;
}

/**
 * Makes the folder of a release that is not there. What is left of an interrupted run can be told from what is not
 * ours.
 */
export async function fillRelease(folder: string, store: string, manifest: Manifest): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeManifest(folder, manifest);
  await placeFiles(folder, store, manifest.files);
}

/** Looks at the folder of a release, by names and sizes. */
export async function inspectRelease(folder: string, files: readonly SiteFile[]): Promise<SeenRelease> {
  const amiss = new Set(files.filter(({ path, size }) => getFileSize(`${folder}/${path}`) !== size).map(({ path }) => path));
  return { amiss, isFree: files.length > 0 && !(await lstat(folder)).isSymbolicLink() && !(await hasForeignFiles(folder, files)) };
}

/**
 * Files after which a signal can be heard: not while one after the other is worked on, which is much faster than to
 * wait for each.
 */
export const signalInterval = 1_000;

/** Puts files in their places. How many these were comes back. */
async function placeFiles(folder: string, store: string, files: readonly SiteFile[]): Promise<number> {
  const made = new Set<string>();
  for (const [index, { path, hash }] of files.entries()) {
    if (index % signalInterval === 0) await new Promise(setImmediate);
    const target = join(folder, path);
    const around = dirname(target);
    if (!made.has(around)) {
      mkdirSync(around, { recursive: true });
      made.add(around);
    }
    placeBlob(store, hash, target);
  }
  return files.length;
}

async function hasForeignFiles(folder: string, files: readonly SiteFile[]): Promise<boolean> {
  const named = new Set([manifestName, ...files.map(({ path }) => path)]);
  for (const around of ["", ...listFolders(files)]) {
    for (const entry of await readdir(join(folder, around), { withFileTypes: true }).catch(() => [])) {
      if (!entry.isDirectory() && !named.has(posix.join(around, entry.name))) return true;
    }
  }
  return false;
}

async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r").catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

/** The id of the release that is shown now, if there is one. */
export async function readShownRelease(site: string): Promise<string | undefined> {
  const target = await readlink(join(site, "current")).catch(() => undefined);
  return target?.replaceAll("\\", "/").replace(/\/$/, "").split("/").at(-1);
}

/**
 * Shows a release in one step: `current` leads to the old one or to the new one, never to nothing. Windows replaces no
 * link in one step: there is a moment without one.
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

/**
 * The manifest of a release on disk; undefined when it is not what it was, or a file of it is missing or has another
 * size.
 */
export async function readWholeRelease(releases: string, id: string): Promise<Manifest | undefined> {
  const folder = join(releases, id);
  const text = (await readRecordText(join(folder, manifestName)).catch(() => undefined)) ?? "";
  const files = computeManifestId(text) === id ? parseManifest(text) : undefined;
  if (!files) return undefined;
  for (const [index, { path, size }] of files.entries()) {
    if (index % signalInterval === 0) await new Promise(setImmediate);
    if (getFileSize(join(folder, path)) !== size) return undefined;
  }
  return { id, files, text };
}

/** Names of the releases on disk, finished or not. */
export async function listReleases(releases: string): Promise<string[]> {
  const names = await readdir(releases).catch(() => []);
  return names.filter((name) => /^[0-9a-f]{16}(\.draft)?$/.test(name));
}

/**
 * Of the releases on disk the one whose folder may become that of the next: it is whole, and not shown; else what was
 * made for that.
 */
export function pickSpareFolder({ releases, spare }: SpareFolders, names: readonly string[], shown: string | undefined): string {
  const former = names.find((name) => !name.endsWith(draftEnding) && name !== shown);
  return former === undefined ? spare : join(releases, former);
}

interface SpareFolders {
  readonly releases: string;
  readonly spare: string;
}

/**
 * Takes away the files that a release's own manifest names, and then the folders that are empty. Anything else stays.
 */
export async function clearRelease(folder: string): Promise<void> {
  const files = await readManifest(folder);
  if (!files || (await lstat(folder)).isSymbolicLink()) return;
  await clearFiles(folder, files);
  await rm(join(folder, manifestName), { force: true });
  await rm(join(folder, `${manifestName}${draftEnding}`), { force: true });
  await rmdir(folder).catch(() => undefined);
}

/** Takes away files and what an interrupted run was putting in their places, and then the folders that are empty. */
async function clearFiles(folder: string, files: readonly SiteFile[]): Promise<void> {
  for (const [index, { path }] of files.entries()) {
    if (index % signalInterval === 0) await new Promise(setImmediate);
    removeFileIfPresent(join(folder, path));
  }
  const named = new Set(files.map(({ path }) => `${path}${draftEnding}`));
  for (const around of ["", ...listFolders(files)]) {
    const names = await readdir(join(folder, around)).catch(() => []);
    for (const name of names) if (named.has(posix.join(around, name))) await rm(join(folder, around, name), { force: true });
    if (around !== "") await rmdir(join(folder, around)).catch(() => undefined);
  }
}

/** The folders in which files lie, those inside others first. */
function listFolders(files: readonly SiteFile[]): string[] {
  const folders = new Set<string>();
  for (const { path } of files) for (let around = posix.dirname(path); around !== "."; around = posix.dirname(around)) folders.add(around);
  return [...folders].sort((a, b) => b.length - a.length);
}
