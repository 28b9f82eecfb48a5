import {
  compareLoads,
  compareRisks,
  type Load,
  type LoadComparison,
  mostRuns,
  mostSeed,
  type Risk,
  type RiskComparison,
  simulate as riskOf,
  simulateLoad,
  usualRuns,
} from "../../../analysis/simulate/index.ts";
import type { Language, Process } from "../../../model/index.ts";
import type { Theme } from "../../../picture/draw/index.ts";
import { withCaseThreads } from "../case-threads.ts";
import { type ChoiceOptions, choiceOf, hasChoice } from "../choice.ts";
import { wrongUsage } from "../exit.ts";
import { writeWhole } from "../files.ts";
import { soundInput } from "../input.ts";
import { printJson } from "../json.ts";
import { type LoadOptions, loadIn, partIn, wholeIn } from "../load-options.ts";
import { loadPicture } from "../load-pictures.ts";
import { loadComparisonText, loadText } from "../load-text.ts";
import { withLoadThreads } from "../load-threads.ts";
import { type Drawn, type FormatOptions, formatOf, pictureFile } from "../picture-file.ts";
import { withProgress } from "../progress.ts";
import { riskPicture } from "../risk-pictures.ts";
import { riskComparisonText, riskText } from "../risk-text.ts";
import { type CaseView, caseViews, type LoadView, loadViews } from "../risk-views.ts";
import { spreadIn } from "../spread-option.ts";
import { type StartOptions, soundStart } from "../start.ts";
import { say, type Terminal } from "../terminal.ts";
import { themeNamed } from "../theme-file.ts";
import { words } from "../words.ts";

export interface SimulateOptions extends ChoiceOptions, StartOptions, FormatOptions, Partial<LoadOptions> {
  readonly runs?: string;
  readonly seed?: string;
  readonly spread?: string;
  readonly precision?: string;
  readonly json?: true;
  /** Of a picture, which needs an output. */
  readonly view?: CaseView | LoadView;
  readonly theme?: string;
  readonly output?: string;
}

/** Prints what many cases of a process would take; with measures or changes, of the process before and after. */
export async function simulate(files: readonly string[], options: SimulateOptions, terminal: Terminal): Promise<void> {
  const shared = {
    ...choiceOf(options),
    seed: options.seed === undefined ? 1 : wholeIn("--seed", options.seed, 0, mostSeed),
    ...(options.spread !== undefined && { spread: spreadIn(options.spread) }),
  };
  refuseWrongPicture(options);
  if (options.load !== undefined) {
    await underLoad(files, { ...options, load: options.load }, shared, terminal);
    return;
  }
  for (const name of ["urgent", "cases", "precision"] as const)
    if (options[name] !== undefined) throw wrongUsage(words.load.withLoad(`--${name}`));
  const runs = options.runs === undefined ? usualRuns : wholeIn("--runs", options.runs, 1, mostRuns);
  const { process, start } = await soundStart(files, options, terminal);
  const asked = { ...shared, runs, start };
  const simulated = <T>(work: (watched: Pick<Parameters<typeof riskOf>[1] & object, "crew" | "onProgress">) => Promise<T>) =>
    withProgress("cases", terminal, (onProgress) => withCaseThreads(process, asked.runs, (crew) => work({ crew, onProgress })));
  const found = await simulated<Risk | RiskComparison>((watched) =>
    (hasChoice(options) ? compareRisks : riskOf)(process, { ...asked, ...watched }),
  );
  if ("reformed" in found) tell(found, riskComparisonText, process, options, terminal);
  else tell(found, riskText, process, options, terminal);
  await write(options, files, terminal, (look) =>
    riskPicture((options.view as CaseView | undefined) ?? caseViews[0], process, found, choiceOf(options), look),
  );
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
    ...(await loadIn(process, options)),
    ...(precision !== undefined && { precision: partIn("--precision", precision, Number.MIN_VALUE) }),
  };
  const simulated = <T>(work: (watched: Pick<Parameters<typeof simulateLoad>[1], "crew" | "onProgress">) => Promise<T>) =>
    withProgress("replications", terminal, (onProgress) => withLoadThreads(process, asked.cases, (crew) => work({ crew, onProgress })));
  const found = await simulated<Load | LoadComparison>((watched) =>
    (hasChoice(options) ? compareLoads : simulateLoad)(process, { ...asked, ...watched }),
  );
  if ("reformed" in found) tell(found, loadComparisonText, process, options, terminal);
  else tell(found, loadText, process, options, terminal);
  await write(options, files, terminal, async (look) =>
    loadPicture((options.view as LoadView | undefined) ?? loadViews[0], process, found, choiceOf(options), look),
  );
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

/** Draws into the output, where one is named. */
async function write(
  options: SimulateOptions,
  inputs: readonly string[],
  terminal: Terminal,
  draw: (look: { readonly theme: Theme; readonly lang: Language }) => Promise<Drawn>,
): Promise<void> {
  const { output } = options;
  if (output === undefined) return;
  const drawn = await draw({ theme: await themeNamed(options.theme), lang: terminal.lang });
  const content = await pictureFile(drawn, formatOf(output, options), options, terminal);
  await writeWhole(new Map([[output, content]]), inputs);
  terminal.warn(`${say(terminal, words.wrote(output))}\n`);
}

/** What is wrong with a picture is told before anything is simulated. */
function refuseWrongPicture(options: SimulateOptions): void {
  const { view, output, load } = options;
  if (output === undefined) {
    const option = (["view", "theme", "width", "dpi", "font", "paper"] as const).find((each) => options[each] !== undefined);
    if (option !== undefined) throw wrongUsage(words.risk.needsOutput(`--${option}`));
    return;
  }
  const format = formatOf(output, options);
  const known: readonly string[] = load === undefined ? caseViews : loadViews;
  if (view !== undefined && !known.includes(view))
    throw wrongUsage((load === undefined ? words.load.withLoad : words.load.withoutLoad)(`--view ${view}`));
  if (view === "savings" && !hasChoice(options)) throw wrongUsage(words.needsChoice);
  if (format === "drawio" && view !== "criticality" && view !== "criticality-lanes") throw wrongUsage(words.onlyFlowcharts);
}
