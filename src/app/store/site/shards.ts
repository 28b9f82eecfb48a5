import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createUsageFailure } from "../../host/index.ts";
import { storeWords } from "../store-words.ts";
import { findShard } from "./shard-engines.ts";

/** One of several parts of the work, each done on a machine of its own. */
export interface WorkShard {
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

/** What a shard says of itself, so that shards of different lists or programs are never joined. */
export interface ShardRecord extends WorkShard {
  readonly program: string;
  /** The site has items for internal use. */
  readonly internal: boolean;
  /** Keys of all parts of the site, in order. */
  readonly keys: readonly string[];
}

/**
 * A shard as the command line names it: `2/4`, or `auto` for what the engine around the task says.
 * @throws CommandFailure
 */
export function parseShard(text: string, env: Readonly<Record<string, string | undefined>>): WorkShard {
  if (text === "auto") return findShard(env);
  const [, number, of] = /^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? [];
  const shard = { number: Number(number), of: Number(of) };
  if (!(shard.number >= 1 && shard.number <= shard.of)) throw createUsageFailure(storeWords.badShard(text));
  return shard;
}

/** Whether a part belongs to a shard. Keys are hashes, so that the shards are about equal. */
export function isInShard({ number, of }: WorkShard, key: string): boolean {
  return Number.parseInt(key.slice(0, 12), 16) % of === number - 1;
}

const shardFileName = "shard.json";

export async function writeShard(workshop: string, record: ShardRecord): Promise<void> {
  const file = join(workshop, shardFileName);
  await writeFile(`${file}.draft`, JSON.stringify({ leadpath: 1, ...record }));
  await rename(`${file}.draft`, file);
}

/** @throws CommandFailure when the folder has no finished shard */
export async function readShard(workshop: string, folder: string): Promise<ShardRecord> {
  try {
    const record = JSON.parse(await readFile(join(workshop, shardFileName), "utf8")) as ShardRecord & { readonly leadpath: number };
    if (record.leadpath === 1 && Array.isArray(record.keys)) return record;
  } catch {
    // Told below.
  }
  throw createUsageFailure(storeWords.noShard(folder));
}
