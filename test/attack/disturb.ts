import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Dice } from "./dice.ts";
import { throwDice } from "./dice.ts";
import type { Find } from "./finds.ts";
import { type Run, runProgram, type Undisturbed } from "./programs.ts";
import { hashTree, isSameTree } from "./tree.ts";
import type { Writer } from "./writers.ts";

/** A kill or a fault of the system in the middle of a command that writes. */
export interface Disturbance {
  readonly name: string;
  readonly run: (argv: readonly string[], folder: string, milliseconds: number, dice: Dice) => Promise<Run>;
  /** Whether the run may end so. */
  readonly isTold: (run: Run) => boolean;
}

const faults: readonly (readonly [call: string, codes: readonly string[], most: number])[] = [
  ["open", ["EMFILE", "EACCES", "ENOSPC", "EROFS"], 40],
  ["writeFile", ["ENOSPC", "EIO"], 12],
  ["write", ["ENOSPC", "EIO"], 12],
  ["rename", ["EXDEV", "EACCES", "EIO"], 12],
  ["link", ["EPERM", "EMLINK", "ENOTSUP", "EXDEV"], 60],
  ["readFile", ["EIO", "EMFILE"], 20],
  ["mkdir", ["ENOSPC", "EACCES", "EROFS"], 12],
  ["symlink", ["EPERM"], 2],
  ["unlink", ["EIO", "EBUSY"], 12],
  ["copyFile", ["ENOSPC"], 3],
  ["readdir", ["EIO", "EMFILE"], 8],
  ["clock", ["jumps"], 6],
];

/** A kill at any moment of the run. */
export const kill: Disturbance = {
  name: "kill",
  run: async (argv, folder, milliseconds, dice) => {
    const moment = dice.next() * milliseconds * 1.1;
    return await runProgram(argv, folder, {}, (child) => {
      const timer = setTimeout(() => child.kill("SIGKILL"), moment);
      child.once("exit", () => clearTimeout(timer));
    });
  },
  isTold: ({ status, signal }) => signal === "SIGKILL" || (status !== null && status <= 3),
};

/** A call of the system that fails, once or from then on. */
export const fault: Disturbance = {
  name: "fault",
  run: async (argv, folder, _, dice) => {
    const [call, codes, most] = dice.pick(faults);
    const planted = { call, code: dice.pick(codes), nth: 1 + dice.below(most), lasting: dice.chance(0.3) };
    const shim = join(process.cwd(), "test/attack/shim.cjs");
    const run = await runProgram(argv, folder, { NODE_OPTIONS: `--require ${shim}`, LEADPATH_FAULT: JSON.stringify(planted) });
    return { ...run, stderr: `${JSON.stringify(planted)}\n${run.stderr}` };
  },
  isTold: ({ status, stderr }) => status !== null && status <= 3 && !/^ +at \w/m.test(stderr),
};

/**
 * Disturbs a command that writes: each file is then whole or not there, and the next run makes what an undisturbed one
 * makes, without a trace.
 */
export async function disturbWriter(
  round: number,
  seed: number,
  { name, run, isTold }: Disturbance,
  writer: Writer,
  { tree, milliseconds }: Undisturbed,
  folder: string,
): Promise<Find | undefined> {
  const dice = throwDice(seed * 1_000_003 + round);
  const out = join(folder, "out");
  if (dice.chance(0.5)) rmSync(out, { recursive: true, force: true });
  if (dice.chance(0.3)) rmSync(join(folder, "cache"), { recursive: true, force: true });
  writer.prepare?.(folder, () => undefined);
  const argv = writer.argv(out, folder);
  const disturbed = await run(argv, folder, milliseconds, dice);
  const find = (faultWords: string, stderr = ""): Find => ({
    attack: `${name} of ${writer.name}`,
    round,
    fault: faultWords,
    argv,
    input: Buffer.from(`${disturbed.stderr}\n${stderr}`),
  });
  if (!isTold(disturbed)) return find(`ended with ${disturbed.signal ?? disturbed.status}`);
  const torn = [...hashTree(out)].find(
    ([path, hash]) => !path.includes(".draft") && !path.startsWith(".current-") && tree.has(path) && tree.get(path) !== hash,
  );
  if (torn) return find("a torn file");
  const { status, stderr } = await runProgram(argv, folder);
  if (status === null || status > 1) return find(`the next run ended with ${status}`, stderr);
  if (!isSameTree(tree, hashTree(out))) return find("the next run makes something else", listDifferences(tree, hashTree(out)));
  const drafts = listNames(folder).filter((path) => /\.draft$|(^|\/)lock/.test(path));
  return drafts.length > 0 ? find("drafts or a lock stay", drafts.join("\n")) : undefined;
}

function listDifferences(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string {
  const names = new Set([...one.keys(), ...other.keys()]);
  return [...names].filter((name) => one.get(name) !== other.get(name)).join("\n");
}

function listNames(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" });
}
