import type { CaseModel } from "./model.ts";

/**
 * Cases as they run; used anew for others. What is of position `p` in a case stands at `p * stride + base`, so that
 * cases side by side are done one position after the other. Times are minutes of working time, −Infinity of a step that
 * is not done.
 */
export interface CaseState {
  readonly stride: number;
  /** On each clock, that of all time first. */
  readonly begin: readonly Float64Array[];
  readonly finish: readonly Float64Array[];
  /** When the last return lets a step begin again, on each clock; 0 without one. */
  readonly release: readonly Float64Array[];
  /** How long a step takes in its last round. */
  readonly took: Float64Array;
  /** The outcome of a decision, by its number among all. */
  readonly chosen: Int32Array;
}

/** @param stride how many cases run side by side */
export function createCaseState({ size, pauses }: CaseModel, stride: number): CaseState {
  const createClockArrays = () => pauses.map(() => new Float64Array(size * stride));
  return {
    stride,
    begin: createClockArrays(),
    finish: createClockArrays(),
    release: createClockArrays(),
    took: new Float64Array(size * stride),
    chosen: new Int32Array(size * stride),
  };
}
