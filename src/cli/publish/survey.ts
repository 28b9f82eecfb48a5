import { once } from "node:events";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { blobPath, sizeOf } from "./blobs.ts";
import { manifestIn } from "./manifest.ts";
import { releasesIn, type SeenRelease, seenRelease, shownRelease, spareAmong } from "./release.ts";
import { readResults } from "./results.ts";

/** What in the folder of a site is not as its own records say, by sizes. */
export interface Survey {
  /** Hashes of content that parts gave and that is to be taken from the store, where that has none of its size. */
  readonly lost: ReadonlySet<string>;
  /** Of the release whose folder may become that of the next, if there is one. */
  readonly spare: SeenRelease | undefined;
}

export interface SurveyedFolder {
  readonly root: string;
  readonly store: string;
  readonly results: string;
  readonly releases: string;
}

/** Looks at the files that the next release may consist of: first at those that would be in their places already, then at the others in the store. */
export async function surveyOf({ root, store, results, releases }: SurveyedFolder): Promise<Survey> {
  const inPlace = new Map<string, string>();
  const name = spareAmong(await releasesIn(releases), await shownRelease(root));
  const folder = name === undefined ? undefined : join(releases, name);
  const files = (folder !== undefined && (await manifestIn(folder))) || [];
  const spare = folder === undefined ? undefined : await seenRelease(folder, files);
  if (spare?.isFree) for (const { path, hash } of files) if (!spare.amiss.has(path)) inPlace.set(path, hash);
  const lost = new Set<string>();
  for (const files of (await readResults(results)).values()) {
    for (const { path, hash, size } of files) {
      if (inPlace.get(path) !== hash && sizeOf(blobPath(store, hash)) !== size) lost.add(hash);
    }
  }
  return { lost, spare };
}

/** Records below which a thread starts more slowly than they are looked through, in bytes. */
const leastThreaded = 500_000;

/**
 * Does something while a thread looks at the folder; what it saw can be asked for, and the thread is gone when all is done. Undefined where there
 * is so little that it is better looked at when it is needed, or where the thread failed.
 */
export async function withSurvey<T>(folder: SurveyedFolder, work: (survey: () => Promise<Survey | undefined>) => Promise<T>): Promise<T> {
  const records = await stat(folder.results).catch(() => undefined);
  if (!records || records.size < leastThreaded) return await work(async () => undefined);
  const thread = new Worker(new URL("./survey-worker.js", import.meta.url), { workerData: folder });
  const seen = once(thread, "message").then(
    ([survey]) => survey as Survey,
    () => undefined,
  );
  try {
    return await work(() => seen);
  } finally {
    await thread.terminate();
  }
}
