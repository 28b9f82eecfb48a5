import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { LongWork } from "../../../model/index.ts";
import type { PlannedPart } from "../../../pages/site/index.ts";
import { hashContent } from "../../host/index.ts";
import { draftEnding, hasBlob, putBlob, type StoredBlob } from "../release/blobs.ts";
import type { SiteFile } from "../release/part-result.ts";
import { addResults, readResults } from "../release/results.ts";
import type { Survey } from "../release/survey.ts";
import { makeParts, PartError, type PartToMake } from "./make-parts.ts";
import { partsPerOrder, withPartThreads } from "./site-threads.ts";

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
  /** What was seen of the folder. It is asked for when the plan is known. */
  readonly survey: () => Promise<Survey | undefined>;
  /** Which parts to make, by their key; the others are another machine's. */
  readonly isMine: (key: string) => boolean;
  /** Has parts made elsewhere; by threads of this program when absent. */
  readonly makeElsewhere?: PartsMaker | undefined;
  readonly onProgress: NonNullable<LongWork["onProgress"]>;
}

/** Has parts made and their files put into the store, and hands them over as they come; `of` is how many there are. */
export type PartsMaker = (
  parts: Iterable<PartToMake>,
  of: number,
  take: (made: ReadonlyMap<string, readonly SiteFile[]>) => Promise<void>,
) => Promise<void>;

export interface Production {
  /** Keys of all parts, in order, whoever makes them. */
  readonly keys: readonly string[];
  /** Files of the parts that were to be made here, by key. */
  readonly results: ReadonlyMap<string, readonly SiteFile[]>;
  /** All results that the workshop has now, also those of parts that the site no longer has. */
  readonly known: ReadonlyMap<string, readonly SiteFile[]>;
  /** Parts that were made in this run; the others were there. */
  readonly made: number;
}

/**
 * Makes every part that is not there from an earlier run, in threads. A run that ends early leaves what it made to the
 * next one.
 */
export async function produceSite({ store, results: file }: Workshop, options: ProductionOptions): Promise<Production> {
  await mkdir(store, { recursive: true });
  await clearDrafts(store);
  const known = await readResults(file);
  const keys: string[] = [];
  const results = new Map<string, readonly SiteFile[]>();
  const wanted = new Map<string, PlannedPart["part"]>();
  for (const { identity, part } of options.plan) {
    const key = hashContent(`${options.program}\n${identity}`);
    keys.push(key);
    if (options.isMine(key)) wanted.set(key, part);
  }
  const survey = await options.survey();
  const isThere = (blob: StoredBlob) => (survey ? !survey.lost.has(blob.hash) : hasBlob(store, blob, options.unclean));
  const missing = new Map<string, PlannedPart["part"]>();
  for (const [key, part] of wanted) {
    const files = known.get(key);
    if (files?.every(isThere)) results.set(key, files);
    else missing.set(key, part);
  }
  const take = async (made: ReadonlyMap<string, readonly SiteFile[]>) => {
    await addResults(file, made);
    for (const [key, files] of made) {
      known.set(key, files);
      results.set(key, files);
    }
  };
  await makeMissingParts(missing, store, options, take);
  return { keys, results, known, made: missing.size };
}

/** Makes parts: a few here, more in threads, which take a while to start. */
async function makeMissingParts(
  missing: ReadonlyMap<string, PlannedPart["part"]>,
  store: string,
  { threads, makeElsewhere, onProgress }: ProductionOptions,
  take: (made: ReadonlyMap<string, readonly SiteFile[]>) => Promise<void>,
): Promise<void> {
  const of = missing.size;
  if (makeElsewhere) {
    let done = 0;
    onProgress({ done, of });
    await makeElsewhere(serializeParts(missing), of, async (made) => {
      await take(made);
      done += made.size;
      onProgress({ done, of });
    });
    return;
  }
  if (of <= partsPerOrder) {
    const answer = await makeParts([...serializeParts(missing)], (content) => putBlob(store, content));
    if ("failed" in answer) throw new PartError(answer.failed);
    if (of > 0) await take(new Map(answer.made));
    return;
  }
  await withPartThreads({ store, threads: Math.min(threads, Math.ceil(of / partsPerOrder)) }, async (inThreads) => {
    let done = 0;
    onProgress({ done, of });
    for await (const made of inThreads(serializeParts(missing))) {
      await take(made);
      done += made.size;
      onProgress({ done, of });
    }
  });
}

function* serializeParts(missing: ReadonlyMap<string, PlannedPart["part"]>): Generator<PartToMake> {
  for (const [key, part] of missing) yield { key, json: JSON.stringify(part()) };
}

/** Takes away what an interrupted run was writing. */
async function clearDrafts(store: string): Promise<void> {
  for (const name of await readdir(store)) if (name.endsWith(draftEnding)) await rm(join(store, name), { force: true });
}
