import { existsSync, linkSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { hashContent } from "../../host/index.ts";
import { draftEnding } from "../release/blobs.ts";
import { internalReleasesFile, writeInternalReleases } from "../release/internal-releases.ts";
import { markUnclean } from "../release/lock.ts";
import { createManifest, manifestName, writeManifest } from "../release/manifest.ts";
import { clearRelease, listReleases, showRelease } from "../release/release.ts";
import { replaceResults } from "../release/results.ts";
import { readInputs } from "../site/inputs.ts";
import type { SiteFolder } from "../site/site-folder.ts";
import type { SiteFlaw, SiteInspection } from "./inspect-site.ts";

/** What a repair did, and what it could not do. */
export interface SiteRepair {
  readonly mended: readonly SiteFlaw[];
  readonly left: readonly SiteFlaw[];
  /** Parts that the next run makes anew, each by the files of it. */
  readonly parts: readonly (readonly string[])[];
}

/**
 * Puts right what can be put right from what is sound. Damaged content of which there is no sound copy is taken out of
 * the store, so that the next run makes the parts of it anew. What is not of this program stays where it is.
 */
export async function repairSite(site: SiteFolder, inspection: SiteInspection): Promise<SiteRepair> {
  const mended: SiteFlaw[] = [];
  const left: SiteFlaw[] = [];
  for (const flaw of inspection.flaws) ((await repairFlaw(site, flaw, inspection)) ? mended : left).push(flaw);
  const lost = new Set(left.flatMap(({ hash }) => hash ?? []));
  const parts = [...inspection.results.values()].filter((files) => files.some(({ hash }) => lost.has(hash)));
  return { mended, left, parts: parts.map((files) => files.map(({ path }) => path)) };
}

/** Has the next run believe nothing, where something of this program's is left that it can put right. */
export async function markForNextRun(site: SiteFolder, { left }: SiteRepair): Promise<void> {
  if (left.some(({ kind }) => kind !== "foreign")) await markUnclean(site.workshop);
}

async function repairFlaw(site: SiteFolder, flaw: SiteFlaw, inspection: SiteInspection): Promise<boolean> {
  const path = join(site.root, flaw.path);
  if (flaw.kind === "foreign") return false;
  if (flaw.kind === "record") return await repairRecord(site, flaw.path, inspection);
  if (flaw.kind === "leftover") return await removeLeftover(path);
  if (flaw.path === "current") return await repairCurrent(site, inspection);
  if (flaw.path.endsWith(`/${manifestName}`) && flaw.hash === undefined) return await repairManifest(path, inspection);
  if (flaw.hash === undefined) return false;
  const sound = inspection.sound.get(flaw.hash);
  if (sound !== undefined && isInside(path, site.root) && placeCopy(sound, path, flaw.hash)) return true;
  if (flaw.path.startsWith(".leadpath/store/")) rmSync(path, { force: true, recursive: true });
  return false;
}

/** No folder on the way to it is a link that leads out of the site. */
function isInside(path: string, root: string): boolean {
  const around = dirname(path);
  if (!existsSync(around)) return isInside(around, root);
  return realpathSync(around) === join(realpathSync(root), relative(root, around));
}

/** The same file under another name, or a copy; looked at once more, since a disk that errs may err again. */
function placeCopy(sound: string, target: string, hash: string): boolean {
  const bytes = readFileSync(sound);
  if (hashContent(bytes) !== hash) return false;
  mkdirSync(dirname(target), { recursive: true });
  const draft = `${target}${draftEnding}`;
  rmSync(draft, { force: true });
  try {
    linkSync(sound, draft);
  } catch {
    writeFileSync(draft, bytes);
  }
  renameSync(draft, target);
  rmSync(draft, { force: true });
  return true;
}

async function repairRecord(site: SiteFolder, path: string, { results }: SiteInspection): Promise<boolean> {
  if (path === ".leadpath/results.jsonl") await replaceResults(site.results, results);
  // Which releases have what is for internal use nobody knows any more: all of them go once a public one is shown.
  else if (path === `.leadpath/${internalReleasesFile}`) await writeInternalReleases(site.workshop, await listReleases(site.releases));
  else await rm(join(site.root, path), { force: true, recursive: true });
  return path !== ".leadpath/shard.json";
}

async function removeLeftover(path: string): Promise<boolean> {
  if (/[/\\]releases[/\\][^/\\]+$/.test(path)) await clearRelease(path);
  else await rm(path, { force: true });
  return true;
}

/** The release of the last run, where that is there. */
async function repairCurrent(site: SiteFolder, { flaws }: SiteInspection): Promise<boolean> {
  const record = await readInputs(site);
  const names = await listReleases(site.releases);
  if (!record || !names.includes(record.release)) return false;
  if (flaws.some(({ path }) => path.startsWith(`releases/${record.release}/`))) return false;
  await showRelease(site.root, { id: record.release, files: [], text: "" });
  return true;
}

/** All results together are the release that was made last, if its name says so. */
async function repairManifest(path: string, { results }: SiteInspection): Promise<boolean> {
  const manifest = createManifest([...results.values()].flat());
  if (!dirname(path).endsWith(manifest.id)) return false;
  await writeManifest(dirname(path), manifest);
  return true;
}
