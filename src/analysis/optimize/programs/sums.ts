import type { Condition } from "../decision/condition.ts";
import type { LinearRow, LinearTerm } from "./linear-program.ts";

/** A sum of columns and a constant. */
export interface Sum {
  readonly constant: number;
  readonly terms: readonly LinearTerm[];
}

export const nothing: Sum = { constant: 0, terms: [] };

/** Adds the row that the sums are together at least `lower`. */
export type AtLeast = (lower: number, ...sums: readonly Sum[]) => void;

/** How many literals of a condition do not hold. */
export function violation(condition: Condition): Sum {
  return {
    constant: condition.filter(({ chosen }) => chosen).length,
    terms: condition.map(({ measure, chosen }) => [measure, chosen ? -1 : 1] as const),
  };
}

export function times({ constant, terms }: Sum, factor: number): Sum {
  return { constant: constant * factor, terms: terms.map(([column, each]) => [column, each * factor] as const) };
}

/** Sums together, each column once. */
export function sumOf(...sums: readonly Sum[]): Sum {
  const factors = new Map<number, number>();
  let constant = 0;
  for (const sum of sums) {
    constant += sum.constant;
    for (const [column, factor] of sum.terms) factors.set(column, (factors.get(column) ?? 0) + factor);
  }
  return { constant, terms: [...factors].filter(([, factor]) => factor !== 0) };
}

/** The row that the sums are together at least `lower`. */
export function rowFrom(lower: number, sums: readonly Sum[]): LinearRow {
  const { constant, terms } = sumOf(...sums);
  return { lower: lower - constant, upper: Number.POSITIVE_INFINITY, terms };
}
