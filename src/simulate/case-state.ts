import type { CaseModel } from "./case-model.ts";

/** One case as it runs, by position; used anew for each case. Times are minutes of working time, −Infinity of a step that is not done. */
export interface CaseState {
  /** On each clock, that of all time first. */
  readonly begin: readonly Float64Array[];
  readonly finish: readonly Float64Array[];
  /** When the last return lets a step begin again, on each clock; 0 without one. */
  readonly release: readonly Float64Array[];
  /** How long a step takes in its last round. */
  readonly took: Float64Array;
  /** The outcome of a decision, by its number among all. */
  readonly chosen: Int32Array;
  /** 1 of steps that are still to be looked at, or again. */
  readonly pending: Uint8Array;
  /** How often a step was looked at, and how often it was done. */
  readonly rounds: Int32Array;
  readonly times: Int32Array;
  /** What it takes in all its rounds. */
  readonly spent: Float64Array;
  /** By outcome: how often the case has returned over it. */
  readonly returned: Int32Array;
}

export function caseStateOf({ size, pauses, outcomes }: CaseModel): CaseState {
  const onEachClock = () => pauses.map(() => new Float64Array(size));
  return {
    begin: onEachClock(),
    finish: onEachClock(),
    release: onEachClock(),
    took: new Float64Array(size),
    chosen: new Int32Array(size),
    pending: new Uint8Array(size),
    rounds: new Int32Array(size),
    times: new Int32Array(size),
    spent: new Float64Array(size),
    returned: new Int32Array(outcomes.chance.length),
  };
}
