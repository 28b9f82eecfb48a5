import { attribute } from "../../../analysis/attribute/index.ts";
import {
  type OptimizeOptions as AskedFor,
  frontier,
  maxSets,
  optimize as optimumOf,
  type ReckonedClock,
} from "../../../analysis/optimize/index.ts";
import { maxSeed } from "../../../analysis/simulate/index.ts";
import { findDateFault, guardKinds, limitKinds, type Measure, parseDay, say } from "../../../model/index.ts";
import { buildFrontierData } from "../../../pages/charts/index.ts";
import {
  formatFrontier,
  formatOptimum,
  formatTargetRisk,
  localizeFrontier,
  localizeOptimum,
  type OptimumDocument,
} from "../../../pages/report/index.ts";
import { resolveChoice } from "../../../process/reform/index.ts";
import { CommandFailure, createUsageFailure, exitCodes, printJson, type Terminal } from "../../host/index.ts";
import { drawFrontierChart, withSolver } from "../../node/index.ts";
import { writePictureOutput } from "../files/picture-output.ts";
import type { Outlet } from "../handed/outlet.ts";
import { type ProcessJob, runOnProcess } from "../handed/process-job.ts";
import { type ChoiceOptions, readChoice } from "../options/choice.ts";
import { parseWholeOption } from "../options/load-options.ts";
import { resolvePictureFormat } from "../options/picture-format.ts";
import type { QueueOptions } from "../options/queue-options.ts";
import { parseSpread } from "../options/spread-option.ts";
import { readSoundStart, type StartOptions } from "../options/start.ts";
import { optimizeWords } from "../words/optimize-words.ts";
import { cliWords } from "../words/words.ts";

export interface OptimizeCommandOptions extends ChoiceOptions, StartOptions, QueueOptions {
  readonly target?: string;
  /** The share of cases that is to keep to the target, with what is drawn for them. */
  readonly confidence?: string;
  readonly spread?: string;
  readonly seed?: string;
  readonly budget?: string;
  readonly frontier?: true;
  readonly clock?: ReckonedClock;
  readonly best?: string;
  readonly allow?: readonly string[];
  readonly must?: readonly string[];
  readonly never?: readonly string[];
  readonly explain?: true;
  /** Seconds. */
  readonly time?: string;
  readonly json?: true;
  /** A picture of the frontier. */
  readonly output?: string;
}

/** Options with what is asked for in numbers. */
interface OptimizeRequest extends Omit<OptimizeCommandOptions, "allow"> {
  readonly asked: Pick<AskedFor, "target" | "finishBy" | "budget" | "best" | "confidence" | "spread" | "seed">;
  readonly allow: readonly Measure["guard"][] | undefined;
}

/** A day; timers cannot wait for more than some weeks. */
const maxSearchSeconds = 86_400;

/** Prints which measures to adopt for a target or within a budget, or what every effort reaches. */
export async function runOptimize(files: readonly string[], wanted: OptimizeCommandOptions, terminal: Terminal): Promise<void> {
  const job = wanted.scenario === undefined ? undefined : await readSoundStart(files, wanted, terminal);
  const options = job ? takeScenarioGoal(job, wanted) : wanted;
  const { target, budget, best, must = [], never = [] } = options;
  if (options.output !== undefined) refuseWrongFrontierPicture(options, options.output);
  else refuseSeveralGoals(options);
  if (options.frontier && best !== undefined) throw createUsageFailure(optimizeWords.bestOfFrontier);
  if (options.frontier && options.explain) throw createUsageFailure(optimizeWords.explainOfFrontier);
  const asked = {
    ...(target !== undefined && parseTarget(target, options, (options.start ?? job?.start) !== undefined)),
    ...(budget !== undefined && { budget: parseNumberOption("--budget", budget) }),
    ...(best !== undefined && { best: parseSetCount("--best", best) }),
    ...parseRiskOptions(options),
  };
  const allow = options.allow?.map(parseGuard);
  const torn = [...must, ...(options.measure ?? [])].find((id) => never.includes(id));
  if (torn !== undefined) throw createUsageFailure(optimizeWords.mustAndNever(torn));
  const request = { ...options, asked, allow };
  await runOnProcess(
    { name: "optimize", run: optimizeForProcess },
    job ?? (await readSoundStart(files, options, terminal)),
    request,
    files,
    terminal,
  );
}

/** The options with the goal and the powers of their scenario, where they have none. */
function takeScenarioGoal({ process }: ProcessJob, options: OptimizeCommandOptions): OptimizeCommandOptions {
  const { target, budget, powers } = process.scenarios.find(({ id }) => id === options.scenario) ?? {};
  const hasGoal = [options.target, options.budget, options.frontier].some((each) => each !== undefined);
  return {
    ...options,
    ...(!hasGoal && target !== undefined && { target: String(target) }),
    ...(!hasGoal && budget !== undefined && { budget: String(budget) }),
    ...(options.allow === undefined && powers && { allow: powers }),
  };
}

