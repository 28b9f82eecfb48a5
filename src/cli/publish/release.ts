import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync } from "node:fs";
import { lstat, mkdir, open, readdir, readFile, readlink, rename, rm, rmdir, symlink, writeFile } from "node:fs/promises";
import { dirname, join, posix, resolve } from "node:path";
import process from "node:process";
import { draftEnding, hashOf, placeBlob, sizeOf } from "./blobs.ts";
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
  const lines = sorted.map(({ path, hash, size }) => `{"path":${JSON.stringify(path)},"hash":"${hash}","size":${size}}`);
  const text = `{"leadpath":1,"files":[\n${lines.join(",\n")}\n]}\n`;
  return { id: idOf(text), files: sorted, text };
}

function idOf(text: string): string {
  return hashOf(text).slice(0, 16);
}

/** A release on disk and what its manifest names. */
export interface KeptRelease {
  readonly id: string;
  readonly files: readonly SiteFile[];
}

export interface ReleaseOptions {
  /** A release that is kept no longer: its folder becomes that of the new one, whose files are mostly the same. */
  readonly spare?: KeptRelease | undefined;
  /** Nothing of what is there is believed, as after an unclean end. */
  readonly anew?: boolean | undefined;
  /** By the name of a release: its files that are missing or have another size, where that was looked at already. */
  readonly amiss?: ReadonlyMap<string, ReadonlySet<string>> | undefined;
}

/**
 * Makes the folder of a release from the store, whole or not at all: it is put together under another name and renamed when it is complete. Of one
 * that is there, files that are missing or have another size are put right. How many these were comes back.
 */
export async function makeRelease(
  releases: string,
  store: string,
  manifest: Manifest,
  { spare, anew = false, amiss }: ReleaseOptions = {},
): Promise<number> {
  const folder = join(releases, manifest.id);
  if (existsSync(folder)) {
    await writeManifest(folder, manifest);
    const there = anew ? [] : soundFiles(folder, manifest.files, amiss?.get(manifest.id));
    return await settle(folder, store, manifest.files, there);
  }
  const draft = `${folder}${draftEnding}`;
  await clearRelease(draft);
  const known = spare === undefined ? [] : await takenOver(join(releases, spare.id), spare.files, draft, manifest);
  if (known.length === 0) {
    await mkdir(draft, { recursive: true });
    // The manifest comes first, so that what is left of an interrupted run can be told from what is not ours.
    await writeManifest(draft, manifest);
  }
  const there = anew ? [] : soundFiles(draft, known, spare && amiss?.get(spare.id));
  await settle(draft, store, manifest.files, there);
  if (known.length > 0) await clearOthers(draft, known, manifest);
  await flushed(draft);
  await rename(draft, folder);
  return 0;
}

/** Of the files of a folder those that are there in their size. */
function soundFiles(folder: string, files: readonly SiteFile[], amiss: ReadonlySet<string> | undefined): readonly SiteFile[] {
  if (amiss?.size === 0) return files;
  return files.filter(({ path, size }) => (amiss ? !amiss.has(path) : sizeOf(join(folder, path)) === size));
}

/** Puts the files in their places that are not there. How many these were. */
async function settle(folder: string, store: string, files: readonly SiteFile[], sound: readonly SiteFile[]): Promise<number> {
  const there = new Map(sound.map(({ path, hash }) => [path, hash]));
  const made = new Set<string>();
  let settled = 0;
  for (const [index, { path, hash }] of files.entries()) {
    // A signal is heard between files only.
    if (index % 1_000 === 0) await new Promise(setImmediate);
    if (there.get(path) === hash) continue;
    const target = join(folder, path);
    const around = dirname(target);
    if (!made.has(around)) {
      mkdirSync(around, { recursive: true });
      made.add(around);
    }
    placeBlob(store, hash, target);
    settled++;
  }
  return settled;
}

/**
 * Makes the folder of a release the draft of another; its manifest then names the files of both, whatever happens. What the folder had comes back;
 * nothing when it has more than its manifest names, or is none.
 */
async function takenOver(folder: string, files: readonly SiteFile[], draft: string, next: Manifest): Promise<readonly SiteFile[]> {
  if (files.length === 0 || (await lstat(folder)).isSymbolicLink() || !(await hasNothingElse(folder, files))) return [];
  await rename(folder, draft);
  const paths = new Set(next.files.map(({ path }) => path));
  const others = files.filter(({ path }) => !paths.has(path));
  await writeManifest(draft, others.length === 0 ? next : manifestOf([...next.files, ...others]));
  return files;
}

async function hasNothingElse(folder: string, files: readonly SiteFile[]): Promise<boolean> {
  const named = new Set([manifestName, ...files.map(({ path }) => path)]);
  for (const around of ["", ...foldersOf(files)]) {
    for (const entry of await readdir(join(folder, around), { withFileTypes: true }).catch(() => [])) {
      if (!entry.isDirectory() && !named.has(posix.join(around, entry.name))) return false;
    }
  }
  return true;
}

/** Takes away what a folder had that its release has not. */
async function clearOthers(folder: string, before: readonly SiteFile[], release: Manifest): Promise<void> {
  const kept = new Set(release.files.map(({ path }) => path));
  await clearFiles(
    folder,
    before.filter(({ path }) => !kept.has(path)),
  );
  await writeManifest(folder, release);
}

async function writeManifest(folder: string, { text }: Manifest): Promise<void> {
  const file = join(folder, manifestName);
  if ((await readFile(file, "utf8").catch(() => "")) === text) return;
  await writeFile(`${file}${draftEnding}`, text);
  await rename(`${file}${draftEnding}`, file);
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

/** The manifest of a release on disk; undefined when it is not what it was, or a file of it is missing or has another size. */
export async function wholeRelease(releases: string, id: string): Promise<Manifest | undefined> {
  const folder = join(releases, id);
  const text = await readFile(join(folder, manifestName), "utf8").catch(() => "");
  if (idOf(text) !== id) return undefined;
  const files = (await manifestIn(folder)) ?? [];
  for (const [index, { path, size }] of files.entries()) {
    if (index % 1_000 === 0) await new Promise(setImmediate);
    if (sizeOf(join(folder, path)) !== size) return undefined;
  }
  return { id, files, text };
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
  await clearFiles(folder, files);
  await rm(join(folder, manifestName), { force: true });
  await rm(join(folder, `${manifestName}${draftEnding}`), { force: true });
  await rmdir(folder).catch(() => undefined);
}

/** Takes away files and what an interrupted run was putting in their places, and then the folders that are empty. */
async function clearFiles(folder: string, files: readonly SiteFile[]): Promise<void> {
  const inside = files.filter(({ path }) => !path.split("/").includes(".."));
  for (const { path } of inside) await rm(join(folder, path), { force: true });
  const named = new Set(inside.map(({ path }) => `${path}${draftEnding}`));
  for (const around of ["", ...foldersOf(inside)]) {
    const names = await readdir(join(folder, around)).catch(() => []);
    for (const name of names) if (named.has(posix.join(around, name))) await rm(join(folder, around, name), { force: true });
    if (around !== "") await rmdir(join(folder, around)).catch(() => undefined);
  }
}

/** The folders in which files lie, those inside others first. */
function foldersOf(files: readonly SiteFile[]): string[] {
  const folders = new Set<string>();
  for (const { path } of files) for (let around = posix.dirname(path); around !== "."; around = posix.dirname(around)) folders.add(around);
  return [...folders].sort((a, b) => b.length - a.length);
}
