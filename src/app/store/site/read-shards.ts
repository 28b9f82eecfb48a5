import { join } from "node:path";
import type { Bilingual } from "../../../model/index.ts";
import { sanitizeText } from "../../../pages/report/index.ts";
import type { SiteFile } from "../release/part-result.ts";
import { hashResults, type Results, readResultLines } from "../release/results.ts";
import { type ShardDifference, shardWords } from "./shard-words.ts";
import { computeShardNumber, readShard, type ShardRecord } from "./shards.ts";

/** A finished shard and what its parts gave. */
export interface FoundShard {
  readonly folder: string;
  readonly store: string;
  readonly record: ShardRecord;
  readonly results: Results;
}

/** Why shards are not joined: they are not all the shards of one list, or one is damaged. */
export interface ShardFault {
  readonly kind: "set" | "damage";
  readonly words: Bilingual;
}

export function nameShard(folder: string, record?: Pick<ShardRecord, "number">): Bilingual {
  return shardWords.name(sanitizeText(folder), record?.number);
}

/** Reads shards by their own records, and tells of each what is wrong with them. */
export async function readShards(folders: readonly string[]): Promise<{ readonly shards: FoundShard[]; readonly faults: ShardFault[] }> {
  const shards: FoundShard[] = [];
  const faults: ShardFault[] = [];
  for (const folder of folders) {
    const workshop = join(folder, ".leadpath");
    const record = await readShard(workshop);
    if (!record) {
      faults.push({ kind: "set", words: shardWords.none(nameShard(folder)) });
      continue;
    }
    const { results, damage } = await readShardResults(join(workshop, "results.jsonl"), folder, record);
    faults.push(...damage.map((words) => ({ kind: "damage", words }) as const));
    shards.push({ folder, store: join(workshop, "store"), record, results });
  }
  return { shards, faults };
}

/** The results of a shard in the order of its record, and what is wrong with them. */
async function readShardResults(
  file: string,
  folder: string,
  record: ShardRecord,
): Promise<{ readonly results: Results; readonly damage: Bilingual[] }> {
  const name = nameShard(folder, record);
  const lines = await readResultLines(file);
  const known = new Set(record.keys);
  const found = new Map<string, readonly SiteFile[]>();
  const faulty: number[] = [];
  const moved = new Set<number>();
  const unknown = new Set<string>();
  const twice = new Set<string>();
  for (const [index, line] of lines.entries()) {
    if (!line) {
      faulty.push(index + 1);
      continue;
    }
    const { key, files } = line;
    const number = computeShardNumber(record.of, key);
    const before = found.get(key);
    if (!known.has(key)) unknown.add(key);
    else if (number !== record.number) moved.add(number);
    else if (before === undefined) found.set(key, files);
    else if (JSON.stringify(before) !== JSON.stringify(files)) twice.add(key);
  }
  const own = record.keys.filter((key) => computeShardNumber(record.of, key) === record.number);
  const absent = own.filter((key) => !found.has(key));
  const results = new Map(own.flatMap((key) => [[key, found.get(key) ?? []] as const]));
  const damage = [
    ...(faulty.length > 0 ? [shardWords.lines(name, faulty)] : []),
    ...(moved.size > 0
      ? [
          shardWords.moved(
            name,
            [...moved].sort((a, b) => a - b),
          ),
        ]
      : []),
    ...(unknown.size > 0 ? [shardWords.unknown(name, unknown.size)] : []),
    ...(twice.size > 0 ? [shardWords.twice(name, twice.size)] : []),
    ...(absent.length > 0 ? [shardWords.absent(name, absent.length)] : []),
  ];
  return { results, damage: damage.length === 0 && hashResults(results) !== record.results ? [shardWords.changed(name)] : damage };
}

/** In what the work of two shards differs; nothing where they may be joined. */
export function compareShards(one: ShardRecord, other: ShardRecord): ShardDifference[] {
  const isEqual: Readonly<Record<ShardDifference, boolean>> = {
    inputs: one.inputs === other.inputs,
    program: one.program === other.program,
    options: JSON.stringify(one.options) === JSON.stringify(other.options),
    of: one.of === other.of,
    keys: one.keys.join() === other.keys.join(),
  };
  return (Object.keys(isEqual) as ShardDifference[]).filter((each) => !isEqual[each]);
}
