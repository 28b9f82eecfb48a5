import { once } from "node:events";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { blobPath, sizeOf } from "./blobs.ts";
import { manifestIn } from "./manifest.ts";
import { makeSpare, releasesIn, type SpareRelease, seenRelease, shownRelease, spareAmong } from "./release.ts";
import { readResults, type SiteFile } from "./results.ts";

/** What in the folder of a site is not as its own records say, by sizes. */
export interface Survey {
  /** Hashes of content that parts gave and that is to be taken from the store, where that has none of its size. */
  readonly lost: ReadonlySet<string>;
  readonly spare: SpareRelease | undefined;
}

export interface SurveyedFolder {
  readonly root: string;
  readonly store: string;
  readonly results: string;
  readonly releases: string;
}

/**
 * Looks at the files that the next release may consist of: first at those that would be in their places already, then at the others in the store. Where
 * no release is to spare, one is made of what is shown.
 */
export async function surveyOf({ root, store, results, releases }: SurveyedFolder): Promise<Survey> {
  const shown = await shownRelease(root);
  const name = spareAmong(await releasesIn(releases), shown);
  const files = name === undefined ? [] : await filesOf(releases, name);
  const spare = name === undefined ? undefined : { name, ...(await seenRelease(join(releases, name), files)) };
  const inPlace = new Map(spare?.isFree ? files.map(({ path, hash }) => [path, spare.amiss.has(path) ? undefined : hash]) : []);
  const lost = new Set<string>();
  const sound = new Set<string>();
  for (const made of (await readResults(results)).values()) {
    for (const { path, hash, size } of made) {
      if (inPlace.get(path) !== hash) (sizeOf(blobPath(store, hash)) === size ? sound : lost).add(hash);
    }
  }
  if (spare || shown === undefined) return { lost, spare };
  const again = (await filesOf(releases, shown)).filter(({ hash }) => sound.has(hash));
  return { lost, spare: await makeSpare(releases, store, again) };
}

async function filesOf(releases: string, name: string): Promise<readonly SiteFile[]> {
  return (await manifestIn(join(releases, name))) ?? [];
}

/** Records below which a thread starts more slowly than they are looked through, in bytes. */
const leastThreaded = 500_000;

/**
 * Does something while a thread looks at the folder; what it saw can be asked for, and the thread is gone when all is done. Undefined where there
 * is so little that it is better looked at when it is needed, where nothing of it is believed, or where the thread failed.
 */
export async function withSurvey<T>(
  folder: SurveyedFolder,
  unclean: boolean,
  work: (survey: () => Promise<Survey | undefined>) => Promise<T>,
): Promise<T> {
  const records = await stat(folder.results).catch(() => undefined);
  if (unclean || !records || records.size < leastThreaded) return await work(async () => undefined);
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
