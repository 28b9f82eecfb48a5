import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { shardEngines } from "../../src/app/store/site/shard-engines.ts";
import { spawnLeadpath } from "../app/cli/run-cli.ts";
import { readPage } from "./pages.ts";
import { root } from "./run.ts";

/** The files to start from, beside docs/many-machines.md. */
function read(name: string): string {
  return readFileSync(join(root, "docs/many-machines", name), "utf8");
}

/** Variables that look like those of an engine, or ours. */
function listVariables(text: string): string[] {
  return [
    ...new Set(text.match(/\b(?:JOB_COMPLETION|SLURM_ARRAY|AWS_BATCH|PARALLEL_|CI_NODE|CIRCLE_NODE|BUILDKITE|LEADPATH_)\w*/g)),
  ].sort();
}

const known = new Set([
  ...shardEngines.flatMap(({ number, of, first, step = "" }) => [number, of, String(first), step]),
  "LEADPATH_QUEUE",
  "LEADPATH_QUEUE_PASSWORD",
]);
const files = ["kubernetes-job.yaml", "slurm.sh", "aws-batch.json", "parallel.sh", "github-matrix.yml", "compose.yaml", "Dockerfile"];

test.each(files)("%s names only variables that an engine or leadpath knows", (name) => {
  expect(listVariables(read(name)).filter((each) => !known.has(each))).toEqual([]);
});

test.each(files)("%s calls leadpath with options that it has", (name) => {
  for (const [, command = "", rest = ""] of read(name).matchAll(/leadpath (publish|merge|work)\b([^"\n#]*)/g)) {
    const help = spawnLeadpath([command, "--help"]).stdout;
    for (const [option] of rest.matchAll(/--[a-z-]+/g)) expect(help).toContain(option);
  }
});

test("every file to start from is in the document, and its engine in the table", () => {
  const page = readPage("docs/many-machines.md");
  for (const name of files) expect(page).toContain(`(many-machines/${name})`);
  for (const { number, of } of shardEngines) for (const variable of [number, of]) expect(page).toContain(`\`${variable}\``);
});

test.each(["slurm.sh", "parallel.sh"])("a shell reads %s", (name) => {
  expect(spawnSync("bash", ["-n", join(root, "docs/many-machines", name)], { encoding: "utf8" })).toMatchObject({ status: 0, stderr: "" });
});

test("Kubernetes counts the shards as the job does", () => {
  const { spec } = parse(read("kubernetes-job.yaml"));
  expect(spec.completionMode).toBe("Indexed");
  const [{ env, command }] = spec.template.spec.containers;
  expect(env).toContainEqual({ name: "LEADPATH_SHARDS", value: String(spec.completions) });
  expect(command[2]).toMatch(/--shard auto$/);
});

test("AWS Batch reads its array", () => {
  const job = JSON.parse(read("aws-batch.json"));
  expect(job.arrayProperties.size).toBeGreaterThan(1);
  expect(job.containerOverrides.command[2]).toMatch(/--shard auto$/);
});

test("a matrix of GitHub has as many entries as shards", () => {
  const { jobs } = parse(read("github-matrix.yml"));
  expect(jobs.shard.env).toEqual({ LEADPATH_SHARD: `\${{ matrix.shard }}`, LEADPATH_SHARDS: `\${{ strategy.job-total }}` });
  expect(jobs.shard.strategy.matrix.shard).toEqual([1, 2, 3, 4]);
});

test("compose has a Redis with a password, workers, and a run that shares a folder with them", () => {
  const { services } = parse(read("compose.yaml"), { merge: true });
  expect(Object.keys(services)).toEqual(["redis", "worker", "publish"]);
  for (const name of ["worker", "publish"]) {
    const { command, environment } = services[name];
    expect(command.slice(-4)).toEqual(["--queue", "redis://redis:6379", "--shared", "/shared"]);
    expect(environment.LEADPATH_QUEUE_PASSWORD).toBeDefined();
  }
  expect(services.redis.command.join(" ")).not.toContain("LEADPATH_QUEUE_PASSWORD");
});

test("the image has what a queue needs", () => {
  expect(read("Dockerfile")).toMatch(/^RUN npm install --global leadpath bullmq ioredis/m);
});
