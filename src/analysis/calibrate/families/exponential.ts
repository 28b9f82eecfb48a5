import { roundActualDays } from "../round-days.ts";
import type { FittedFamily } from "./types.ts";

export function fitExponential(days: readonly number[]): FittedFamily | undefined {
  const mean = days.reduce((sum, each) => sum + each, 0) / days.length;
  if (mean <= 0) return undefined;
  return {
    family: "exponential",
    parameters: 1,
    mean,
    logLikelihood: -days.length * (Math.log(mean) + 1),
    chanceUpTo: (limit) => (limit <= 0 ? 0 : 1 - Math.exp(-limit / mean)),
    actual: { exponential: roundActualDays(mean) },
  };
}
