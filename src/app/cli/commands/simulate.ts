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
import { createUsageFailure, printJson, type Terminal, withProgress } from "../../host/index.ts";
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
import type { Outlet } from "../handed/outlet.ts";
import { type ProcessJob, runOnProcess } from "../handed/process-job.ts";
import { readSoundProcess, type SoundInput } from "../input.ts";
import { type ChoiceOptions, hasChoice, readChoice } from "../options/choice.ts";
import { type LoadCommandOptions, parseShareOption, parseWholeOption, readLoadOptions } from "../options/load-options.ts";
import { type FormatOptions, resolvePictureFormat } from "../options/picture-format.ts";
import type { QueueOptions } from "../options/queue-options.ts";
import { parseSpread } from "../options/spread-option.ts";
import { readSoundStart, type StartOptions } from "../options/start.ts";
import { resolveTheme } from "../options/theme-file.ts";
import { simulateWords } from "../words/simulate-words.ts";
import { cliWords } from "../words/words.ts";

export interface SimulateCommandOptions extends ChoiceOptions, StartOptions, FormatOptions, Partial<LoadCommandOptions>, QueueOptions {
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
  const theme = options.output === undefined ? undefined : await resolveTheme(options.theme);
  const { cases: _, ...rest } = options;
  const work = { name: "simulate", run: simulateForProcess } as const;
  if (options.load !== undefined) {
    const load = { ...options, load: options.load };
    const { process } = await readLoadProcess(files, load, terminal);
    const { precision } = options;
    const asked = {
      ...shared,
      ...(await readLoadOptions(process, load)),
      ...(precision !== undefined && { precision: parseShareOption("--precision", precision, Number.MIN_VALUE) }),
    };
    return await runOnProcess(work, { process, start: undefined }, { ...rest, theme, loads: asked }, files, terminal);
  }
  for (const name of ["urgent", "cases", "precision"] as const)
    if (options[name] !== undefined) throw createUsageFailure(simulateWords.withLoad(`--${name}`));
  const runs = options.runs === undefined ? defaultRuns : parseWholeOption("--runs", options.runs, 1, maxRuns);
  const job = await readSoundStart(files, options, terminal);
  await runOnProcess(work, job, { ...rest, theme, cases: { ...shared, runs } }, files, terminal);
}

/** Options with what they ask for in numbers, of cases one by one or of loads, and with the theme that they name. */
interface SimulateRequest extends Omit<SimulateCommandOptions, "theme" | "cases"> {
  readonly theme: Theme | undefined;
  readonly cases?: Parameters<typeof riskOf>[1] & { readonly runs: number };
  readonly loads?: Parameters<typeof simulateLoad>[1];
}

export async function simulateForProcess(job: ProcessJob, request: SimulateRequest, terminal: Outlet): Promise<void> {
  if (request.loads) await simulateProcessLoad(job, { ...request, loads: request.loads }, terminal);
  else if (request.cases) await simulateProcessCases(job, { ...request, cases: request.cases }, terminal);
}

async function simulateProcessCases(
  { process, start }: ProcessJob,
  options: SimulateRequest & Required<Pick<SimulateRequest, "cases">>,
  terminal: Outlet,
): Promise<void> {
  const asked = { ...options.cases, start };
  const simulateCases = <T>(work: (watched: Pick<Parameters<typeof riskOf>[1] & object, "crew" | "onProgress">) => Promise<T>) =>
    withProgress("cases", terminal, (onProgress) => withCaseThreads(process, asked.runs, (crew) => work({ crew, onProgress })));
  const found = await simulateCases<Risk | RiskComparison>((watched) =>
    (hasChoice(options) ? compareRisks : riskOf)(process, { ...asked, ...watched }),
  );
  if ("reformed" in found) printResult(found, formatRiskComparison, process, options, terminal);
  else printResult(found, formatRisk, process, options, terminal);
  await writeSimulationPicture(options, terminal, (look) =>
    drawRiskPicture((options.view as CaseView | undefined) ?? caseViews[0], process, found, readChoice(options), look),
  );
}

async function readLoadProcess(files: readonly string[], options: SimulateCommandOptions, terminal: Terminal): Promise<SoundInput> {
  for (const name of ["runs", "start"] as const)
    if (options[name] !== undefined) throw createUsageFailure(simulateWords.withoutLoad(`--${name}`));
  return await readSoundProcess(files, options.process, terminal);
}

async function simulateProcessLoad(
  { process }: ProcessJob,
  options: SimulateRequest & Required<Pick<SimulateRequest, "loads">>,
  terminal: Outlet,
): Promise<void> {
  const asked = options.loads;
  const simulateReplications = <T>(work: (watched: Pick<Parameters<typeof simulateLoad>[1], "crew" | "onProgress">) => Promise<T>) =>
    withProgress("replications", terminal, (onProgress) => withLoadThreads(process, asked.cases, (crew) => work({ crew, onProgress })));
  const found = await simulateReplications<LoadResult | LoadComparison>((watched) =>
    (hasChoice(options) ? compareLoads : simulateLoad)(process, { ...asked, ...watched }),
  );
  if ("reformed" in found) printResult(found, formatLoadComparison, process, options, terminal);
  else printResult(found, formatLoad, process, options, terminal);
  await writeSimulationPicture(options, terminal, async (look) =>
    drawLoadPicture((options.view as LoadView | undefined) ?? loadViews[0], process, found, readChoice(options), look),
  );
}

function printResult<Result extends Risk | RiskComparison | LoadResult | LoadComparison>(
  result: Result,
  text: (process: Process, result: Result, terminal: Terminal) => string,
  process: Process,
  { json }: SimulateRequest,
  terminal: Terminal,
): void {
  if (json) printJson<SimulationDocument>(result, terminal);
  else terminal.print(text(process, result, terminal));
}

/** Draws into the output, where one is named. */
async function writeSimulationPicture(
  options: SimulateRequest,
  terminal: Outlet,
  draw: (look: { readonly theme: Theme; readonly lang: Language }) => Promise<DrawnPicture>,
): Promise<void> {
  const { output, theme } = options;
  if (output === undefined || theme === undefined) return;
  const drawn = await draw({ theme, lang: terminal.lang });
  const content = await writePictureOutput(drawn, resolvePictureFormat(output, options), options, terminal);
  await terminal.writeFile(output, content);
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
