import { functionKind, type LongWork, type Process, requireCall, toMinutes, yieldToEvents } from "../../model/index.ts";
import { applyChoice, resolveMeasures } from "../../process/reform/index.ts";
import { type ScheduleStart, schedule } from "../../process/schedule/index.ts";
import { type BlockSimulator, type CaseBlock, caseBlockSize, createBlockSimulator } from "./cases/block.ts";
import { computeCaseDates } from "./cases/dates.ts";
import { buildCaseModel, type CaseChoice, caseChoiceKinds } from "./cases/model.ts";
import { mergeBlocks } from "./cases/sums.ts";
import { buildHistogram, buildShareCurve } from "./days-shape.ts";
import { computeDaysSpread, computeWilsonInterval, estimateMean } from "./estimates.ts";
import { type CountedMinutes, computeLimitRisk } from "./limit-risks.ts";
import { maxRankedValues } from "./ranks.ts";
import { prepareShownCases, type ShownCases, type SimulatedCases } from "./shown-cases.ts";
import { computeStepRisks } from "./step-risks.ts";
import type { Risk } from "./types.ts";

/** Simulates blocks of cases somewhere else, several at a time. */
export interface SimulationCrew {
  /** How many blocks are given to it at once. */
  readonly size: number;
  /** As `createProcessSimulator` does for the same process and choice. */
  readonly simulate: (...block: Parameters<BlockSimulator>) => Promise<CaseBlock>;
}

export interface SimulateOptions extends CaseChoice, LongWork {
  /** How many cases; 10,000 when absent, at most 1,000,000. */
  readonly runs?: number | undefined;
  /** A whole number from 0 to 4,294,967,295; 1 when absent. The same seed gives the same cases. */
  readonly seed?: number | undefined;
  /** The day on which every case begins: then the quantiles have dates. */
  readonly start?: ScheduleStart | undefined;
  /** Who simulates the cases of a choice; the work is done here when absent, with the same result. */
  readonly crew?: ((choice: CaseChoice & Pick<SimulateOptions, "seed">) => SimulationCrew) | undefined;
}

/** What the options are, for functions that are called from plain JavaScript. */
export const simulateOptionKinds = { ...caseChoiceKinds, runs: "number", seed: "number", start: "start", crew: functionKind } as const;

export const defaultRuns = 10_000;
export const maxRuns = 1_000_000;
export const maxSeed = 4_294_967_295;

/** The most numbers of steps that are kept for ranks: 32 MB. */
const maxRankSamples = 4_194_304;

/**
 * What many cases of a process would take: a Monte Carlo simulation. Each draws the time of every step from `actual` or
 * the spread, an outcome of every decision, and returns as often as that says. The numbers of a case depend on the seed
 * and its number alone.
 * @throws InputError when the choice, the route, the links, probabilities, real days or returns are wrong
 * @throws RangeError when `runs` is not a whole number from 1 to 1,000,000, or `seed` not one from 0 to 4,294,967,295
 * @example
 * ```ts
 * import { buildProcess, simulate } from "leadpath";
 * const actual = { low: 1, likely: 2, high: 6 };
 * const steps = [{ id: "check", days: 3, actual }, { id: "decide", days: 2, after: ["check"] }];
 * const { days, planned } = await simulate(buildProcess({ id: "permit", steps }), { runs: 10_000, seed: 1 });
 * [planned, days.mean.value.toFixed(1)]; // → [ 5, "4.5" ]
 * ```
 */
export async function simulate(process: Process, options: SimulateOptions = {}): Promise<Risk> {
  requireCall(process, options, simulateOptionKinds);
  const [cases] = prepareShownCases([await runSimulation(process, options)]);
  return buildRisk(process, options, cases as ShownCases);
}

/** @throws as `simulate` */
export async function runSimulation(process: Process, options: SimulateOptions): Promise<SimulatedCases> {
  const { runs = defaultRuns, seed = 1, crew, signal, onProgress } = options;
  requireWholeNumber("runs", runs, 1, maxRuns);
  requireWholeNumber("seed", seed, 0, maxSeed);
  const model = buildCaseModel(process, options);
  const ranked = Math.min(runs, maxRankedValues, Math.max(1, Math.floor(maxRankSamples / Math.max(model.size, 1))));
  const { scenario, measures, changes, route, spread } = options;
  const { size, simulate: blockOf } = crew?.({ scenario, measures, changes, route, spread, seed }) ?? {
    size: 1,
    simulate: createBlockSimulator(model, seed),
  };
  const firsts = Array.from({ length: Math.ceil(runs / caseBlockSize) }, (_, block) => block * caseBlockSize);
  const blocks: CaseBlock[] = [];
  let [next, done] = [0, 0];
  const work = async () => {
    for (let block = next++; block < firsts.length; block = next++) {
      const first = firsts[block] as number;
      const count = Math.min(caseBlockSize, runs - first);
      blocks[block] = await blockOf(first, count, Math.min(Math.max(ranked - first, 0), count));
      done += count;
      onProgress?.({ done, of: runs });
      await yieldToEvents(signal);
    }
  };
  await Promise.all(Array.from({ length: size }, work));
  return { model, sums: mergeBlocks(blocks, model.limits.length) };
}

/**
 * What simulates blocks of cases for `simulate` with the same process and choice: for a crew.
 * @throws InputError as `simulate`
 */
export function createProcessSimulator(
  process: Process,
  { seed = 1, ...choice }: CaseChoice & Pick<SimulateOptions, "seed">,
): BlockSimulator {
  return createBlockSimulator(buildCaseModel(process, choice), seed);
}

/** What cases of a process show. */
export function buildRisk(process: Process, options: SimulateOptions, { model, sums, total, limits: counted }: ShownCases): Risk {
  const { route, seed = 1, scenario, measures, changes, start } = options;
  const { minutes: totals, sorted, barWidth } = total;
  const days = computeDaysSpread(totals, sorted);
  const planned = schedule(process, { scenario, measures, changes, route }).days;
  const { limits } = applyChoice(process, options);
  const inTime = totals.reduce((sum, each) => sum + (each <= toMinutes(planned) ? 1 : 0), 0);
  const numbers = new Map(process.steps.map(({ id }, number) => [id, number]));
  const getDeclaredPlace = ({ id }: { readonly id: string }) => numbers.get(id) ?? numbers.size;
  return {
    process: process.id,
    ...(scenario !== undefined && { scenario }),
    measures: resolveMeasures(process, options).map(({ id }) => id),
    ...(route !== undefined && { route }),
    runs: totals.length,
    seed,
    planned,
    withinPlan: computeWilsonInterval(inTime, totals.length),
    days,
    ...(start && { dates: computeCaseDates(days.quantiles, start) }),
    curve: buildShareCurve(sorted),
    histogram: buildHistogram(sorted, barWidth),
    limits: limits.map((limit, number) =>
      computeLimitRisk(limit, model.limits[number] as (typeof model.limits)[number], counted[number] as CountedMinutes),
    ),
    steps: computeStepRisks(model.steps, sums, estimateMean(totals).sd).toSorted(
      (one, other) => getDeclaredPlace(one) - getDeclaredPlace(other),
    ),
    ranked: model.size === 0 ? 0 : sums.samples.length / model.size,
    cut: sums.cut,
    approximate: model.approximate,
  };
}

function requireWholeNumber(name: string, value: number, least: number, most: number): void {
  if (!Number.isInteger(value) || value < least || value > most)
    throw new RangeError(`${name} must be a whole number from ${least} to ${most}`);
}
