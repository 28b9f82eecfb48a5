import { existsSync } from "node:fs";
import { lstat, realpath, rmdir, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve, sep } from "node:path";
import { createUsageFailure, makeFolder } from "../../host/index.ts";
import type { Workshop } from "../production/production.ts";
import { draftEnding, getBlobPath, removeFileIfPresent } from "../release/blobs.ts";
import { readInternalReleases, writeInternalReleases } from "../release/internal-releases.ts";
import { markUnclean, withLock } from "../release/lock.ts";
import { createManifest, diffFiles, type Manifest, readManifest } from "../release/manifest.ts";
import type { SiteFile } from "../release/part-result.ts";
import {
  clearRelease,
  fillRelease,
  type KeptRelease,
  listReleases,
  makeRelease,
  pickSpareFolder,
  readShownRelease,
  showRelease,
  signalInterval,
} from "../release/release.ts";
import { type Results, replaceResults } from "../release/results.ts";
import type { Survey } from "../release/survey.ts";
import { storeWords } from "../store-words.ts";

/**
 * The folder of a site. `current` leads to the release that is shown, under `releases`; `.leadpath` has the content of
 * all releases and what made it. Nothing else in the folder is touched.
 */
export interface SiteFolder extends Workshop {
  readonly root: string;
  readonly releases: string;
  readonly workshop: string;
  /** A copy of the first release, which becomes the second; later ones begin as the one before the last. */
  readonly spare: string;
}

/** One in so many results that nothing needs any more has the others written anew. */
const staleShare = 16;

/** A page that leads to the release that is shown, for who opens the folder itself. */
const doorPage =
  '<!doctype html>\n<meta charset="utf-8">\n<meta http-equiv="refresh" content="0; url=current/index.html">\n<a href="current/index.html">current/index.html</a>\n';

/**
 * Does something with the folder of a site while no other run may, and makes it where it is missing; a folder that was
 * made for nothing goes again.
 * @throws CommandFailure when another run has it, or when it cannot be made
 */
export async function withSiteFolder<T>(folder: string, work: (site: SiteFolder, unclean: boolean) => Promise<T>): Promise<T> {
  const site = locateSite(folder);
  const missing = [site.workshop, folder].filter((each) => !existsSync(each));
  await makeFolder(site.workshop);
  try {
    return await withLock(site.workshop, (unclean) => work(site, unclean));
  } finally {
    // A folder goes only when nothing is in it.
    for (const each of missing) await rmdir(each).catch(() => undefined);
  }
}

/** Where everything of a site is, or will be. */
export function locateSite(folder: string): SiteFolder {
  const workshop = join(folder, ".leadpath");
  return {
    root: folder,
    releases: join(folder, "releases"),
    workshop,
    spare: join(workshop, "spare"),
    store: join(workshop, "store"),
    results: join(workshop, "results.jsonl"),
  };
}

/** @throws CommandFailure when the site is one of its inputs, holds it or lies in it */
export async function refuseInputs(folder: string, inputs: readonly string[]): Promise<void> {
  const input = await findInputInSite(folder, inputs);
  if (input !== undefined) throw createUsageFailure(storeWords.siteInList(folder, input));
}

/** The first of these inputs that stands in the folder of a site, or in which that stands. */
export async function findInputInSite(folder: string, inputs: readonly string[]): Promise<string | undefined> {
  const target = await resolveLinks(folder);
  for (const input of inputs) {
    const source = await resolveLinks(input);
    const isFolder = (await lstat(source).catch(() => undefined))?.isDirectory() ?? false;
    if (source === target || source.startsWith(`${target}${sep}`) || (isFolder && target.startsWith(`${source}${sep}`))) return input;
  }
  return undefined;
}

/** The place of a file or folder with all links on the way followed, also where it is yet to be made. */
async function resolveLinks(path: string): Promise<string> {
  const whole = resolve(path);
  const above = dirname(whole);
  return await realpath(whole).catch(async () => (above === whole ? whole : join(await resolveLinks(above), basename(whole))));
}

