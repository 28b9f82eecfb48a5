import { lstat, realpath, rm, writeFile } from "node:fs/promises";
import { join, resolve, sep } from "node:path";
import { wrongUsage } from "../exit.ts";
import { makeFolder } from "../files.ts";
import { blobPath } from "./blobs.ts";
import { withLock } from "./lock.ts";
import type { Workshop } from "./production.ts";
import { clearRelease, type Manifest, makeRelease, manifestIn, manifestOf, releasesIn, shownRelease, showRelease } from "./release.ts";
import { type Results, readResults, replaceResults, type SiteFile } from "./results.ts";
import { publishWords } from "./words.ts";

/**
 * The folder of a site. `current` leads to the release that is shown, under `releases`; `.leadpath` has the content of all releases and what made
 * it. Nothing else in the folder is touched.
 */
export interface SiteFolder extends Workshop {
  readonly root: string;
  readonly releases: string;
  readonly workshop: string;
}

/** A page that leads to the release that is shown, for who opens the folder itself. */
const doorPage =
  '<!doctype html>\n<meta charset="utf-8">\n<meta http-equiv="refresh" content="0; url=current/index.html">\n<a href="current/index.html">current/index.html</a>\n';

/**
 * Does something with the folder of a site while no other run may, and makes it where it is missing.
 * @throws CommandFailure when another run has it, or when it cannot be made
 */
export async function withSiteFolder<T>(folder: string, work: (site: SiteFolder, unclean: boolean) => Promise<T>): Promise<T> {
  const workshop = join(folder, ".leadpath");
  await makeFolder(workshop);
  const site = {
    root: folder,
    releases: join(folder, "releases"),
    workshop,
    store: join(workshop, "store"),
    results: join(workshop, "results.jsonl"),
  };
  return withLock(workshop, (unclean) => work(site, unclean));
}

/** @throws CommandFailure when the site is one of its inputs, holds it or lies in it */
export async function refuseInputs(folder: string, inputs: readonly string[]): Promise<void> {
  const target = await realpath(folder).catch(() => resolve(folder));
  for (const input of inputs) {
    const source = await realpath(input).catch(() => resolve(input));
    const isFolder = (await lstat(source).catch(() => undefined))?.isDirectory() ?? false;
    if (source === target || source.startsWith(`${target}${sep}`) || (isFolder && target.startsWith(`${source}${sep}`))) {
      throw wrongUsage(publishWords.siteInList(folder, input));
    }
  }
}

/** How a release differs from the one that was shown before it, in files. */
export interface Difference {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

export interface Published {
  readonly manifest: Manifest;
  readonly difference: Difference;
  /** False when the release that is shown has the same content already. */
  readonly isNew: boolean;
}

/**
 * Shows the files of these results as the new release, whole or not at all, and keeps the one before it. Releases before that are taken away, and
 * content that nothing names any more.
 */
export async function showResults(site: SiteFolder, results: Results): Promise<Published> {
  const manifest = manifestOf([...results.values()].flat());
  await refuseForeign(site);
  const before = await shownRelease(site.root);
  const shown = before === undefined ? [] : ((await manifestIn(join(site.releases, before))) ?? []);
  const difference = differenceOf(shown, manifest.files);
  const isNew = before !== manifest.id;
  if (isNew) {
    await makeRelease(site.releases, site.store, manifest);
    await showRelease(site.root, manifest);
  }
  await writeFile(join(site.root, "index.html"), doorPage, { flag: "wx" }).catch(() => undefined);
  await clearOld(site, results, [manifest.id, ...(isNew && before !== undefined ? [before] : [])]);
  return { manifest, difference, isNew };
}

/** `current` may only be ours to move. */
async function refuseForeign({ root }: SiteFolder): Promise<void> {
  const current = await lstat(join(root, "current")).catch(() => undefined);
  if (current && !current.isSymbolicLink()) throw wrongUsage(publishWords.foreignCurrent(join(root, "current")));
}

function differenceOf(before: readonly SiteFile[], after: readonly SiteFile[]): Difference {
  const old = new Map(before.map(({ path, hash }) => [path, hash]));
  let added = 0;
  let changed = 0;
  for (const { path, hash } of after) {
    const earlier = old.get(path);
    if (earlier === undefined) added++;
    else if (earlier !== hash) changed++;
    old.delete(path);
  }
  return { added, changed, removed: old.size };
}

/** Takes away releases that are not kept, and content that neither they nor the results of this run name. */
async function clearOld(site: SiteFolder, results: Results, kept: readonly string[]): Promise<void> {
  const known = await readResults(site.results);
  const old = (await releasesIn(site.releases)).filter((name) => !kept.includes(name));
  if (old.length === 0 && known.size === results.size && [...results.keys()].every((key) => known.has(key))) return;
  const named = new Set<string>();
  for (const { hash } of [...known.values()].flat()) named.add(hash);
  for (const name of old) {
    for (const { hash } of (await manifestIn(join(site.releases, name))) ?? []) named.add(hash);
    await clearRelease(join(site.releases, name));
  }
  for (const { hash } of [...results.values()].flat()) named.delete(hash);
  for (const name of kept) for (const { hash } of (await manifestIn(join(site.releases, name))) ?? []) named.delete(hash);
  await replaceResults(site.results, results);
  for (const hash of named) if (/^[0-9a-f]{64}$/.test(hash)) await rm(blobPath(site.store, hash), { force: true });
}
