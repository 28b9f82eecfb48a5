import type { Process, Spread } from "../../model/index.ts";
import { compareRisks, mostRuns, mostSeed, simulate as riskOf, usualRuns } from "../../simulate/index.ts";
import { withCaseThreads } from "../case-threads.ts";
import { type ChoiceOptions, choiceOf, hasChoice } from "../choice.ts";
import { wrongUsage } from "../exit.ts";
import { soundInput } from "../input.ts";
import { printJson } from "../json.ts";
import { riskComparisonText, riskText } from "../risk-text.ts";
import type { Terminal } from "../terminal.ts";
import { words } from "../words.ts";

export interface SimulateOptions extends ChoiceOptions {
  readonly runs?: string;
  readonly seed?: string;
  readonly spread?: string;
  readonly json?: true;
}

/** Prints what many cases of a process would take; with measures or changes, of the process before and after. */
export async function simulate(files: readonly string[], options: SimulateOptions, terminal: Terminal): Promise<void> {
  const asked = {
    ...choiceOf(options),
    runs: options.runs === undefined ? usualRuns : wholeIn("--runs", options.runs, 1, mostRuns),
    seed: options.seed === undefined ? 1 : wholeIn("--seed", options.seed, 0, mostSeed),
    ...(options.spread !== undefined && { spread: spreadIn(options.spread) }),
  };
  const { process } = await soundInput(files, options.process, terminal);
  await withCaseThreads(process, asked.runs, async (crew) => {
    if (hasChoice(options)) tell(await compareRisks(process, { ...asked, crew }), riskComparisonText, process, options, terminal);
    else tell(await riskOf(process, { ...asked, crew }), riskText, process, options, terminal);
  });
}

function tell<Result extends object>(
  result: Result,
  text: (process: Process, result: Result, terminal: Terminal) => string,
  process: Process,
  { json }: SimulateOptions,
  terminal: Terminal,
): void {
  if (json) printJson(result, terminal);
  else terminal.print(text(process, result, terminal));
}

function wholeIn(option: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < least || value > most) throw wrongUsage(words.wrongCommand.badValue(text, option, `${least}–${most}`));
  return value;
}

/** Three multiples in ascending order. */
function spreadIn(text: string): Spread {
  const [low = -1, likely = -1, high = -1, ...rest] = text.split(/[,，]/).map((part) => (part.trim() === "" ? -1 : Number(part)));
  const isSpread = low >= 0 && low <= likely && likely <= high && high <= mostMultiple && rest.length === 0;
  if (!isSpread) throw wrongUsage(words.wrongCommand.badValue(text, "--spread", words.risk.badSpread));
  return { low, likely, high };
}

const mostMultiple = 1_000;
