import { rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod/mini";
import { createUsageFailure } from "../../host/index.ts";
import { hashSchema } from "../release/part-result.ts";
import { readRecordText } from "../release/record-file.ts";
import { storeWords } from "../store-words.ts";
import { findShard } from "./shard-engines.ts";

/** One of several parts of the work, each done on a machine of its own. */
export interface WorkShard {
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

/** Most shards of one list. */
const maxShards = 999_999;

/** Version of what a shard writes: others are not read. */
const shardFormat = 2;

const shardSchema = z
  .strictObject({
    leadpath: z.literal(shardFormat),
    /** The program by its version, for people, and by what it consists of. */
    version: z.string().check(z.maxLength(100)),
    program: hashSchema,
    /** Options that decide what the site consists of. */
    options: z.strictObject({
      commentsTo: z.optional(z.string()),
      since: z.boolean(),
      baseline: z.boolean(),
      png: z.boolean(),
      internal: z.boolean(),
    }),
    /** Hash of the whole list and of all else that decides what the site consists of. */
    inputs: hashSchema,
    number: z.int().check(z.minimum(1), z.maximum(maxShards)),
    of: z.int().check(z.minimum(1), z.maximum(maxShards)),
    /** Keys of all parts of the site, in order. */
    keys: z.array(hashSchema),
    /** Hash of what the parts of this shard gave. */
    results: hashSchema,
  })
  .check(z.refine(({ number, of }) => number <= of));

/** What a shard says of itself, so that shards of different lists or programs are never joined. */
export type ShardRecord = Readonly<Omit<z.infer<typeof shardSchema>, "leadpath" | "keys">> & { readonly keys: readonly string[] };

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
  return computeShardNumber(of, key) === number;
}

/** The shard of so many to which a part belongs. */
export function computeShardNumber(of: number, key: string): number {
  return (Number.parseInt(key.slice(0, 12), 16) % of) + 1;
}

/** Its name in the workshop. */
export const shardFileName = "shard.json";

export async function writeShard(workshop: string, record: ShardRecord): Promise<void> {
  const file = join(workshop, shardFileName);
  await writeFile(`${file}.draft`, JSON.stringify({ leadpath: shardFormat, ...record }));
  await rename(`${file}.draft`, file);
}

/** A shard that is made again is none until it is finished. */
export async function removeShard(workshop: string): Promise<void> {
  await rm(join(workshop, shardFileName), { force: true });
}

/** Undefined when the folder has no finished shard of this program, or one whose record is damaged. */
export async function readShard(workshop: string): Promise<ShardRecord | undefined> {
  const text = await readRecordText(join(workshop, shardFileName));
  if (text === undefined) return undefined;
  try {
    const { leadpath: _, ...record } = shardSchema.parse(JSON.parse(text));
    return record;
  } catch {
    return undefined;
  }
}
