import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CommandLine } from "./commands.ts";
import { throwDice } from "./dice.ts";
import type { Find } from "./finds.ts";
import type { Format } from "./formats.ts";
import { judge } from "./judge.ts";
import { reduceInput } from "./reduce.ts";
import type { Victim } from "./victims.ts";

/** Runs that make a find smaller. */
const reductions = 150;

/**
 * A round of attacks with changed files: one file, one command that reads it.
 * @param deep one file in so many goes through any command, the others through that which reads and does little else
 */
export async function attackInput(
  round: number,
  seed: number,
  { format, victim, folder, deep }: { readonly format: Format; readonly victim: Victim; readonly folder: string; readonly deep: number },
): Promise<Find | undefined> {
  const dice = throwDice(seed * 1_000_003 + round);
  const input = format.mutate(dice.pick(format.samples), dice);
  const any = dice.pick(format.commands);
  const command = dice.chance(1 / deep) ? any : (format.commands[0] ?? any);
  const choices = Math.floor(dice.next() * 2 ** 31);
  const attempt = await tryInput(input, { format, command, choices, victim, folder });
  if (attempt.fault === undefined) return undefined;
  const { fault } = attempt;
  const reduced = await reduceInput(
    input,
    async (each) => (await tryInput(each, { format, command, choices, victim, folder })).fault === fault,
    reductions,
  );
  return { attack: format.name, round, fault, argv: attempt.argv, input: reduced };
}

interface Setting {
  readonly format: Format;
  readonly command: CommandLine;
  /** Seed of the options, so that they stay while the file gets smaller. */
  readonly choices: number;
  readonly victim: Victim;
  readonly folder: string;
}

async function tryInput(input: Uint8Array, { format, command, choices, victim, folder }: Setting) {
  rmSync(folder, { recursive: true, force: true });
  const [inside, out] = [join(folder, "in"), join(folder, "out")];
  mkdirSync(inside, { recursive: true });
  const file = join(inside, format.beside ? `comments${format.ending}` : `file${format.ending}`);
  writeFileSync(file, input);
  for (const [name, bytes] of Object.entries(format.beside ?? {})) writeFileSync(join(inside, name), bytes);
  const argv = command(format.beside ? inside : file, out, throwDice(choices));
  const before = listStrangers(folder);
  const ending = await victim.run(argv);
  const fault =
    judge(ending, { argv, input: Buffer.from(input).toString("latin1"), out }) ??
    (listStrangers(folder) !== before || !readFileSync(file).equals(input) ? "writes outside its folder" : undefined) ??
    (await judgeCatalogs(ending, argv, out, victim));
  return { argv, fault };
}

/** What lies outside the folder that may be written into. */
function listStrangers(folder: string): string {
  return [...readdirSync(join(folder, "..")), ...readdirSync(join(folder, "in"), { recursive: true }), ...readdirSync(folder)]
    .filter((name) => name !== "out")
    .sort()
    .join("\n");
}

/** What is found in a log, or suggested, is a catalog without errors. */
async function judgeCatalogs(ending: object, argv: readonly string[], out: string, victim: Victim): Promise<string | undefined> {
  const file = argv.at(argv.indexOf("-o") + 1) ?? "";
  const isOurs = ["discover", "calibrate"].includes(argv[0] ?? "") && file.startsWith(out);
  if (!isOurs || !("status" in ending) || ending.status !== 0) return undefined;
  const check = await victim.run(["check", file]);
  return "died" in check || check.status !== 0 ? `${argv[0]} writes a catalog with errors` : undefined;
}
