import { spawnSync } from "node:child_process";
import { join } from "node:path";

export const root = join(import.meta.dirname, "../..");

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  /** Both streams, to show when the status is not the expected one. */
  readonly output: string;
}

/** Runs a program to its end, without colours, in the root of the project or in `cwd`. */
export function run(program: string, args: readonly string[], cwd = root): Ended {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0" },
    maxBuffer: 64 << 20,
  });
  return { status, stdout, output: error ? String(error) : stdout + stderr };
}
