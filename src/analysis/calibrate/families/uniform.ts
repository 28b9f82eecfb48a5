import { roundActualDays } from "../round-days.ts";
import type { FittedFamily } from "./types.ts";

/** The likeliest bounds are the least and the most days. */
export function fitUniform(sorted: readonly number[]): FittedFamily | undefined {
  const [low = 0, high = 0] = [sorted[0], sorted.at(-1)];
  if (high <= low) return undefined;
  return {
    family: "uniform",
    parameters: 2,
    mean: (low + high) / 2,
    logLikelihood: -sorted.length * Math.log(high - low),
    chanceUpTo: (limit) => Math.min(1, Math.max(0, (limit - low) / (high - low))),
    actual: { low: roundActualDays(low), high: roundActualDays(high) },
  };
}
