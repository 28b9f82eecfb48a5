import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fullList } from "../test/support/full-list/full-list.ts";
import type { Bench } from "./measure.ts";

export const queue: Bench = {
  title: "queue: processor time of a list that one worker makes over a queue against one thread without (2 minutes; at most 5 %)",
  run,
};

const items = 600;
const rounds = 3;
const maxOverhead = 0.05;
const port = 7_399;

async function run(): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "leadpath-bench-"));
  const redis = spawn("redis-server", ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--dir", folder], { stdio: "ignore" });
  await once(redis, "spawn");
  try {
    const list = join(folder, "list");
    for (const { file, text } of fullList({ items })) {
      mkdirSync(dirname(join(list, file)), { recursive: true });
      writeFileSync(join(list, file), text);
    }
    const without: number[] = [];
    const over: number[] = [];
    for (let round = 0; round < rounds; round++) {
      without.push(await measureAlone(folder, list));
      over.push(await measureOverQueue(folder, list));
    }
    const [plain, handed] = [Math.min(...without), Math.min(...over)];
    const share = handed / plain - 1;
    if (share > maxOverhead) process.exitCode = 1;
    return [`  ${items} items: ${plain.toFixed(1)} s without, ${handed.toFixed(1)} s over a queue: ${(100 * share).toFixed(1)} % more`];
  } finally {
    redis.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureAlone(folder: string, list: string): Promise<number> {
  const run = start(folder, "alone", ["publish", list, "-o", join(folder, "site"), "--threads", "1"]);
  await once(run, "exit");
  rmSync(join(folder, "site"), { recursive: true });
  return readUsage(folder, "alone");
}

async function measureOverQueue(folder: string, list: string): Promise<number> {
  const address = ["--queue", `redis://127.0.0.1:${port}`, "--shared", folder];
  const worker = start(folder, "worker", ["work", ...address, "--threads", "1"]);
  await wait(2_000);
  const master = start(folder, "master", ["publish", list, "-o", join(folder, "site"), ...address]);
  const [status] = await once(master, "exit");
  if (status !== 0) throw new Error("the list could not be published over the queue");
  worker.kill("SIGTERM");
  await once(worker, "exit");
  rmSync(join(folder, "site"), { recursive: true });
  return readUsage(folder, "worker") + readUsage(folder, "master");
}

/** Has a process write down what it used in all, when it ends. */
const noting = `data:text/javascript,${encodeURIComponent(
  'import{writeFileSync}from"node:fs";import{isMainThread}from"node:worker_threads";' +
    'if(isMainThread)process.on("exit",()=>writeFileSync(process.env.BENCH_USAGE,JSON.stringify(process.resourceUsage())))',
)}`;

function start(folder: string, name: string, words: readonly string[]): ChildProcess {
  const env = { PATH: process.env.PATH, LEADPATH_CACHE: "off", BENCH_USAGE: join(folder, `${name}.json`) };
  return spawn(process.execPath, ["--import", noting, resolve("dist/cli/main.js"), ...words], { env, stdio: "ignore" });
}

/** Seconds of processor time, of all threads. */
function readUsage(folder: string, name: string): number {
  const usage = JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8")) as NodeJS.ResourceUsage;
  return (usage.userCPUTime + usage.systemCPUTime) / 1e6;
}
