/** A measure by its position among the candidates, that is chosen or is not. */
export interface Literal {
  readonly measure: number;
  readonly chosen: boolean;
}

/** Literals that all hold; none: always. */
export type Condition = readonly Literal[];

/** Whether no measure is both chosen and not. */
export function isPossible(condition: Condition): boolean {
  return condition.every(({ measure, chosen }) => condition.every((other) => other.measure !== measure || other.chosen === chosen));
}
