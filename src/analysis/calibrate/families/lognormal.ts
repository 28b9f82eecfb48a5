import { computeNormalProbability, computeNormalQuantile } from "../../simulate/index.ts";
import { roundActualDays } from "../round-days.ts";
import type { FittedFamily } from "./types.ts";

/**
 * Nothing for days of 0, which have no logarithm, and for days that are all the same. The estimates are those of the
 * normal distribution of the logarithms.
 */
export function fitLognormal(days: readonly number[]): FittedFamily | undefined {
  const logs = days.map(Math.log);
  if (!logs.every(Number.isFinite)) return undefined;
  const mean = logs.reduce((sum, each) => sum + each, 0) / logs.length;
  const variance = logs.reduce((sum, each) => sum + (each - mean) * (each - mean), 0) / logs.length;
  if (variance < 1e-12) return undefined;
  const sd = Math.sqrt(variance);
  const logLikelihood = -logs.length * (mean + Math.log(sd) + Math.log(2 * Math.PI) / 2 + 0.5);
  return {
    family: "lognormal",
    parameters: 2,
    mean: Math.exp(mean + variance / 2),
    logLikelihood,
    chanceUpTo: (limit) => (limit <= 0 ? 0 : computeNormalProbability((Math.log(limit) - mean) / sd)),
    actual: { p50: roundActualDays(Math.exp(mean)), p90: roundActualDays(Math.exp(mean + computeNormalQuantile(0.9) * sd)) },
  };
}
