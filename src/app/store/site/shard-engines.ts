import { createUsageFailure } from "../../host/index.ts";
import { storeWords } from "../store-words.ts";

type ShardEnvironment = Readonly<Record<string, string | undefined>>;

/** How an engine tells a task its number and how many there are. */
interface ShardEngine {
  readonly name: string;
  readonly number: string;
  readonly of: string;
  /** The number of the first task; a variable where the user chooses it. */
  readonly first: 0 | 1 | string;
  /** A variable that says how far two numbers lie apart. */
  readonly step?: string;
}

/** What each engine sets, by its documentation. GNU parallel and Kubernetes set no count: the user does. */
export const shardEngines: readonly ShardEngine[] = [
  { name: "Kubernetes", number: "JOB_COMPLETION_INDEX", of: "LEADPATH_SHARDS", first: 0 },
  {
    name: "Slurm",
    number: "SLURM_ARRAY_TASK_ID",
    of: "SLURM_ARRAY_TASK_COUNT",
    first: "SLURM_ARRAY_TASK_MIN",
    step: "SLURM_ARRAY_TASK_STEP",
  },
  { name: "AWS Batch", number: "AWS_BATCH_JOB_ARRAY_INDEX", of: "AWS_BATCH_JOB_ARRAY_SIZE", first: 0 },
  { name: "GNU parallel", number: "PARALLEL_SEQ", of: "LEADPATH_SHARDS", first: 1 },
  { name: "CircleCI", number: "CIRCLE_NODE_INDEX", of: "CIRCLE_NODE_TOTAL", first: 0 },
  { name: "Buildkite", number: "BUILDKITE_PARALLEL_JOB", of: "BUILDKITE_PARALLEL_JOB_COUNT", first: 0 },
  { name: "GitLab", number: "CI_NODE_INDEX", of: "CI_NODE_TOTAL", first: 1 },
  { name: "a matrix", number: "LEADPATH_SHARD", of: "LEADPATH_SHARDS", first: 1 },
];

/**
 * The shard of the task that the engine around it says it is.
 * @throws CommandFailure when no engine says so, several do, or one says it only in part
 */
export function findShard(env: ShardEnvironment): { readonly number: number; readonly of: number } {
  const named = shardEngines.filter(({ number }) => (env[number] ?? "") !== "");
  const [engine, another] = named;
  if (!engine) throw createUsageFailure(storeWords.noShardEngine(shardEngines.map(({ number }) => number)));
  if (another) throw createUsageFailure(storeWords.severalShardEngines(named.map(({ name, number }) => `${name} (${number})`)));
  const { first, step } = engine;
  const start = typeof first === "number" ? first : readCount(engine, first, env);
  const apart = step === undefined || (env[step] ?? "") === "" ? 1 : readCount(engine, step, env);
  const number = (readCount(engine, engine.number, env) - start) / apart + 1;
  const of = readCount(engine, engine.of, env);
  if (!(Number.isInteger(number) && number >= 1 && number <= of)) {
    throw createUsageFailure(storeWords.badShardEngine(engine.name, engine.number, env[engine.number] ?? "", of));
  }
  return { number, of };
}

function readCount({ name }: ShardEngine, variable: string, env: ShardEnvironment): number {
  const text = env[variable] ?? "";
  if (!/^\d{1,6}$/.test(text)) throw createUsageFailure(storeWords.missingShardVariable(name, variable, text));
  return Number(text);
}
