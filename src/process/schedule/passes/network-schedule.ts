/** Times of each step in whole minutes from the start, by step number. */
export interface NetworkSchedule {
  readonly earlyStart: Float64Array;
  readonly earlyFinish: Float64Array;
  readonly lateStart: Float64Array;
  readonly lateFinish: Float64Array;
  /** How far a step can slip without moving the finish. */
  readonly totalFloat: Float64Array;
  /**
   * How far it can slip from its early dates without moving the early start of any successor, or the finish if it has
   * none. With SF and FF links it can be more than the total float, as in Microsoft Project.
   */
  readonly freeFloat: Float64Array;
  /** The latest finish of all steps; 0 for an empty network. */
  readonly finish: number;
}

/** Six arrays in one, which is had and given back in one piece. */
export function wrapScheduleArray(times: Float64Array, size: number, finish: number): NetworkSchedule {
  const getPart = (index: number) => times.subarray(index * size, (index + 1) * size);
  return {
    earlyStart: getPart(0),
    earlyFinish: getPart(1),
    lateStart: getPart(2),
    lateFinish: getPart(3),
    totalFloat: getPart(4),
    freeFloat: getPart(5),
    finish,
  };
}
