import type { Condition } from "../decision/condition.ts";
import type { LinearRow, LinearTerm } from "./linear-program.ts";

/** A sum of columns and a constant. */
export interface LinearSum {
  readonly constant: number;
  readonly terms: readonly LinearTerm[];
}

export const emptySum: LinearSum = { constant: 0, terms: [] };

/** Adds the row that the sums are together at least `lower`. */
export type RowAdder = (lower: number, ...sums: readonly LinearSum[]) => void;

/** How many literals of a condition do not hold. */
export function countViolations(condition: Condition): LinearSum {
  return {
    constant: condition.filter(({ chosen }) => chosen).length,
    terms: condition.map(({ measure, chosen }) => [measure, chosen ? -1 : 1] as const),
  };
}

export function scaleSum({ constant, terms }: LinearSum, factor: number): LinearSum {
  return { constant: constant * factor, terms: terms.map(([column, each]) => [column, each * factor] as const) };
}

/** Sums together, each column once. */
export function mergeSums(...sums: readonly LinearSum[]): LinearSum {
  const factors = new Map<number, number>();
  let constant = 0;
  for (const sum of sums) {
    constant += sum.constant;
    for (const [column, factor] of sum.terms) factors.set(column, (factors.get(column) ?? 0) + factor);
  }
  return { constant, terms: [...factors].filter(([, factor]) => factor !== 0) };
}

/** The row that the sums are together at least `lower`. */
export function createLowerRow(lower: number, sums: readonly LinearSum[]): LinearRow {
  const { constant, terms } = mergeSums(...sums);
  return { lower: lower - constant, upper: Number.POSITIVE_INFINITY, terms };
}
