import type { Condition } from "../decision/condition.ts";
import type { DecisionStep } from "../decision/model.ts";
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

interface DurationContext {
  /** What it takes in every set, where that is one duration. */
  readonly fixed: number | undefined;
  /** A link enters the finish of the step, so that a longer duration than the true one would let it start earlier. */
  readonly isEntered: boolean;
  readonly column: (lower: number, upper: number) => number;
  readonly atLeast: RowAdder;
}

/**
 * What a step takes: the least of what chosen measures set, nothing when one removes it, and else what it takes without
 * them.
 */
export function buildDurationSum(step: DecisionStep, unit: number, { fixed, isEntered, column, atLeast }: DurationContext): LinearSum {
  const base = step.minutes / unit;
  const settings = [
    ...step.settings.map(({ measure, minutes }) => ({ measure, units: minutes / unit })),
    ...step.removers.map((measure) => ({ measure, units: 0 })),
  ];
  if (fixed !== undefined) return { constant: fixed, terms: [] };
  const [only, another] = settings;
  if (only && !another) return { constant: base, terms: [[only.measure, only.units - base]] };

  const most = Math.max(base, ...settings.map(({ units }) => units));
  const duration: LinearSum = { constant: 0, terms: [[column(0, most), 1]] };
  // Going down from what it takes at first, each level is reached when a measure that sets it or less is chosen.
  const shorter = settings.filter(({ units }) => units < base).map(({ units }) => units);
  const levels = [base, ...[...new Set(shorter)].sort((one, other) => other - one)];
  const parts = levels.slice(1).map((level, index): LinearSum => {
    const reached = column(0, 1);
    const reaching = settings.filter(({ units }) => units <= level);
    atLeast(0, { constant: 0, terms: [[reached, -1], ...reaching.map(({ measure }) => [measure, 1] as const)] });
    return { constant: 0, terms: [[reached, (levels[index] as number) - level]] };
  });
  atLeast(base, duration, ...parts);
  for (const { measure, units } of settings) {
    const less = settings.filter((each) => each.units < units).map((each) => [each.measure, units - each.units] as const);
    if (units > base) atLeast(0, duration, { constant: 0, terms: [[measure, -units], ...less] });
    if (isEntered) atLeast(-most, scaleSum(duration, -1), { constant: 0, terms: [[measure, units - most]] });
  }
  if (isEntered) {
    const longer = settings.filter(({ units }) => units > base).map(({ measure, units }) => [measure, units - base] as const);
    atLeast(-base, scaleSum(duration, -1), { constant: 0, terms: longer });
  }
  return duration;
}
