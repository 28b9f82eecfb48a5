import type { Problem } from "../../../model/index.ts";

/** A measure by its position among the candidates, that is chosen or is not. */
export interface Literal {
  readonly measure: number;
  readonly chosen: boolean;
}

/** Literals that all hold; none: always. */
export type Condition = readonly Literal[];

/** Whether no measure is both chosen and not. */
export function isPossibleCondition(condition: Condition): boolean {
  return condition.every(({ measure, chosen }) => condition.every((other) => other.measure !== measure || other.chosen === chosen));
}

/** The condition that all of the measures are chosen. */
export function createChosenCondition(measures: readonly number[]): Condition {
  return measures.map((measure) => ({ measure, chosen: true }));
}

/** The condition that both hold: each literal once, by rising numbers of the measures. */
export function joinConditions(one: Condition, other: Condition): Condition {
  const all = [...one, ...other];
  return all
    .filter((literal, index) => all.findIndex((each) => isSameLiteral(each, literal)) === index)
    .sort((first, second) => first.measure - second.measure);
}

/** Whether a condition has everything that another one has. */
export function hasLiterals(condition: Condition, other: Condition): boolean {
  return other.every((literal) => condition.some((each) => isSameLiteral(each, literal)));
}

function isSameLiteral(one: Literal, other: Literal): boolean {
  return one.measure === other.measure && one.chosen === other.chosen;
}

/** Something that no set of measures has which can be adopted. */
export interface Conflict {
  readonly when: Condition;
  /** Why. */
  readonly problem: Pick<Problem, "code" | "message" | "remedy">;
}
