import type { Condition } from "../decision/condition.ts";

/** Adds one to a target while any of its conditions holds. */
export interface CountRule {
  readonly target: number;
  readonly when: readonly Condition[];
}

/** For a set of measures, at first the empty one, how many rules of each target hold. */
export interface ConditionCounts {
  readonly counts: Int32Array;
  /** Whether each measure is in the set: 0 or 1. */
  readonly chosen: Uint8Array;
  /** Puts a measure into the set, or takes it out: what it bears on is counted anew, and nothing else. */
  readonly toggle: (measure: number) => void;
}

export function createConditionCounts(measures: number, targets: number, rules: readonly CountRule[]): ConditionCounts {
  const counts = new Int32Array(targets);
  const chosen = new Uint8Array(measures);
  const conditions = rules.flatMap(({ when }, rule) => when.map((condition) => ({ condition, rule })));
  const ruleOf = Int32Array.from(conditions, ({ rule }) => rule);
  const targetOf = Int32Array.from(rules, ({ target }) => target);
  /** By condition, its literals that do not hold; by rule, its conditions that do. */
  const broken = Int32Array.from(conditions, ({ condition }) => condition.filter((literal) => literal.chosen).length);
  const holding = new Int32Array(rules.length);
  const named: number[][] = Array.from({ length: measures }, () => []);
  conditions.forEach(({ condition }, number) => {
    // The condition, with whether it wants the measure in its lowest bit.
    for (const literal of condition) named[literal.measure]?.push(number * 2 + (literal.chosen ? 1 : 0));
  });
  const literals = named.map((list) => Int32Array.from(list));

  const hold = (condition: number) => {
    const rule = ruleOf[condition] as number;
    holding[rule] = (holding[rule] as number) + 1;
    if (holding[rule] === 1) changeCount(counts, targetOf[rule] as number, 1);
  };
  const fail = (condition: number) => {
    const rule = ruleOf[condition] as number;
    holding[rule] = (holding[rule] as number) - 1;
    if (holding[rule] === 0) changeCount(counts, targetOf[rule] as number, -1);
  };
  broken.forEach((count, condition) => {
    if (count === 0) hold(condition);
  });

  return {
    counts,
    chosen,
    toggle: (measure) => {
      const state = 1 - (chosen[measure] as number);
      chosen[measure] = state;
      const list = literals[measure] as Int32Array;
      for (let index = 0; index < list.length; index++) {
        const literal = list[index] as number;
        const condition = literal >> 1;
        const before = broken[condition] as number;
        if ((literal & 1) === state) {
          broken[condition] = before - 1;
          if (before === 1) hold(condition);
        } else {
          broken[condition] = before + 1;
          if (before === 0) fail(condition);
        }
      }
    },
  };
}

function changeCount(counts: Int32Array, target: number, change: number): void {
  counts[target] = (counts[target] as number) + change;
}