export async function optimizeForProcess({ process, start }: ProcessJob, options: OptimizeRequest, terminal: Outlet): Promise<void> {
  const { target, must = [], never = [], clock, asked, allow } = options;
  const { measures = [], ...choice } = readChoice(options);
  const stop = options.time === undefined ? undefined : AbortSignal.timeout(parseSeconds(options.time) * 1000);
  // A confidence is for a target without a start, whatever the scenario has.
  const candidates = {
    ...choice,
    start: asked.confidence === undefined ? start : undefined,
    clock,
    allow,
    must: [...must, ...measures],
    never,
    stop,
  };
  if (options.frontier) {
    const result = await withSolver((solver) => frontier(process, { ...candidates, solver }));
    if (options.json) printJson<OptimumDocument>(localizeFrontier(result, terminal.lang), terminal);
    else terminal.print(formatFrontier(process, result, terminal));
    if (options.output !== undefined) {
      const { scenario, changes } = choice;
      const lines = { target: target === undefined ? undefined : parseNumberOption("--target", target), budget: asked.budget };
      const shown = { ...lines, changes, start, sets: scenario === undefined ? undefined : [{ scenario }] };
      const drawn = drawFrontierChart(buildFrontierData(process, result, shown), options, terminal.lang);
      const content = await writePictureOutput(drawn, resolvePictureFormat(options.output, {}), {}, terminal);
      await terminal.writeFile(options.output, content);
      terminal.warn(`${say(terminal, cliWords.wrote(options.output))}\n`);
    }
    return;
  }
  const result = await withSolver((solver) => optimumOf(process, { ...candidates, ...asked, solver }));
  const { route, measures: chosen } = { ...result, ...result.set };
  const { changes } = resolveChoice(process, { scenario: choice.scenario, changes: choice.changes });
  const attribution = options.explain && chosen && (await attribute(process, { route, start, changes, measures: chosen }));
  if (options.json)
    printJson<OptimumDocument>({ ...localizeOptimum(result, terminal.lang), ...(attribution && { attribution }) }, terminal);
  else if (result.risk) terminal.print(formatTargetRisk(process, { ...result, risk: result.risk }, attribution || undefined, terminal));
  else terminal.print(formatOptimum(process, result, attribution || undefined, terminal));
  if (result.status === "infeasible") throw new CommandFailure(exitCodes.noSolution);
}

function refuseSeveralGoals({ target, budget, frontier: isFrontier }: OptimizeCommandOptions): void {
  const wanted = [target, budget, isFrontier].filter((each) => each !== undefined).length;
  if (isFrontier && wanted > 1) throw createUsageFailure(optimizeWords.lineNeedsPicture);
  if (wanted !== 1) throw createUsageFailure(optimizeWords.needsOne);
}

/** A target in working days, to be kept in a share of cases. */
function parseRiskOptions(options: OptimizeCommandOptions): Pick<AskedFor, "confidence" | "spread" | "seed"> {
  const { confidence, spread, seed, target = "" } = options;
  if (confidence === undefined) {
    for (const name of ["spread", "seed"] as const)
      if (options[name] !== undefined) throw createUsageFailure(optimizeWords.needsConfidence(`--${name}`));
    return {};
  }
  const others = [options.budget, options.frontier, options.best, options.start, options.output].some((each) => each !== undefined);
  if (others || options.clock === "counted" || !isNumber(target)) throw createUsageFailure(optimizeWords.onlyTarget);
  const share = parseNumberOption("--confidence", confidence);
  if (!(share > 0 && share < 1)) throw createUsageFailure(cliWords.wrongCommand.badValue(confidence, "--confidence", "0.8, 0.95 …"));
  return {
    confidence: share,
    ...(spread !== undefined && { spread: parseSpread(spread) }),
    ...(seed !== undefined && { seed: parseWholeOption("--seed", seed, 0, maxSeed) }),
  };
}

/** A picture is of the frontier, with one line across: the target or the budget. */
function refuseWrongFrontierPicture({ frontier: isFrontier, target, budget }: OptimizeCommandOptions, output: string): void {
  if (resolvePictureFormat(output, {}) === "drawio") throw createUsageFailure(cliWords.onlyFlowcharts);
  if (!isFrontier) throw createUsageFailure(optimizeWords.pictureOfFrontier);
  if (target !== undefined && budget !== undefined) throw createUsageFailure(optimizeWords.oneLine);
  if (target !== undefined && !isNumber(target)) throw createUsageFailure(optimizeWords.lineInDays(target));
}

/** Working days, a date, or a kind of limit. */
function parseTarget(text: string, { clock, route }: OptimizeCommandOptions, hasStart: boolean): Pick<AskedFor, "target" | "finishBy"> {
  const kind = limitKinds.find((each) => each === text);
  if (kind !== undefined) {
    if (clock === "experienced" || (route !== undefined && route !== "longest")) throw createUsageFailure(optimizeWords.limitIsCounted);
    return { target: kind };
  }
  if (isNumber(text)) return { target: Number(text) };
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) throw createUsageFailure(optimizeWords.badTarget(text));
  const fault = findDateFault(text);
  if (fault) throw createUsageFailure(cliWords.badDate("--target", text, fault));
  if (!hasStart || clock === "counted") throw createUsageFailure(optimizeWords.dateNeedsStart);
  return { finishBy: parseDay(text) };
}

function parseNumberOption(option: string, text: string): number {
  if (!isNumber(text)) throw createUsageFailure(cliWords.wrongCommand.badValue(text, option, "0, 1, 2.5 …"));
  return Number(text);
}

function isNumber(text: string): boolean {
  return text.trim() !== "" && Number.isFinite(Number(text));
}

function parseSetCount(option: string, text: string): number {
  const value = Number(text);
  if (!/^[1-9]\d*$/.test(text) || value > maxSets) throw createUsageFailure(cliWords.wrongCommand.badValue(text, option, `1–${maxSets}`));
  return value;
}

function parseSeconds(text: string): number {
  const value = Number(text);
  if (text.trim() === "" || !(value > 0 && value <= maxSearchSeconds))
    throw createUsageFailure(cliWords.wrongCommand.badValue(text, "--time", `0.1–${maxSearchSeconds}`));
  return value;
}

function parseGuard(text: string): Measure["guard"] {
  const guard = guardKinds.find((each) => each === text);
  if (guard === undefined) throw createUsageFailure(cliWords.wrongCommand.badValue(text, "--allow", guardKinds.join(", ")));
  return guard;
}
