import type { Decision, Portfolio } from "../decision/decision.ts";
import { computeCommonDivisor } from "../decision/effort-units.ts";
import type { SearchGoal } from "../decision/search-goal.ts";
import type { LinearColumn, LinearTerm } from "./linear-program.ts";
import type { StartTimeModel } from "./start-time-model.ts";

/** Something of a set of measures that is made as small as it gets, in whole numbers. */
export interface Aim {
  readonly terms: readonly LinearTerm[];
  /** Of a set as the schedule has it. */
  readonly valueOf: (portfolio: Portfolio) => number;
  /** What a set must keep from then on when this one is among the best; the rows alone may let through more. */
  readonly held: (best: Portfolio) => Partial<SearchGoal>;
}

/** An aim of which something is known before. */
interface NumberedAim extends Aim {
  /** Turns its value into what a goal counts in. */
  readonly factor: number;
  /** No set has less. */
  readonly least: number;
}

/** What counts, in order. */
export function listAims({ efforts, isMust }: Decision, { first }: SearchGoal, { columns, finish, unit }: StartTimeModel): NumberedAim[] {
  const divisor = efforts.reduce(computeCommonDivisor, 0) || 1;
  const sumMust = (value: (measure: number) => number) => isMust.reduce((sum, must, measure) => sum + (must ? value(measure) : 0), 0);
  const effort = {
    terms: efforts.map((each, measure) => [measure, each / divisor] as const),
    valueOf: (portfolio: Portfolio) => portfolio.effort / divisor,
    held: (best: Portfolio) => ({ mostEffort: best.effort }),
    factor: divisor,
    least: sumMust((measure) => (efforts[measure] as number) / divisor),
  };
  const days = {
    terms: [[finish, 1] as const],
    valueOf: ({ minutes }: Portfolio) => minutes / unit,
    held: (best: Portfolio) => ({ mostMinutes: best.minutes }),
    factor: unit,
    least: (columns[finish] as LinearColumn).lower,
  };
  const count = {
    terms: efforts.map((_, measure) => [measure, 1] as const),
    valueOf: ({ measures }: Portfolio) => measures.length,
    held: () => ({}),
    factor: 1,
    least: sumMust(() => 1),
  };
  return [...(first === "effort" ? [effort, days] : [days, effort]), count];
}
