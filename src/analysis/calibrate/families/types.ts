import type { Actual } from "../../../model/index.ts";

/** Real days as a fit writes them: never as mean and deviation. */
export type FittedDays = Exclude<Actual, { readonly mean: number }>;

/** The families of distributions that are tried for the durations of a step. */
export type FamilyName = "lognormal" | "pert" | "exponential" | "uniform";

/** A distribution of one family, fitted to durations in days by maximum likelihood. */
export interface FittedFamily {
  readonly family: FamilyName;
  readonly parameters: number;
  /** Days. */
  readonly mean: number;
  readonly logLikelihood: number;
  /** The chance of at most so many days. */
  readonly chanceUpTo: (days: number) => number;
  /** As a file says it. */
  readonly actual: FittedDays;
}
