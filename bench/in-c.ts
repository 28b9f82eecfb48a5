import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";

const folder = "output/bench";

/** Compiles a program of this folder with -O3; says what compiled it, or nothing where there is no compiler. */
export function compileInC(name: string): string | undefined {
  mkdirSync(folder, { recursive: true });
  for (const compiler of ["cc", "gcc", "clang"]) {
    const { status } = spawnSync(compiler, ["-O3", "-o", `${folder}/${name}`, `bench/${name}.c`, "-lm"], { encoding: "utf8" });
    if (status === 0) return spawnSync(compiler, ["--version"], { encoding: "utf8" }).stdout.split("\n")[0];
  }
  return undefined;
}

/** Runs it on a file of int32 numbers: the numbers that it prints. */
export function runInC(name: string, numbers: readonly Iterable<number>[], ...more: readonly number[]): number[] {
  const file = `${folder}/${name}.bin`;
  writeFileSync(file, Buffer.concat(numbers.map((part) => Buffer.from(Int32Array.from(part).buffer))));
  const { status, stdout, stderr } = spawnSync(`${folder}/${name}`, [file, ...more.map(String)], { encoding: "utf8" });
  rmSync(file);
  if (status !== 0) throw new Error(`${name} ended with ${status}: ${stderr}`);
  return stdout.trim().split(" ").map(Number);
}
