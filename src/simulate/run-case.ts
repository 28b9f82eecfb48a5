import type { CaseModel } from "./case-model.ts";
import type { CaseState } from "./case-state.ts";
import { chooser } from "./choose-outcome.ts";
import type { CriticalChains } from "./critical-chains.ts";
import { startsOn } from "./link-bounds.ts";
import { type Stream, streamOfCase, streamOfRound } from "./streams.ts";

/** A case that has returned so often goes on, whatever its rounds allow: so that every case ends. */
const mostReturns = 1_000;

/** Runs the case of a number and leaves it in the state. Returns whether it was let on because it had returned too often. */
export type RunCase = (number: number) => boolean;

/**
 * Cases run like this: each step is looked at when all that it waits for is settled. It is done when it waits for nothing or a link that is taken
 * leads to it from a step that is done; then its time is drawn, and of a decision its outcome. An outcome that returns lets its target begin again
 * when the decision finishes: the target and all that follows it are done again, with new times and outcomes, and what else follows them waits for
 * that last round.
 */
export function caseRunner(model: CaseModel, state: CaseState, chains: CriticalChains, seed: number): RunCase {
  const { size, start, source, draws, outcomes, places, pauses } = model;
  const { begin, finish, release, took, chosen, pending, rounds, times, spent, returned } = state;
  const { hasReturns, first, target, rounds: mostRounds } = outcomes;
  const { unitsNeeded } = draws;
  const numbers = new Float64Array(places.count);
  const ofUnits = new Float64Array(places.units);
  const startOn = startsOn(model, state);
  const choose = chooser(outcomes, returned);
  const clocks = pauses.length;
  let returns = 0;
  let cut = false;

  function prepare(stream: Stream): void {
    for (let place = 0; place < numbers.length; place++) numbers[place] = stream();
    for (const unit of unitsNeeded) ofUnits[unit] = draws.normal(numbers[unit] as number);
    pending.fill(1);
    rounds.fill(0);
    times.fill(0);
    spent.fill(0);
    if (!hasReturns) return;
    returned.fill(0);
    for (const each of release) each.fill(0);
    chains.forget();
  }

  /** Settles a step; false when it is not done. */
  function settle(p: number, uniform: number): boolean {
    const minutes = draws.minutes(p, uniform, ofUnits);
    took[p] = minutes;
    for (let clock = 0; clock < clocks; clock++) {
      const counted = clock > 0 && pauses[clock]?.[p] === 1 ? 0 : minutes;
      const earliest = startOn(clock, p, counted);
      (begin[clock] as Float64Array)[p] = earliest;
      (finish[clock] as Float64Array)[p] = earliest + counted;
    }
    chosen[p] = -1;
    if ((begin[0] as Float64Array)[p] === Number.NEGATIVE_INFINITY) return false;
    spent[p] = (spent[p] as number) + minutes;
    times[p] = (times[p] as number) + 1;
    return true;
  }

  /** Marks a step and what follows it, up to a decision. All of these are settled, so what is pending now is what is marked. */
  function doAgain(from: number, decision: number): void {
    pending[from] = 1;
    for (let p = from + 1; p <= decision; p++) {
      const end = start[p + 1] as number;
      for (let slot = start[p] as number; slot < end && pending[p] === 0; slot++) pending[p] = pending[source[slot] as number] as number;
    }
  }

  /** Sends the case back over an outcome of a decision, and tells where it goes on. */
  function goBack(outcome: number, p: number): number {
    const to = target[outcome] as number;
    returns++;
    returned[outcome] = (returned[outcome] as number) + 1;
    if (((finish[0] as Float64Array)[p] as number) >= ((release[0] as Float64Array)[to] as number)) {
      chains.keep(to, p);
      for (let clock = 0; clock < clocks; clock++) (release[clock] as Float64Array)[to] = (finish[clock] as Float64Array)[p] as number;
    }
    doAgain(to, p);
    return to;
  }

  return (number) => {
    prepare(streamOfCase(seed, number));
    returns = 0;
    cut = false;
    for (let p = 0; p < size; p++) {
      if (pending[p] === 0) continue;
      pending[p] = 0;
      const round = rounds[p] as number;
      rounds[p] = round + 1;
      const stream = round === 0 ? undefined : streamOfRound(seed, number, places.slot[p] as number, round);
      const isDone = settle(p, stream ? stream() : (numbers[places.time[p] as number] as number));
      if (!isDone || first[p] === first[p + 1]) continue;
      const uniform = stream ? stream() : (numbers[places.outcome[p] as number] as number);
      const outcome = choose(p, uniform, returns < mostReturns);
      chosen[p] = outcome;
      if ((target[outcome] as number) < 0) {
        cut ||= returns >= mostReturns;
      } else if (returns < mostReturns && (returned[outcome] as number) < (mostRounds[outcome] as number)) {
        p = goBack(outcome, p) - 1;
      }
    }
    return cut;
  };
}
