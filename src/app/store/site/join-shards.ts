import { rmdirSync } from "node:fs";
import { dirname } from "node:path";
import { sanitizeText } from "../../../pages/report/index.ts";
import { CommandFailure, exitCodes } from "../../host/index.ts";
import { type FileFault, findTakenPaths, inspectFiles, proveFiles } from "../proof/prove-files.ts";
import { getBlobPath, removeFileIfPresent, type StoredBlob } from "../release/blobs.ts";
import { signalInterval } from "../release/release.ts";
import type { Results } from "../release/results.ts";
import { storeWords } from "../store-words.ts";
import { compareShards, type FoundShard, nameShard, readShards, type ShardFault } from "./read-shards.ts";
import { shardWords } from "./shard-words.ts";
import { computeShardNumber } from "./shards.ts";
import type { SiteFolder } from "./site-folder.ts";

/** What the shards of a list have together. */
export interface JoinedShards {
  readonly results: Results;
  readonly internal: boolean;
}

/** Faulty files of a shard that are told one by one. */
const maxToldFiles = 5;

/**
 * Brings the results of all shards together in the workshop of a site. Nothing that a shard says is believed: records,
 * lines, paths, sizes and hashes are looked at first, and where one is wrong, all that are wrong are told and the store
 * has nothing of theirs. What is in the store already is taken by its size, after an unclean end by its hash.
 * @throws CommandFailure when they are not all the shards of one list, or are not as they were made
 */
export async function joinShards(folders: readonly string[], site: SiteFolder, unclean: boolean): Promise<JoinedShards> {
  const { shards: found, faults } = await readShards(folders);
  const { shards, first, faults: others } = selectJoinable(found);
  faults.push(...others);
  if (first) faults.push(...findMissingShards(shards, first));
  faults.push(...findShardConflicts(shards));
  for (const shard of shards) faults.push(...describeFiles(shard, inspectFiles(shard.store, listFiles(shard))));
  refuseFaults(faults);
  faults.push(...(await takeShards(shards, site, unclean)));
  refuseFaults(faults);
  const all = new Map(shards.flatMap(({ results }) => [...results]));
  return {
    results: new Map((first?.record.keys ?? []).map((key) => [key, all.get(key) ?? []])),
    internal: first?.record.options.internal ?? false,
  };
}

function refuseFaults(faults: readonly ShardFault[]): void {
  if (faults.length === 0) return;
  const words = [...faults.map((each) => each.words), shardWords.untouched];
  const code = faults.some(({ kind }) => kind === "damage") ? exitCodes.inputErrors : exitCodes.wrongUsage;
  throw new CommandFailure(code, {
    zh: words.map(({ zh }) => zh).join("\n"),
    en: words.map(({ en }) => en).join("\n"),
  });
}

/** The shards of the work that most of them do, each number once; and what the others differ in. */
function selectJoinable(found: readonly FoundShard[]) {
  const works: FoundShard[][] = [];
  for (const shard of found) {
    const work = works.find(([one]) => one && compareShards(one.record, shard.record).length === 0);
    if (work) work.push(shard);
    else works.push([shard]);
  }
  const most = works.reduce<readonly FoundShard[]>((best, each) => (each.length > best.length ? each : best), []);
  const [first] = most;
  const faults: ShardFault[] = [];
  const byNumber = new Map<number, FoundShard>();
  for (const shard of found) {
    if (!first) break;
    const { record, folder } = shard;
    const differences = compareShards(first.record, record);
    const same = byNumber.get(record.number);
    const [name, firstName] = [nameShard(folder, record), nameShard(first.folder, first.record)];
    if (differences.length > 0) faults.push({ kind: "set", words: shardWords.foreign(name, firstName, differences) });
    else if (!same) byNumber.set(record.number, shard);
    else if (same.record.results !== record.results)
      faults.push({ kind: "set", words: shardWords.double(name, nameShard(same.folder, same.record)) });
  }
  return { shards: [...byNumber.values()], first, faults };
}

function findMissingShards(shards: readonly FoundShard[], { record: { keys, of } }: FoundShard): ShardFault[] {
  const present = new Set(shards.map(({ record }) => record.number));
  const parts = keys.map((key) => computeShardNumber(of, key)).filter((number) => !present.has(number));
  const numbers = [...new Set(parts)].sort((a, b) => a - b);
  return numbers.length === 0 ? [] : [{ kind: "set", words: storeWords.missingParts(parts.length, numbers) }];
}

function listFiles({ results }: FoundShard) {
  return [...results.values()].flat();
}

/** Files that cannot stand in one site, told of the shard that comes last. */
function findShardConflicts(shards: readonly FoundShard[]): ShardFault[] {
  const taken = findTakenPaths(shards.flatMap(listFiles));
  if (taken.length === 0) return [];
  const paths = new Map(taken.map((each) => [each.path, each]));
  return shards.flatMap((shard) => describeFiles(shard, new Set(listFiles(shard).flatMap(({ path }) => paths.get(path) ?? []))));
}

function describeFiles({ folder, record }: FoundShard, files: Iterable<FileFault>): ShardFault[] {
  const name = nameShard(folder, record);
  const all = [...files];
  const told = all.slice(0, maxToldFiles).map(({ path, fault }) => shardWords.file(name, sanitizeText(path), fault));
  if (all.length > maxToldFiles) told.push(shardWords.moreFiles(name, all.length - maxToldFiles));
  return told.map((words) => ({ kind: "damage", words }));
}

/** Copies what is sound; where anything is not, all that was copied goes again. */
async function takeShards(shards: readonly FoundShard[], { store }: SiteFolder, unclean: boolean): Promise<ShardFault[]> {
  const faults: ShardFault[] = [];
  const taken: StoredBlob[] = [];
  for (const shard of shards) {
    const files = listFiles(shard);
    const faulty: FileFault[] = [];
    for (let from = 0; from < files.length; from += signalInterval) {
      const proof = proveFiles(shard.store, files.slice(from, from + signalInterval), store, { thoroughly: unclean });
      taken.push(...proof.taken);
      faulty.push(...proof.faults);
      await new Promise(setImmediate);
    }
    faults.push(...describeFiles(shard, faulty));
  }
  if (faults.length > 0) for (const { hash } of taken) discardBlob(store, hash);
  return faults;
}

/** With the folders that were made for it, where nothing else is in them. */
function discardBlob(store: string, hash: string): void {
  const path = getBlobPath(store, hash);
  removeFileIfPresent(path);
  try {
    rmdirSync(dirname(path));
    rmdirSync(store);
  } catch {
    // Something else is in it.
  }
}
