import { attribute } from "../../../analysis/attribute/index.ts";
import {
  type OptimizeOptions as AskedFor,
  type Frontier,
  frontier,
  mostSets,
  type Optimum,
  optimize as optimumOf,
  type ReckonedClock,
} from "../../../analysis/optimize/index.ts";
import { mostSeed } from "../../../analysis/simulate/index.ts";
import { dateFault, dayOf, guards, type Language, limitKinds, type Measure, type Problem } from "../../../model/index.ts";
import { frontierOf } from "../../../pages/index.ts";
import { type ChoiceOptions, choiceOf } from "../choice.ts";
import { CommandFailure, exitCodes, wrongUsage } from "../exit.ts";
import { writeWhole } from "../files.ts";
import { frontierChart } from "../frontier-chart.ts";
import { printJson } from "../json.ts";
import { wholeIn } from "../load-options.ts";
import { frontierText, optimumText } from "../optimum-output.ts";
import { formatOf, pictureFile } from "../picture-file.ts";
import { withSolver } from "../solver-thread.ts";
import { spreadIn } from "../spread-option.ts";
import { type StartOptions, soundStart } from "../start.ts";
import { targetRiskText } from "../target-risk-text.ts";
import { say, type Terminal } from "../terminal.ts";
import { words } from "../words.ts";

export interface OptimizeOptions extends ChoiceOptions, StartOptions {
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

const { optimum } = words;
/** A day; timers cannot wait for more than some weeks. */
const mostSeconds = 86_400;

/** Prints which measures to adopt for a target or within a budget, or what every effort reaches. */
export async function optimize(files: readonly string[], options: OptimizeOptions, terminal: Terminal): Promise<void> {
  const { target, budget, best, must = [], never = [], clock } = options;
  if (options.output !== undefined) refuseWrongPicture(options, options.output);
  else refuseOtherThanOne(options);
  if (options.frontier && best !== undefined) throw wrongUsage(optimum.bestOfFrontier);
  if (options.frontier && options.explain) throw wrongUsage(optimum.explainOfFrontier);
  const asked = {
    ...(target !== undefined && targetIn(target, options)),
    ...(budget !== undefined && { budget: numberIn("--budget", budget) }),
    ...(best !== undefined && { best: countIn("--best", best) }),
    ...riskIn(options),
  };
  const allow = options.allow?.map(guardIn);
  const torn = [...must, ...(options.measure ?? [])].find((id) => never.includes(id));
  if (torn !== undefined) throw wrongUsage(optimum.mustAndNever(torn));
  const { process, start } = await soundStart(files, options, terminal);
  const { measures = [], ...choice } = choiceOf(options);
  const stop = options.time === undefined ? undefined : AbortSignal.timeout(secondsIn(options.time) * 1000);
  const candidates = { ...choice, start, clock, allow, must: [...must, ...measures], never, stop };
  if (options.frontier) {
    const result = await withSolver((solver) => frontier(process, { ...candidates, solver }));
    if (options.json) printJson(inOneLanguage(terminal.lang, result), terminal);
    else terminal.print(frontierText(process, result, terminal));
    if (options.output !== undefined) {
      const { scenario, changes } = choice;
      const lines = { target: target === undefined ? undefined : numberIn("--target", target), budget: asked.budget };
      const shown = { ...lines, changes, start, sets: scenario === undefined ? undefined : [{ scenario }] };
      const drawn = frontierChart(frontierOf(process, result, shown), options, terminal.lang);
      const content = await pictureFile(drawn, formatOf(options.output, {}), {}, terminal);
      await writeWhole(new Map([[options.output, content]]), files);
      terminal.warn(`${say(terminal, words.wrote(options.output))}\n`);
    }
    return;
  }
  const result = await withSolver((solver) => optimumOf(process, { ...candidates, ...asked, solver }));
  const { route, measures: chosen } = { ...result, ...result.set };
  const attribution = options.explain && chosen && (await attribute(process, { route, start, changes: choice.changes, measures: chosen }));
  if (options.json) printJson({ ...inOneLanguage(terminal.lang, result), ...(attribution && { attribution }) }, terminal);
  else if (result.risk) terminal.print(targetRiskText(process, { ...result, risk: result.risk }, attribution || undefined, terminal));
  else terminal.print(optimumText(process, result, attribution || undefined, terminal));
  if (result.status === "infeasible") throw new CommandFailure(exitCodes.noSolution);
}

function refuseOtherThanOne({ target, budget, frontier: isFrontier }: OptimizeOptions): void {
  const wanted = [target, budget, isFrontier].filter((each) => each !== undefined).length;
  if (isFrontier && wanted > 1) throw wrongUsage(optimum.lineNeedsPicture);
  if (wanted !== 1) throw wrongUsage(optimum.needsOne);
}

/** A target in working days, to be kept in a share of cases. */
function riskIn(options: OptimizeOptions): Pick<AskedFor, "confidence" | "spread" | "seed"> {
  const { confidence, spread, seed, target = "" } = options;
  if (confidence === undefined) {
    for (const name of ["spread", "seed"] as const)
      if (options[name] !== undefined) throw wrongUsage(words.targetRisk.needsConfidence(`--${name}`));
    return {};
  }
  const others = [options.budget, options.frontier, options.best, options.start, options.output].some((each) => each !== undefined);
  if (others || options.clock === "counted" || !isNumber(target)) throw wrongUsage(words.targetRisk.onlyTarget);
  const share = numberIn("--confidence", confidence);
  if (!(share > 0 && share < 1)) throw wrongUsage(words.wrongCommand.badValue(confidence, "--confidence", "0.8, 0.95 …"));
  return {
    confidence: share,
    ...(spread !== undefined && { spread: spreadIn(spread) }),
    ...(seed !== undefined && { seed: wholeIn("--seed", seed, 0, mostSeed) }),
  };
}

/** A picture is of the frontier, with one line across: the target or the budget. */
function refuseWrongPicture({ frontier: isFrontier, target, budget }: OptimizeOptions, output: string): void {
  if (formatOf(output, {}) === "drawio") throw wrongUsage(words.onlyFlowcharts);
  if (!isFrontier) throw wrongUsage(optimum.pictureOfFrontier);
  if (target !== undefined && budget !== undefined) throw wrongUsage(optimum.oneLine);
  if (target !== undefined && !isNumber(target)) throw wrongUsage(optimum.lineInDays(target));
}

/** Working days, a date, or a kind of limit. */
function targetIn(text: string, { start, clock, route }: OptimizeOptions): Pick<AskedFor, "target" | "finishBy"> {
  const kind = limitKinds.find((each) => each === text);
  if (kind !== undefined) {
    if (clock === "experienced" || (route !== undefined && route !== "longest")) throw wrongUsage(optimum.limitIsCounted);
    return { target: kind };
  }
  if (isNumber(text)) return { target: Number(text) };
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) throw wrongUsage(optimum.badTarget(text));
  const fault = dateFault(text);
  if (fault) throw wrongUsage(words.badDate("--target", text, fault));
  if (start === undefined || clock === "counted") throw wrongUsage(optimum.dateNeedsStart);
  return { finishBy: dayOf(text) };
}

