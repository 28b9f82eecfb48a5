import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import type { Network } from "../src/graph/index.ts";
import type { Outcome } from "./network-peers.ts";

const folder = "output/bench";
const program = `${folder}/critical-path`;

/** Compiles the method in C with -O3; says what compiled it, or nothing where there is no compiler. */
export function compileInC(): string | undefined {
  mkdirSync(folder, { recursive: true });
  for (const compiler of ["cc", "gcc", "clang"]) {
    const { status } = spawnSync(compiler, ["-O3", "-o", program, "bench/critical-path.c"], { encoding: "utf8" });
    if (status === 0) return spawnSync(compiler, ["--version"], { encoding: "utf8" }).stdout.split("\n")[0];
  }
  return undefined;
}

/** Runs it on a network, and again: the least time of a run in milliseconds, and what it found. */
export function runInC(network: Network, rounds: number): { readonly least: number; readonly outcome: Outcome } {
  const { size, order, minutes, start, source, weight, type, lag } = network;
  const hasWeights = type !== undefined || lag !== undefined;
  const numbers = [[size, source.length, hasWeights ? 1 : 0], order, minutes, start, source, hasWeights ? weight : []];
  const file = `${folder}/network.bin`;
  writeFileSync(file, Buffer.concat(numbers.map((part) => Buffer.from(Int32Array.from(part).buffer))));
  const { status, stdout, stderr } = spawnSync(program, [file, String(rounds)], { encoding: "utf8" });
  rmSync(file);
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}`);
  const [nanoseconds = Number.NaN, finish = Number.NaN, totalFloat = Number.NaN, freeFloat = Number.NaN] = stdout
    .trim()
    .split(" ")
    .map(Number);
  return { least: nanoseconds / 1e6, outcome: { finish, totalFloat, freeFloat } };
}
