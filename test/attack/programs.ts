import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { hashTree } from "./tree.ts";
import type { Writer } from "./writers.ts";

const main = resolve("dist/cli/main.js");

/** How a run of the built program ended. */
export interface Run {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stderr: string;
  readonly milliseconds: number;
}

/** Runs the built program, with a cache of its own; `meanwhile` may end it. */
export async function runProgram(
  argv: readonly string[],
  folder: string,
  env: NodeJS.ProcessEnv = {},
  meanwhile: (child: ChildProcess) => void = () => undefined,
): Promise<Run> {
  const begun = performance.now();
  const child = spawn(process.execPath, [main, ...argv], {
    env: { ...process.env, LEADPATH_CACHE: join(folder, "cache"), ...env },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let stderr = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  meanwhile(child);
  const [status, signal] = (await once(child, "close")) as [number | null, NodeJS.Signals | null];
  return { status, signal, stderr, milliseconds: performance.now() - begun };
}

/** What a command writes when nothing disturbs it, and how long that takes. */
export interface Undisturbed {
  readonly tree: ReadonlyMap<string, string>;
  readonly milliseconds: number;
}

/** Makes the folder of an attack on a writer anew, and runs it once without one. */
export async function prepareWriter(writer: Writer, folder: string): Promise<Undisturbed> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const calls: (readonly string[])[] = [];
  writer.prepare?.(folder, (argv) => calls.push(argv));
  for (const argv of calls) await runProgram(argv, folder);
  const out = join(folder, "out");
  const { status, stderr, milliseconds } = await runProgram(writer.argv(out, folder), folder);
  if (status === null || status > 1) throw new Error(`${writer.name} does not run by itself:\n${stderr}`);
  const tree = hashTree(out);
  rmSync(out, { recursive: true, force: true });
  rmSync(join(folder, "cache"), { recursive: true, force: true });
  writer.prepare?.(folder, () => undefined);
  return { tree, milliseconds };
}
