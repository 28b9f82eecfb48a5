import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { LongWork } from "../../model/index.ts";
import type { PlannedPart } from "../../publish/index.ts";
import { draftEnding, hasBlob, hashOf } from "./blobs.ts";
import { addResults, readResults, type SiteFile } from "./results.ts";
import { partsOfOrder, withPartThreads } from "./site-threads.ts";

/** Where a site keeps what it is made of: `store` has content by hash, `results` which part gave which files. */
export interface Workshop {
  readonly store: string;
  readonly results: string;
}

export interface ProductionOptions {
  /** The parts of the site; what is in one is asked for only when it must be made. */
  readonly plan: Iterable<PlannedPart>;
  /** Changes with the program, so that another version makes everything anew. */
  readonly program: string;
  readonly threads: number;
  /** The last run did not come to its end: what it left is looked at byte by byte. */
  readonly unclean: boolean;
  /** Which parts to make, by their key; the others are another machine's. */
  readonly isMine: (key: string) => boolean;
  readonly onProgress: NonNullable<LongWork["onProgress"]>;
}

export interface Production {
  /** Keys of all parts, in order, whoever makes them. */
  readonly keys: readonly string[];
  /** Files of the parts that were to be made here, by key. */
  readonly results: ReadonlyMap<string, readonly SiteFile[]>;
  /** Parts that were made in this run; the others were there. */
  readonly made: number;
}

/** Makes every part that is not there from an earlier run, in threads. A run that ends early leaves what it made to the next one. */
export async function produce({ store, results: file }: Workshop, options: ProductionOptions): Promise<Production> {
  await mkdir(store, { recursive: true });
  await clearDrafts(store);
  const known = await readResults(file);
  const keys: string[] = [];
  const results = new Map<string, readonly SiteFile[]>();
  const missing = new Map<string, PlannedPart>();
  for (const part of options.plan) {
    const key = hashOf(`${options.program}\n${part.identity}`);
    keys.push(key);
    if (!options.isMine(key)) continue;
    const files = known.get(key);
    if (files?.every((each) => hasBlob(store, each, options.unclean))) results.set(key, files);
    else missing.set(key, part);
  }
  if (missing.size === 0) return { keys, results, made: 0 };
  await withPartThreads({ store, threads: Math.min(options.threads, Math.ceil(missing.size / partsOfOrder)) }, async (make) => {
    let done = 0;
    options.onProgress({ done, of: missing.size });
    for await (const made of make(workOf(missing))) {
      await addResults(file, made);
      for (const [key, files] of made) results.set(key, files);
      done += made.size;
      options.onProgress({ done, of: missing.size });
    }
  });
  return { keys, results, made: missing.size };
}

function* workOf(missing: ReadonlyMap<string, PlannedPart>): Generator<{ key: string; json: string }> {
  for (const [key, { part }] of missing) yield { key, json: JSON.stringify(part()) };
}

/** Takes away what an interrupted run was writing. */
async function clearDrafts(store: string): Promise<void> {
  for (const name of await readdir(store)) if (name.endsWith(draftEnding)) await rm(join(store, name), { force: true });
}
