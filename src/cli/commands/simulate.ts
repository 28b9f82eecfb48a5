import type { Process } from "../../model/index.ts";
import { compareLoads, compareRisks, mostRuns, mostSeed, simulate as riskOf, simulateLoad, usualRuns } from "../../simulate/index.ts";
import { withCaseThreads } from "../case-threads.ts";
import { type ChoiceOptions, choiceOf, hasChoice } from "../choice.ts";
import { wrongUsage } from "../exit.ts";
import { soundInput } from "../input.ts";
import { printJson } from "../json.ts";
import { type LoadOptions, loadIn, partIn, wholeIn } from "../load-options.ts";
import { loadComparisonText, loadText } from "../load-text.ts";
import { riskComparisonText, riskText } from "../risk-text.ts";
import { spreadIn } from "../spread-option.ts";
import { type StartOptions, soundStart } from "../start.ts";
import type { Terminal } from "../terminal.ts";
import { words } from "../words.ts";

export interface SimulateOptions extends ChoiceOptions, StartOptions, Partial<LoadOptions> {
  readonly runs?: string;
  readonly seed?: string;
  readonly spread?: string;
  readonly precision?: string;
  readonly json?: true;
}

/** Prints what many cases of a process would take; with measures or changes, of the process before and after. */
export async function simulate(files: readonly string[], options: SimulateOptions, terminal: Terminal): Promise<void> {
  const shared = {
    ...choiceOf(options),
    seed: options.seed === undefined ? 1 : wholeIn("--seed", options.seed, 0, mostSeed),
    ...(options.spread !== undefined && { spread: spreadIn(options.spread) }),
  };
  if (options.load !== undefined) {
    await underLoad(files, { ...options, load: options.load }, shared, terminal);
    return;
  }
  for (const name of ["urgent", "cases", "precision"] as const)
    if (options[name] !== undefined) throw wrongUsage(words.load.withLoad(`--${name}`));
  const runs = options.runs === undefined ? usualRuns : wholeIn("--runs", options.runs, 1, mostRuns);
  const { process, start } = await soundStart(files, options, terminal);
  const asked = { ...shared, runs, start };
  await withCaseThreads(process, asked.runs, async (crew) => {
    if (hasChoice(options)) tell(await compareRisks(process, { ...asked, crew }), riskComparisonText, process, options, terminal);
    else tell(await riskOf(process, { ...asked, crew }), riskText, process, options, terminal);
  });
}

async function underLoad(
  files: readonly string[],
  options: SimulateOptions & LoadOptions,
  shared: Omit<Parameters<typeof simulateLoad>[1], "arrivals">,
  terminal: Terminal,
): Promise<void> {
  const { precision } = options;
  for (const name of ["runs", "start"] as const) if (options[name] !== undefined) throw wrongUsage(words.load.withoutLoad(`--${name}`));
  const { process } = await soundInput(files, options.process, terminal);
  const asked = {
    ...shared,
    ...loadIn(process, options),
    ...(precision !== undefined && { precision: partIn("--precision", precision, Number.MIN_VALUE) }),
  };
  if (hasChoice(options)) tell(await compareLoads(process, asked), loadComparisonText, process, options, terminal);
  else tell(await simulateLoad(process, asked), loadText, process, options, terminal);
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
