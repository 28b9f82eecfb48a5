import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fullList } from "../test/support/full-list/full-list.ts";
import type { Bench } from "./measure.ts";

export const publishing: Bench = {
  title: "publishing: whole processes that make the site of generated lists, a thread per core (25 minutes)",
  run,
};

const sizes = [1_000, 4_000, 16_380, 64_000];

async function run(): Promise<string[]> {
  const head = ["items", "files", "empty s", "parts/core s", "ms an item", "GB", "again s", "one item s", "check s"];
  return [head.map(cell).join(""), ...sizes.map(oneSite)];
}

function oneSite(items: number): string {
  const folder = mkdtempSync(join(tmpdir(), "leadpath-bench-"));
  try {
    const list = join(folder, "list");
    const texts = new Map<string, string>();
    for (const { file, text } of fullList({ items })) {
      const path = join(list, file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
      texts.set(path, text);
    }
    const leadpath = (...words: readonly string[]) => command(folder, words);
    const publish = ["publish", list, "-o", join(folder, "site"), "--json"];
    const empty = leadpath(...publish);
    const again = leadpath(...publish);
    const { files, made, heldBack } = JSON.parse(empty.output) as { files: number; made: number; heldBack: readonly string[] };
    changeAnItem(texts, new Set(heldBack));
    const changed = leadpath(...publish);
    if ((JSON.parse(changed.output) as { made: number }).made === 0) throw new Error("the site does not show the change");
    const check = leadpath("check", list, "--by", "unit");
    const figures = [
      items,
      files,
      empty.seconds.toFixed(1),
      (made / empty.processor).toFixed(0),
      ((1_000 * empty.processor) / items).toFixed(1),
      empty.gigabytes.toFixed(2),
      again.seconds.toFixed(2),
      changed.seconds.toFixed(2),
      check.seconds.toFixed(1),
    ];
    return figures.map(cell).join("");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Has the first item of which the site has a page tell more of liability. */
function changeAnItem(texts: ReadonlyMap<string, string>, heldBack: ReadonlySet<string>): void {
  for (const [file, text] of texts) {
    for (const [item, code = ""] of text.matchAll(/^ {2}- code: "?(\S+?)"?\n(?: {4}.*\n)*? {4}liability: \[/gm)) {
      if (heldBack.has(code)) continue;
      writeFileSync(file, text.replace(item, `${item}另行追究责任, `));
      return;
    }
  }
  throw new Error("no item of the site tells of liability");
}

/** Has a process write down what it used in all, when it ends. */
const noting = `data:text/javascript,${encodeURIComponent(
  'import{writeFileSync}from"node:fs";import{isMainThread}from"node:worker_threads";' +
    'if(isMainThread)process.on("exit",()=>writeFileSync(process.env.BENCH_USAGE,JSON.stringify(process.resourceUsage())))',
)}`;

interface Used {
  readonly output: string;
  readonly seconds: number;
  /** Seconds of processor time, of all threads. */
  readonly processor: number;
  readonly gigabytes: number;
}

function command(folder: string, words: readonly string[]): Used {
  const usage = join(folder, "usage.json");
  const env = { ...process.env, LEADPATH_CACHE: join(folder, "cache"), BENCH_USAGE: usage };
  const began = performance.now();
  const { stdout, stderr, error } = spawnSync(process.execPath, ["--import", noting, resolve("dist/cli/main.js"), ...words], {
    env,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  const seconds = (performance.now() - began) / 1_000;
  if (error) throw error;
  if (stdout === "") throw new Error(stderr);
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(readFileSync(usage, "utf8")) as NodeJS.ResourceUsage;
  return { output: stdout, seconds, processor: (userCPUTime + systemCPUTime) / 1e6, gigabytes: maxRSS / 2 ** 20 };
}

function cell(value: string | number): string {
  return String(value).padStart(13);
}
