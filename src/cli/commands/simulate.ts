import type { Process, Spread } from "../../model/index.ts";
import { compareLoads, compareRisks, mostRuns, mostSeed, simulate as riskOf, simulateLoad, usualRuns } from "../../simulate/index.ts";
import { withCaseThreads } from "../case-threads.ts";
import { type ChoiceOptions, choiceOf, hasChoice } from "../choice.ts";
import { wrongUsage } from "../exit.ts";
import { soundInput } from "../input.ts";
import { printJson } from "../json.ts";
import { type LoadOptions, loadIn, partIn, wholeIn } from "../load-options.ts";
import { loadComparisonText, loadText } from "../load-text.ts";
import { withLoadThreads } from "../load-threads.ts";
import { withProgress } from "../progress.ts";
import { riskComparisonText, riskText } from "../risk-text.ts";
import type { Terminal } from "../terminal.ts";
import { words } from "../words.ts";

export interface SimulateOptions extends ChoiceOptions, Partial<LoadOptions> {
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
  const asked = { ...shared, runs: options.runs === undefined ? usualRuns : wholeIn("--runs", options.runs, 1, mostRuns) };
  const { process } = await soundInput(files, options.process, terminal);
  const simulated = <T>(work: (watched: Pick<Parameters<typeof riskOf>[1] & object, "crew" | "onProgress">) => Promise<T>) =>
    withProgress("cases", terminal, (onProgress) => withCaseThreads(process, asked.runs, (crew) => work({ crew, onProgress })));
  if (hasChoice(options))
    tell(await simulated((watched) => compareRisks(process, { ...asked, ...watched })), riskComparisonText, process, options, terminal);
  else tell(await simulated((watched) => riskOf(process, { ...asked, ...watched })), riskText, process, options, terminal);
}

async function underLoad(
  files: readonly string[],
  options: SimulateOptions & LoadOptions,
  shared: Omit<Parameters<typeof simulateLoad>[1], "arrivals">,
  terminal: Terminal,
): Promise<void> {
  const { runs, precision } = options;
  if (runs !== undefined) throw wrongUsage(words.load.withoutLoad("--runs"));
  const { process } = await soundInput(files, options.process, terminal);
  const asked = {
    ...shared,
    ...loadIn(process, options),
    ...(precision !== undefined && { precision: partIn("--precision", precision, Number.MIN_VALUE) }),
  };
  const simulated = <T>(work: (watched: Pick<Parameters<typeof simulateLoad>[1], "crew" | "onProgress">) => Promise<T>) =>
    withProgress("replications", terminal, (onProgress) => withLoadThreads(process, asked.cases, (crew) => work({ crew, onProgress })));
  if (hasChoice(options))
    tell(await simulated((watched) => compareLoads(process, { ...asked, ...watched })), loadComparisonText, process, options, terminal);
  else tell(await simulated((watched) => simulateLoad(process, { ...asked, ...watched })), loadText, process, options, terminal);
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

/** Three multiples in ascending order. */
function spreadIn(text: string): Spread {
  const [low = -1, likely = -1, high = -1, ...rest] = text.split(/[,，]/).map((part) => (part.trim() === "" ? -1 : Number(part)));
  const isSpread = low >= 0 && low <= likely && likely <= high && high <= mostMultiple && rest.length === 0;
  if (!isSpread) throw wrongUsage(words.wrongCommand.badValue(text, "--spread", words.risk.badSpread));
  return { low, likely, high };
}

const mostMultiple = 1_000;
