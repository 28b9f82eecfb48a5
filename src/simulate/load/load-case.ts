import { type CaseState, caseStateOf } from "../case-state.ts";
import { chooser } from "../choose-outcome.ts";
import { limitClock } from "../limit-clock.ts";
import { deciding, startsOn } from "../link-bounds.ts";
import { chainParts } from "./chain-parts.ts";
import type { LoadModel } from "./load-model.ts";

/** Where a step of a case is. */
export const phases = { awaits: 0, delayed: 1, queued: 2, atWork: 3, settled: 4 } as const;

/** One of the cases that are under way, by position; used anew for others. Times are minutes since its arrival. */
export interface LoadCase extends CaseState {
  number: number;
  arrival: number;
  /** 0 of cases that are served before those of 1. */
  rank: 0 | 1;
  returns: number;
  /** Steps that are not settled, and events that are still to come. */
  unsettled: number;
  events: number;
  /** All steps are settled, though an officer may still work in vain. */
  hasEnded: boolean;
  readonly phase: Uint8Array;
  /** Grows when a step is done again: an event of an earlier version is past. */
  readonly version: Int32Array;
  /** Links into a step whose source has not got so far. */
  readonly awaited: Int32Array;
  /** When a step might have begun if nobody had to wait, and what it waited for its day and for the office to open. */
  readonly ready: Float64Array;
  readonly batch: Float64Array;
  readonly offHours: Float64Array;
  /** Minutes of the officer. */
  readonly work: Float64Array;
  /** Minutes of work that the case has brought to each unit. */
  readonly brought: Float64Array;
  /** The number that chooses the outcome. */
  readonly choice: Float64Array;
  readonly numbers: Float64Array;
  readonly ofUnits: Float64Array;
  readonly choose: ReturnType<typeof chooser>;
  readonly startOn: ReturnType<typeof startsOn>;
  readonly limit: ReturnType<typeof limitClock>;
  readonly parts: ReturnType<typeof chainParts>;
}

export function loadCaseOf(model: LoadModel): LoadCase {
  const { size, places, outcomes } = model;
  const state = caseStateOf(model);
  const numbers = () => new Float64Array(size);
  const times = { ready: numbers(), batch: numbers(), offHours: numbers(), work: numbers() };
  return {
    ...state,
    ...times,
    number: 0,
    arrival: 0,
    rank: 1,
    returns: 0,
    unsettled: 0,
    events: 0,
    hasEnded: false,
    phase: new Uint8Array(size),
    version: new Int32Array(size),
    awaited: new Int32Array(size),
    brought: new Float64Array(model.units.length),
    choice: numbers(),
    numbers: new Float64Array(places.count),
    ofUnits: new Float64Array(places.units),
    choose: chooser(outcomes, state.returned),
    startOn: startsOn(model, state),
    limit: limitClock(model, state),
    parts: chainParts(model, state, times, deciding(model, state)),
  };
}

/** Makes a case one that has just arrived. */
export function renew(one: LoadCase, { size, start, outcomes, draws }: LoadModel, stream: () => number): void {
  const { numbers, ofUnits, awaited } = one;
  for (let place = 0; place < numbers.length; place++) numbers[place] = stream();
  for (let unit = 0; unit < ofUnits.length; unit++) ofUnits[unit] = draws.normal(numbers[unit] as number);
  for (let p = 0; p < size; p++) awaited[p] = (start[p + 1] as number) - (start[p] as number);
  one.phase.fill(phases.awaits);
  one.brought.fill(0);
  one.rounds.fill(0);
  one.times.fill(0);
  one.unsettled = size;
  one.returns = 0;
  one.hasEnded = false;
  if (!outcomes.hasReturns) return;
  one.version.fill(0);
  one.returned.fill(0);
  for (const each of one.release) each.fill(0);
}