/** Messages in one language, as problems have in `check --json`. */
function inOneLanguage(lang: Language, result: Optimum | Frontier) {
  const told = <T extends Pick<Problem, "message" | "remedy">>(all: readonly T[]) =>
    all.map(({ message, remedy, ...each }) => ({ ...each, message: message[lang], remedy: remedy[lang] }));
  const noSet = "noSet" in result ? result.noSet : undefined;
  return { ...result, excluded: told(result.excluded), ...(noSet && { noSet: { ...noSet, problems: told(noSet.problems) } }) };
}

function numberIn(option: string, text: string): number {
  if (!isNumber(text)) throw wrongUsage(words.wrongCommand.badValue(text, option, "0, 1, 2.5 …"));
  return Number(text);
}

function isNumber(text: string): boolean {
  return text.trim() !== "" && Number.isFinite(Number(text));
}

function countIn(option: string, text: string): number {
  const value = Number(text);
  if (!/^[1-9]\d*$/.test(text) || value > mostSets) throw wrongUsage(words.wrongCommand.badValue(text, option, `1–${mostSets}`));
  return value;
}

function secondsIn(text: string): number {
  const value = Number(text);
  if (text.trim() === "" || !(value > 0 && value <= mostSeconds))
    throw wrongUsage(words.wrongCommand.badValue(text, "--time", `0.1–${mostSeconds}`));
  return value;
}

function guardIn(text: string): Measure["guard"] {
  const guard = guards.find((each) => each === text);
  if (guard === undefined) throw wrongUsage(words.wrongCommand.badValue(text, "--allow", guards.join(", ")));
  return guard;
}
