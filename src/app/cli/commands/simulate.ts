import {
  compareLoads,
  compareRisks,
  defaultRuns,
  type LoadComparison,
  type LoadResult,
  maxRuns,
  maxSeed,
  type Risk,
  type RiskComparison,
  simulate as riskOf,
  simulateLoad,
} from "../../../analysis/simulate/index.ts";
import { type Language, type Process, say } from "../../../model/index.ts";
import {
  formatLoad,
  formatLoadComparison,
  formatRisk,
  formatRiskComparison,
  type SimulationDocument,
} from "../../../pages/report/index.ts";
import type { Theme } from "../../../picture/draw/index.ts";
import { createUsageFailure, printJson, type Terminal, withProgress, writeFilesAtomically } from "../../host/index.ts";
import {
  type CaseView,
  caseViews,
  type DrawnPicture,
  drawLoadPicture,
  drawRiskPicture,
  type LoadView,
  loadViews,
  withCaseThreads,
  withLoadThreads,
} from "../../node/index.ts";
import { writePictureOutput } from "../files/picture-output.ts";
import { readSoundProcess } from "../input.ts";
import { type ChoiceOptions, hasChoice, readChoice } from "../options/choice.ts";
import { type LoadCommandOptions, parseShareOption, parseWholeOption, readLoadOptions } from "../options/load-options.ts";
import { type FormatOptions, resolvePictureFormat } from "../options/picture-format.ts";
import { parseSpread } from "../options/spread-option.ts";
import { readSoundStart, type StartOptions } from "../options/start.ts";
import { resolveTheme } from "../options/theme-file.ts";
import { simulateWords } from "../words/simulate-words.ts";
import { cliWords } from "../words/words.ts";

export interface SimulateCommandOptions extends ChoiceOptions, StartOptions, FormatOptions, Partial<LoadCommandOptions> {
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
export async function runSimulate(files: readonly string[], options: SimulateCommandOptions, terminal: Terminal): Promise<void> {
  const shared = {
    ...readChoice(options),
    seed: options.seed === undefined ? 1 : parseWholeOption("--seed", options.seed, 0, maxSeed),
    ...(options.spread !== undefined && { spread: parseSpread(options.spread) }),
  };
  refuseWrongSimulationPicture(options);
  if (options.load !== undefined) {
    await runLoadSimulation(files, { ...options, load: options.load }, shared, terminal);
    return;
  }
  for (const name of ["urgent", "cases", "precision"] as const)
    if (options[name] !== undefined) throw createUsageFailure(simulateWords.withLoad(`--${name}`));
  const runs = options.runs === undefined ? defaultRuns : parseWholeOption("--runs", options.runs, 1, maxRuns);
  const { process, start } = await readSoundStart(files, options, terminal);
  const asked = { ...shared, runs, start };
  const simulateCases = <T>(work: (watched: Pick<Parameters<typeof riskOf>[1] & object, "crew" | "onProgress">) => Promise<T>) =>
    withProgress("cases", terminal, (onProgress) => withCaseThreads(process, asked.runs, (crew) => work({ crew, onProgress })));
  const found = await simulateCases<Risk | RiskComparison>((watched) =>
    (hasChoice(options) ? compareRisks : riskOf)(process, { ...asked, ...watched }),
  );
  if ("reformed" in found) printResult(found, formatRiskComparison, process, options, terminal);
  else printResult(found, formatRisk, process, options, terminal);
  await writeSimulationPicture(options, files, terminal, (look) =>
    drawRiskPicture((options.view as CaseView | undefined) ?? caseViews[0], process, found, readChoice(options), look),
  );
}

async function runLoadSimulation(
  files: readonly string[],
  options: SimulateCommandOptions & LoadCommandOptions,
  shared: Omit<Parameters<typeof simulateLoad>[1], "arrivals">,
  terminal: Terminal,
): Promise<void> {
  const { precision } = options;
  for (const name of ["runs", "start"] as const)
    if (options[name] !== undefined) throw createUsageFailure(simulateWords.withoutLoad(`--${name}`));
  const { process } = await readSoundProcess(files, options.process, terminal);
  const asked = {
    ...shared,
    ...(await readLoadOptions(process, options)),
    ...(precision !== undefined && { precision: parseShareOption("--precision", precision, Number.MIN_VALUE) }),
  };
  const simulateReplications = <T>(work: (watched: Pick<Parameters<typeof simulateLoad>[1], "crew" | "onProgress">) => Promise<T>) =>
    withProgress("replications", terminal, (onProgress) => withLoadThreads(process, asked.cases, (crew) => work({ crew, onProgress })));
  const found = await simulateReplications<LoadResult | LoadComparison>((watched) =>
    (hasChoice(options) ? compareLoads : simulateLoad)(process, { ...asked, ...watched }),
  );
  if ("reformed" in found) printResult(found, formatLoadComparison, process, options, terminal);
  else printResult(found, formatLoad, process, options, terminal);
  await writeSimulationPicture(options, files, terminal, async (look) =>
    drawLoadPicture((options.view as LoadView | undefined) ?? loadViews[0], process, found, readChoice(options), look),
  );
}

function printResult<Result extends Risk | RiskComparison | LoadResult | LoadComparison>(
  result: Result,
  text: (process: Process, result: Result, terminal: Terminal) => string,
  process: Process,
  { json }: SimulateCommandOptions,
  terminal: Terminal,
): void {
  if (json) printJson<SimulationDocument>(result, terminal);
  else terminal.print(text(process, result, terminal));
}

/** Draws into the output, where one is named. */
async function writeSimulationPicture(
  options: SimulateCommandOptions,
  inputs: readonly string[],
  terminal: Terminal,
  draw: (look: { readonly theme: Theme; readonly lang: Language }) => Promise<DrawnPicture>,
): Promise<void> {
  const { output } = options;
  if (output === undefined) return;
  const drawn = await draw({ theme: await resolveTheme(options.theme), lang: terminal.lang });
  const content = await writePictureOutput(drawn, resolvePictureFormat(output, options), options, terminal);
  await writeFilesAtomically(new Map([[output, content]]), inputs);
  terminal.warn(`${say(terminal, cliWords.wrote(output))}\n`);
}

/** What is wrong with a picture is told before anything is simulated. */
function refuseWrongSimulationPicture(options: SimulateCommandOptions): void {
  const { view, output, load } = options;
  if (output === undefined) {
    const option = (["view", "theme", "width", "dpi", "font", "paper"] as const).find((each) => options[each] !== undefined);
    if (option !== undefined) throw createUsageFailure(simulateWords.needsOutput(`--${option}`));
    return;
  }
  const format = resolvePictureFormat(output, options);
  const known: readonly string[] = load === undefined ? caseViews : loadViews;
  if (view !== undefined && !known.includes(view))
    throw createUsageFailure((load === undefined ? simulateWords.withLoad : simulateWords.withoutLoad)(`--view ${view}`));
  if (view === "savings" && !hasChoice(options)) throw createUsageFailure(cliWords.needsChoice);
  if (format === "drawio" && view !== "criticality" && view !== "criticality-lanes") throw createUsageFailure(cliWords.onlyFlowcharts);
}
