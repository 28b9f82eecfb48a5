import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { sanitizeText } from "../../../pages/report/index.ts";
import { createUsageFailure } from "../../host/index.ts";
import { getBlobPath, hasBlob, placeBlob, type StoredBlob } from "../release/blobs.ts";
import type { SiteFile } from "../release/part-result.ts";
import { type Results, readResults } from "../release/results.ts";
import { storeWords } from "../store-words.ts";
import { isInShard, readShard, type ShardRecord } from "./shards.ts";
import type { SiteFolder } from "./site-folder.ts";

/** What the shards of a list have together. */
export interface JoinedShards {
  readonly results: Results;
  readonly internal: boolean;
}

/**
 * Brings the results of all shards together in the workshop of a site.
 * @throws CommandFailure when they are not all the shards of one list
 */
export async function joinShards(folders: readonly string[], site: SiteFolder): Promise<JoinedShards> {
  const found = new Map<string, readonly SiteFile[]>();
  let first: { readonly folder: string; readonly record: ShardRecord } | undefined;
  for (const folder of folders) {
    const workshop = join(folder, ".leadpath");
    const record = await readShard(workshop, folder);
    first ??= { folder, record };
    if (!isSameWork(first.record, record))
      throw createUsageFailure(storeWords.differentShards(sanitizeText(first.folder), sanitizeText(folder)));
    const results = await readResults(join(workshop, "results.jsonl"));
    for (const key of record.keys) {
      const files = isInShard(record, key) ? results.get(key) : undefined;
      if (!files) continue;
      for (const each of files) takeBlob(join(workshop, "store"), site.store, each);
      found.set(key, files);
    }
  }
  return { results: first ? orderResults(first.record, found) : found, internal: first?.record.internal ?? false };
}

function isSameWork(one: ShardRecord, other: ShardRecord): boolean {
  return one.of === other.of && one.program === other.program && one.internal === other.internal && one.keys.join() === other.keys.join();
}

/** @throws CommandFailure when parts are missing */
function orderResults(record: ShardRecord, found: ReadonlyMap<string, readonly SiteFile[]>): Map<string, readonly SiteFile[]> {
  const missing = record.keys.filter((key) => !found.has(key));
  if (missing.length > 0) {
    const numbers = Array.from({ length: record.of }, (_, index) => index + 1);
    const absent = numbers.filter((number) => missing.some((key) => isInShard({ ...record, number }, key)));
    throw createUsageFailure(storeWords.missingParts(missing.length, absent));
  }
  return new Map(record.keys.map((key) => [key, found.get(key) as readonly SiteFile[]]));
}

function takeBlob(from: string, to: string, blob: StoredBlob): void {
  if (hasBlob(to, blob, false)) return;
  const target = getBlobPath(to, blob.hash);
  mkdirSync(dirname(target), { recursive: true });
  placeBlob(from, blob.hash, target);
}
