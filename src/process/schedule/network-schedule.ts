/** Times of each step in whole minutes from the start, by step number. */
export interface NetworkSchedule {
  readonly earlyStart: Float64Array;
  readonly earlyFinish: Float64Array;
  readonly lateStart: Float64Array;
  readonly lateFinish: Float64Array;
  /** How far a step can slip without moving the finish. */
  readonly totalFloat: Float64Array;
  /**
   * How far it can slip from its early dates without moving the early start of any successor, or the finish if it has none. With SF and
   * FF links it can be more than the total float, as in Microsoft Project.
   */
  readonly freeFloat: Float64Array;
  /** The latest finish of all steps; 0 for an empty network. */
  readonly finish: number;
}

/** Six arrays in one, which is had and given back in one piece. */
export function scheduleIn(times: Float64Array, size: number, finish: number): NetworkSchedule {
  const part = (index: number) => times.subarray(index * size, (index + 1) * size);
  return {
    earlyStart: part(0),
    earlyFinish: part(1),
    lateStart: part(2),
    lateFinish: part(3),
    totalFloat: part(4),
    freeFloat: part(5),
    finish,
  };
}
