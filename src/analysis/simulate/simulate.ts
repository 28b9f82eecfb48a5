import { type LongWork, minutesOf, type Process, pause } from "../../model/index.ts";
import { chosenMeasures, reformed } from "../../process/reform/index.ts";
import { type ScheduleStart, schedule } from "../../process/schedule/index.ts";
import { blockSimulator, blockSize, type CaseBlock, type SimulateBlock } from "./case-block.ts";
import { caseDatesOf } from "./case-dates.ts";
import { type CaseChoice, caseModelOf } from "./case-model.ts";
import { sumsOf } from "./case-sums.ts";
import { meanOf, spreadOf, wilson } from "./estimates.ts";
import { type CountedMinutes, limitRiskOf } from "./limit-risks.ts";
import { mostRanked } from "./ranks.ts";
import { curveOf, histogramOf } from "./shape-of-days.ts";
import { type Cases, type ShownCases, shownBeside } from "./shown-cases.ts";
import { stepRisksOf } from "./step-risks.ts";
import type { Risk } from "./types.ts";

/** Simulates blocks of cases somewhere else, several at a time. */
export interface Crew {
  /** How many blocks are given to it at once. */
  readonly size: number;
  /** As `blocksOf` does for the same process and choice. */
  readonly simulate: (...block: Parameters<SimulateBlock>) => Promise<CaseBlock>;
}

export interface SimulateOptions extends CaseChoice, LongWork {
  /** How many cases; 10,000 when absent, at most 1,000,000. */
  readonly runs?: number | undefined;
  /** A whole number from 0 to 4,294,967,295; 1 when absent. The same seed gives the same cases. */
  readonly seed?: number | undefined;
  /** The day on which every case begins: then the quantiles have dates. */
  readonly start?: ScheduleStart | undefined;
  /** Who simulates the cases of a choice; the work is done here when absent, with the same result. */
  readonly crew?: ((choice: CaseChoice & Pick<SimulateOptions, "seed">) => Crew) | undefined;
}

export const usualRuns = 10_000;
export const mostRuns = 1_000_000;
export const mostSeed = 4_294_967_295;

/** The most numbers of steps that are kept for ranks: 32 MB. */
const mostSamples = 4_194_304;

/**
 * What many cases of a process would take: a Monte Carlo simulation. Each draws the time of every step from `actual` or the spread, an outcome of
 * every decision, and returns as often as that says. The numbers of a case depend on the seed and its number alone.
 *
 * ```ts
 * const { days, limits } = await simulate(process, { runs: 10_000, seed: 1 });
 * ```
 * @throws InputError when the choice, the route, the links, probabilities, real days or returns are wrong
 * @throws RangeError when `runs` is not a whole number from 1 to 1,000,000, or `seed` not one from 0 to 4,294,967,295
 */
export async function simulate(process: Process, options: SimulateOptions = {}): Promise<Risk> {
  const [cases] = shownBeside([await casesOf(process, options)]);
  return riskOf(process, options, cases as ShownCases);
}

/** @throws as `simulate` */
export async function casesOf(process: Process, options: SimulateOptions): Promise<Cases> {
  const { runs = usualRuns, seed = 1, crew, signal, onProgress } = options;
  requireWhole("runs", runs, 1, mostRuns);
  requireWhole("seed", seed, 0, mostSeed);
  const model = caseModelOf(process, options);
  const ranked = Math.min(runs, mostRanked, Math.max(1, Math.floor(mostSamples / Math.max(model.size, 1))));
  const { scenario, measures, changes, route, spread } = options;
  const { size, simulate: blockOf } = crew?.({ scenario, measures, changes, route, spread, seed }) ?? {
    size: 1,
    simulate: blockSimulator(model, seed),
  };
  const firsts = Array.from({ length: Math.ceil(runs / blockSize) }, (_, block) => block * blockSize);
  const blocks: CaseBlock[] = [];
  let [next, done] = [0, 0];
  const work = async () => {
    for (let block = next++; block < firsts.length; block = next++) {
      const first = firsts[block] as number;
      const count = Math.min(blockSize, runs - first);
      blocks[block] = await blockOf(first, count, Math.min(Math.max(ranked - first, 0), count));
      done += count;
      onProgress?.({ done, of: runs });
      await pause(signal);
    }
  };
  await Promise.all(Array.from({ length: size }, work));
  return { model, sums: sumsOf(blocks, model.limits.length) };
}

/**
 * What simulates blocks of cases for `simulate` with the same process and choice: for a crew.
 * @throws InputError as `simulate`
 */
export function blocksOf(process: Process, { seed = 1, ...choice }: CaseChoice & Pick<SimulateOptions, "seed">): SimulateBlock {
  return blockSimulator(caseModelOf(process, choice), seed);
}

/** What cases of a process show. */
export function riskOf(process: Process, options: SimulateOptions, { model, sums, total, limits: counted }: ShownCases): Risk {
  const { route, seed = 1, scenario, measures, changes, start } = options;
  const { minutes: totals, sorted, barWidth } = total;
  const days = spreadOf(totals, sorted);
  const planned = schedule(process, { scenario, measures, changes, route }).days;
  const { limits } = reformed(process, options);
  const inTime = totals.reduce((sum, each) => sum + (each <= minutesOf(planned) ? 1 : 0), 0);
  const numbers = new Map(process.steps.map(({ id }, number) => [id, number]));
  const declared = ({ id }: { readonly id: string }) => numbers.get(id) ?? numbers.size;
  return {
    process: process.id,
    ...(scenario !== undefined && { scenario }),
    measures: chosenMeasures(process, options).map(({ id }) => id),
    ...(route !== undefined && { route }),
    runs: totals.length,
    seed,
    planned,
    withinPlan: wilson(inTime, totals.length),
    days,
    ...(start && { dates: caseDatesOf(days.quantiles, start) }),
    curve: curveOf(sorted),
    histogram: histogramOf(sorted, barWidth),
    limits: limits.map((limit, number) =>
      limitRiskOf(limit, model.limits[number] as (typeof model.limits)[number], counted[number] as CountedMinutes),
    ),
    steps: stepRisksOf(model.steps, sums, meanOf(totals).sd).toSorted((one, other) => declared(one) - declared(other)),
    ranked: model.size === 0 ? 0 : sums.samples.length / model.size,
    cut: sums.cut,
    approximate: model.approximate,
  };
}

function requireWhole(name: string, value: number, least: number, most: number): void {
  if (!Number.isInteger(value) || value < least || value > most)
    throw new RangeError(`${name} must be a whole number from ${least} to ${most}`);
}
