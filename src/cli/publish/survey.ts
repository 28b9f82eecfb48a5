import { once } from "node:events";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { blobPath, sizeOf } from "./blobs.ts";
import { manifestIn, releasesIn } from "./release.ts";
import { readResults } from "./results.ts";

/** What in the folder of a site is not as its own records say, by sizes. */
export interface Survey {
  /** Hashes of content that parts gave, where the store has none of its size. */
  readonly lost: ReadonlySet<string>;
  /** By the name of a release: the paths of its files that are missing or have another size. */
  readonly amiss: ReadonlyMap<string, ReadonlySet<string>>;
}

export interface SurveyedFolder {
  readonly store: string;
  readonly results: string;
  readonly releases: string;
}

/** Looks at every file that the records of a site name. */
export async function surveyOf({ store, results, releases }: SurveyedFolder): Promise<Survey> {
  const lost = new Set<string>();
  for (const files of (await readResults(results)).values()) {
    for (const { hash, size } of files) if (sizeOf(blobPath(store, hash)) !== size) lost.add(hash);
  }
  const amiss = new Map<string, Set<string>>();
  for (const name of await releasesIn(releases)) {
    const files = (await manifestIn(join(releases, name))) ?? [];
    const missing = files.filter(({ path, size }) => sizeOf(join(releases, name, path)) !== size);
    amiss.set(name, new Set(missing.map(({ path }) => path)));
  }
  return { lost, amiss };
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
