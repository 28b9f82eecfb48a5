import { fitExponential } from "./families/exponential.ts";
import { fitLognormal } from "./families/lognormal.ts";
import { fitPert } from "./families/pert.ts";
import type { FamilyName, FittedDays, FittedFamily } from "./families/types.ts";
import { fitUniform } from "./families/uniform.ts";
import { roundActualDays } from "./round-days.ts";

/** How long a step takes, as it is written into a file. */
export interface DurationFit {
  readonly family: FamilyName | "samples";
  readonly actual: FittedDays;
  /** How many durations it rests on. */
  readonly count: number;
  /** Days. */
  readonly mean: number;
  /** Akaike's criterion of each family that was compared, the least first. */
  readonly criteria: readonly { readonly family: FamilyName; readonly aic: number }[];
}

/** From so many durations on families are compared; fewer stand for themselves. */
const minFitCount = 30;
/** Kolmogorov's bound at the level of 1 %, times the square root of the number. */
const kolmogorovBound = 1.63;
/**
 * The mean of a family may differ from that of the durations by this part of it: what takes long decides when a process
 * ends.
 */
const maxMeanDeviation = 0.1;
/** Most samples that are written. */
const maxSamples = 40;

/**
 * How long a step takes, from durations in days. Of the families that are fitted by maximum likelihood, the one with
 * the least Akaike criterion (2 parameters − 2 log-likelihood) is taken, if it is not more than 1.63 / √n away from the
 * durations (Kolmogorov and Smirnov, level 1 %) and its mean is within a tenth of theirs. Otherwise, as real durations
 * are mixtures of what takes minutes and what lies for weeks, it is samples: the means of up to 40 equal parts of the
 * durations in their order, which keep the mean. Undefined without durations.
 */
export function fitDurations(days: readonly number[]): DurationFit | undefined {
  if (days.length === 0) return undefined;
  const sorted = days.toSorted((a, b) => a - b);
  const mean = sorted.reduce((sum, each) => sum + each, 0) / sorted.length;
  const fitted = sorted.length < minFitCount ? [] : families.flatMap((fitted) => fitted(sorted) ?? []);
  const ranked = fitted.map((each) => ({ each, aic: 2 * each.parameters - 2 * each.logLikelihood })).sort((a, b) => a.aic - b.aic);
  const criteria = ranked.map(({ each: { family }, aic }) => ({ family, aic }));
  const best = ranked[0]?.each;
  const isNear =
    best !== undefined &&
    computeKolmogorovDistance(sorted, best) <= kolmogorovBound / Math.sqrt(sorted.length) &&
    Math.abs(best.mean - mean) <= maxMeanDeviation * mean;
  const written = isNear ? { family: best.family, actual: best.actual } : { family: "samples" as const, actual: computeSamples(sorted) };
  return { ...written, count: sorted.length, mean, criteria };
}

const families: readonly ((sorted: readonly number[]) => FittedFamily | undefined)[] = [fitLognormal, fitPert, fitExponential, fitUniform];

/** The most by which the chance of at most so many days differs from the share of the durations. */
function computeKolmogorovDistance(sorted: readonly number[], { chanceUpTo }: FittedFamily): number {
  return sorted.reduce((most, each, index) => {
    const chance = chanceUpTo(each);
    return Math.max(most, chance - index / sorted.length, (index + 1) / sorted.length - chance);
  }, 0);
}

function computeSamples(sorted: readonly number[]): FittedDays {
  if (sorted.at(-1) === sorted[0]) return { samples: [roundActualDays(sorted[0] as number)] };
  const parts = Math.min(maxSamples, sorted.length);
  return {
    samples: Array.from({ length: parts }, (_, part) => roundActualDays(computePartMean(sorted, part / parts, (part + 1) / parts))),
  };
}

/** The mean of the durations from one share of them to another; one that lies on a bound counts in part. */
function computePartMean(sorted: readonly number[], from: number, to: number): number {
  const [start, end] = [from * sorted.length, to * sorted.length];
  let sum = 0;
  for (let index = Math.floor(start); index < end; index++) {
    sum += (sorted[index] ?? 0) * (Math.min(end, index + 1) - Math.max(start, index));
  }
  return sum / (end - start);
}
