import { once } from "node:events";
import { stat } from "node:fs/promises";
import { Worker } from "node:worker_threads";
import { getBlobPath, getFileSize } from "./blobs.ts";
import { readManifest } from "./manifest.ts";
import { inspectRelease, listReleases, pickSpareFolder, readShownRelease, type SpareRelease } from "./release.ts";
import { readResults } from "./results.ts";

/** What in the folder of a site is not as its own records say, by sizes. */
export interface Survey {
  /** Hashes of content that parts gave and that is to be taken from the store, where that has none of its size. */
  readonly lost: ReadonlySet<string>;
  /** Undefined when there is none. */
  readonly spare: SpareRelease | undefined;
}

export interface SurveyedFolder {
  readonly root: string;
  readonly store: string;
  readonly results: string;
  readonly releases: string;
  readonly spare: string;
}

/**
 * Looks at the files that the next release may consist of: first at those that would be in their places already, then
 * at the others in the store.
 */
export async function surveyFolder(site: SurveyedFolder): Promise<Survey> {
  const { root, store, results, releases } = site;
  const folder = pickSpareFolder(site, await listReleases(releases), await readShownRelease(root));
  const files = await readManifest(folder);
  const spare = files && { folder, ...(await inspectRelease(folder, files)) };
  const inPlace = new Map(spare?.isFree ? files?.map(({ path, hash }) => [path, spare.amiss.has(path) ? undefined : hash]) : []);
  const lost = new Set<string>();
  for (const made of (await readResults(results)).values()) {
    for (const { path, hash, size } of made) {
      if (inPlace.get(path) !== hash && getFileSize(getBlobPath(store, hash)) !== size) lost.add(hash);
    }
  }
  return { lost, spare };
}

/** Records below which a thread starts more slowly than they are looked through, in bytes. */
const minSurveyedBytes = 500_000;

/** A survey that a thread makes. */
export interface PendingSurvey {
  readonly begin: () => void;
  /**
   * What it saw. Undefined where there is so little that it is better looked at when it is needed, where nothing of it
   * is believed, or where it was not begun or failed.
   */
  readonly seen: () => Promise<Survey | undefined>;
}

/** Does something during which a thread can look at the folder; the thread is gone when all is done. */
export async function withSurvey<T>(folder: SurveyedFolder, unclean: boolean, work: (survey: PendingSurvey) => Promise<T>): Promise<T> {
  const records = await stat(folder.results).catch(() => undefined);
  const isWorthwhile = !unclean && records !== undefined && records.size >= minSurveyedBytes;
  let thread: Worker | undefined;
  let seen: Promise<Survey | undefined> = Promise.resolve(undefined);
  const begin = () => {
    if (!isWorthwhile) return;
    thread = new Worker(new URL("./survey-worker.js", import.meta.url), { workerData: folder, execArgv: [] });
    seen = once(thread, "message").then(
      ([survey]) => survey as Survey,
      () => undefined,
    );
  };
  try {
    return await work({ begin, seen: () => seen });
  } finally {
    await thread?.terminate();
  }
}
