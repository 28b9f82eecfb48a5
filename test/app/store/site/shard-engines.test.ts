import { describe, expect, test } from "vitest";
import { findShard, shardEngines } from "../../../../src/app/store/site/shard-engines.ts";
import { parseShard } from "../../../../src/app/store/site/shards.ts";

/** What each engine sets for the second of four tasks. */
const secondOfFour: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Kubernetes: { JOB_COMPLETION_INDEX: "1", LEADPATH_SHARDS: "4" },
  Slurm: {
    SLURM_ARRAY_TASK_ID: "7",
    SLURM_ARRAY_TASK_MIN: "5",
    SLURM_ARRAY_TASK_MAX: "11",
    SLURM_ARRAY_TASK_STEP: "2",
    SLURM_ARRAY_TASK_COUNT: "4",
  },
  "AWS Batch": { AWS_BATCH_JOB_ARRAY_INDEX: "1", AWS_BATCH_JOB_ARRAY_SIZE: "4" },
  "GNU parallel": { PARALLEL_SEQ: "2", LEADPATH_SHARDS: "4" },
  CircleCI: { CIRCLE_NODE_INDEX: "1", CIRCLE_NODE_TOTAL: "4" },
  Buildkite: { BUILDKITE_PARALLEL_JOB: "1", BUILDKITE_PARALLEL_JOB_COUNT: "4" },
  GitLab: { CI_NODE_INDEX: "2", CI_NODE_TOTAL: "4" },
  "a matrix": { LEADPATH_SHARD: "2", LEADPATH_SHARDS: "4" },
};

function say(env: Readonly<Record<string, string>>): string {
  try {
    return JSON.stringify(findShard(env));
  } catch (error) {
    return String(error);
  }
}

describe.each(shardEngines.map((engine) => [engine.name, engine] as const))("%s", (name, engine) => {
  const env = secondOfFour[name] ?? {};

  test("tells a task that it is the second of four", () => {
    expect(parseShard("auto", env)).toEqual({ number: 2, of: 4 });
  });

  test("is told when it does not say how many there are", () => {
    expect(say({ ...env, [engine.of]: "" })).toContain(engine.of);
  });

  test("is told when the number is none of those", () => {
    expect(say({ ...env, [engine.number]: "99" })).toContain(`${engine.number} of ${name} is 99`);
    expect(say({ ...env, [engine.number]: "x" })).toContain('not "x"');
  });
});

test("two engines at once are told, and none", () => {
  expect(say({ ...secondOfFour.Slurm, ...secondOfFour.GitLab })).toContain("Slurm (SLURM_ARRAY_TASK_ID), GitLab (CI_NODE_INDEX)");
  expect(say({})).toContain("JOB_COMPLETION_INDEX");
});

test("an array of Slurm with holes is refused", () => {
  expect(say({ ...secondOfFour.Slurm, SLURM_ARRAY_TASK_ID: "8" })).toContain("none of 4");
});

test("a number that is written out is taken whatever the environment says", () => {
  expect(parseShard("3/5", secondOfFour.Slurm ?? {})).toEqual({ number: 3, of: 5 });
});
