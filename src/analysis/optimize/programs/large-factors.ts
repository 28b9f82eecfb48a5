import type { LinearTerm } from "./linear-program.ts";

/**
 * Solvers reckon in floating point and take a column for whole that is so within a millionth: with larger factors a row or an aim is off by more than
 * a unit, and sets are lost that meet it. (HiGHS 1.15 has lost some with factors from 7.5 million on, and takes none from 10^15 on.)
 */
const maxFactor = 1_000_000;

/** Whether a factor is so large that the bounds of a solver cannot be believed. */
export function hasLargeFactors(sums: readonly { readonly terms: readonly LinearTerm[] }[]): boolean {
  return sums.some(({ terms }) => terms.some(([, factor]) => Math.abs(factor) > maxFactor));
}