/** How a release differs from the one that was shown before it, in files. */
export interface ReleaseDifference {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

export interface Publication {
  readonly manifest: Manifest;
  readonly difference: ReleaseDifference;
  /** False when the release that is shown has the same content already. */
  readonly isNew: boolean;
  /** Files of that release that were missing or damaged, and were put right. */
  readonly repaired: number;
}

export interface ShowOptions {
  readonly results: Results;
  /** All that the workshop has of results. */
  readonly known: Results;
  /** The last run did not come to its end: nothing of what it left is believed. */
  readonly unclean: boolean;
  readonly survey?: Survey | undefined;
  /**
   * The results have what is for internal use. Releases that have it go once one without it is shown, the last one too.
   */
  readonly internal: boolean;
}

/**
 * Shows the files of these results as the new release, whole or not at all, and keeps the one before it. Releases
 * before that are taken away, and content that nothing names any more.
 */
export async function showResults(site: SiteFolder, { results, known, unclean, survey, internal }: ShowOptions): Promise<Publication> {
  const manifest = createManifest([...results.values()].flat());
  await refuseForeignCurrent(site);
  const before = await readShownRelease(site.root);
  const shown = before === undefined ? [] : ((await readManifest(join(site.releases, before))) ?? []);
  const { added, changed, removed } = diffFiles(shown, manifest.files);
  const isNew = before !== manifest.id;
  const names = await listReleases(site.releases);
  const spareAt = survey?.spare?.folder ?? pickSpareFolder(site, names, before);
  const formerInternal = await readInternalReleases(site.workshop, names);
  const isUnkept = (name: string) => !internal && formerInternal.has(name);
  const isLeaving = (name: string) =>
    name.endsWith(draftEnding) || (name !== manifest.id && ((isNew && name !== before) || isUnkept(name)));
  const old = names.filter(isLeaving).map((name) => join(site.releases, name));
  if (isNew || unclean || spareAt !== site.spare) old.push(site.spare);
  const leaving = await readReleases(old);
  const spare = leaving.find(({ folder }) => folder === spareAt);
  const stale = [...known].filter(([key]) => !results.has(key));
  if (internal) await writeInternalReleases(site.workshop, [...names.filter((name) => formerInternal.has(name)), manifest.id]);
  const settled = await makeRelease(site.releases, site.store, manifest, { spare, anew: unclean, seen: survey?.spare }).catch(
    async (error: NodeJS.ErrnoException) => {
      // Content that should be in the store is not: the next run makes it anew.
      if (error.code === "ENOENT") await markUnclean(site.workshop);
      throw error;
    },
  );
  if (isNew) await showRelease(site.root, manifest);
  await writeFile(join(site.root, "index.html"), doorPage, { flag: "wx" }).catch(() => undefined);
  for (const folder of old) await clearRelease(folder);
  if (!internal) await writeInternalReleases(site.workshop, []);
  // To write all of them for a few that nothing needs takes longer than to read those again.
  if (stale.length > results.size / staleShare) await replaceResults(site.results, results);
  const gone = [...stale.flatMap(([, files]) => files), ...leaving.flatMap((each) => listGoneFiles(each, manifest))];
  if (gone.length > 0) {
    const others = names.filter((name) => name !== before && !isLeaving(name)).map((name) => join(site.releases, name));
    await clearStore(site, gone, [
      manifest.files,
      before === undefined || isLeaving(before) ? [] : shown,
      ...(await readReleases(others)).map(({ files }) => files),
    ]);
  }
  await keepSpare(site, manifest);
  const difference = { added: added.length, changed: changed.length, removed: removed.length };
  return { manifest, difference, isNew, repaired: isNew || unclean ? 0 : settled };
}

async function readReleases(folders: readonly string[]): Promise<KeptRelease[]> {
  return await Promise.all(folders.map(async (folder) => ({ folder, files: (await readManifest(folder)) ?? [] })));
}

/**
 * Has the next release begin as a copy of this one, where there is none before it. The release is shown already: a copy
 * that fails is no fault.
 */
async function keepSpare(site: SiteFolder, manifest: Manifest): Promise<void> {
  if (pickSpareFolder(site, await listReleases(site.releases), manifest.id) !== site.spare || existsSync(site.spare)) return;
  await fillRelease(site.spare, site.store, manifest).catch(() => undefined);
}

/** `current` may only be ours to move. */
async function refuseForeignCurrent({ root }: SiteFolder): Promise<void> {
  const current = await lstat(join(root, "current")).catch(() => undefined);
  if (current && !current.isSymbolicLink()) throw createUsageFailure(storeWords.foreignCurrent(join(root, "current")));
}

/** Files of a release that another has not, or not like that. */
function listGoneFiles({ files }: KeptRelease, next: Manifest): SiteFile[] {
  const { removed, changed } = diffFiles(files, next.files);
  return [...removed, ...changed.map(({ from }) => from)];
}

/** Takes away the content of files that are gone, as far as none that are kept have it. */
async function clearStore({ store }: SiteFolder, gone: readonly SiteFile[], kept: readonly (readonly SiteFile[])[]): Promise<void> {
  const hashes = new Set(gone.map(({ hash }) => hash));
  if (hashes.size > 0) for (const files of kept) for (const { hash } of files) hashes.delete(hash);
  for (const [index, hash] of [...hashes].entries()) {
    if (index % signalInterval === 0) await new Promise(setImmediate);
    if (/^[0-9a-f]{64}$/.test(hash)) removeFileIfPresent(getBlobPath(store, hash));
  }
}
