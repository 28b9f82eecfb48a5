import { createRoundStream, writeCaseNumbers } from "../random/streams.ts";
import { createOutcomeChooser, maxReturns } from "./choose-outcome.ts";
import type { CaseCounts } from "./counts.ts";
import type { CriticalChains } from "./critical-chains.ts";
import { createStartWriter } from "./link-bounds.ts";
import type { CaseModel } from "./model.ts";
import type { CaseState } from "./state.ts";

/** Runs so many cases, at most as many as run side by side, from a number on, and leaves them in the state. */
export type CasesRunner = (first: number, cases: number) => void;

/**
 * Cases run like this: each step is looked at when all that it waits for is settled. It is done when it waits for
 * nothing or a link that is taken leads to it from a step that is done; then its time is drawn, and of a decision its
 * outcome. An outcome that returns lets its target begin again when the decision finishes: the target and all that
 * follows it are done again, with new times and outcomes, and what else follows them waits for that last round. So
 * cases go from step to step side by side, and one that returns does its further rounds alone before it goes on with
 * the others.
 */
export function createCasesRunner(
  model: CaseModel,
  state: CaseState,
  counts: CaseCounts,
  chains: CriticalChains,
  seed: number,
): CasesRunner {
  const { size, isWhole, start, source, draws, outcomes, places, pauses } = model;
  const { stride, begin, finish, release, took, chosen } = state;
  const { times, spent, cut } = counts;
  const { hasReturns, first: firstOutcome, target, rounds: mostRounds } = outcomes;
  const { unitOf, unitsNeeded } = draws;
  const begins = begin[0] as Float64Array;
  const numbers = new Float64Array(places.count * stride);
  const ofUnits = new Float64Array(places.units * stride);
  const returned = new Int32Array(target.length * stride);
  const returns = new Int32Array(stride);
  const rounds = new Int32Array(hasReturns ? size * stride : 0);
  const pending = new Uint8Array(size);
  const startOn = createStartWriter(model, state);
  const choose = createOutcomeChooser(outcomes, { stride, returned });
  let firstCase = 0;

  function prepare(cases: number): void {
    for (let base = 0; base < cases; base++) writeCaseNumbers(seed, firstCase + base, places.count, numbers, base, stride);
    for (const unit of unitsNeeded) {
      for (let at = unit * stride; at < unit * stride + cases; at++) ofUnits[at] = draws.normal(numbers[at] as number);
    }
    if (isWhole) return;
    times.fill(0);
    spent.fill(0);
    if (!hasReturns) return;
    for (const each of [returned, returns, rounds, cut, ...release]) each.fill(0);
    chains.forget();
  }

  /** Settles a step in the cases from one base to before another; what it takes is drawn. */
  function settle(p: number, from: number, to: number): void {
    const own = p * stride;
    for (let clock = 0; clock < pauses.length; clock++) {
      const doesPause = pauses[clock]?.[p] === 1;
      startOn(clock, p, doesPause, from, to);
      const [starts, ends] = [begin[clock], finish[clock]] as [Float64Array, Float64Array];
      for (let at = own + from; at < own + to; at++) ends[at] = (starts[at] as number) + (doesPause ? 0 : (took[at] as number));
    }
    for (let at = own + from; at < own + to && !isWhole; at++) {
      if (begins[at] === Number.NEGATIVE_INFINITY) continue;
      times[at] = (times[at] as number) + 1;
      spent[at] = (spent[at] as number) + (took[at] as number);
    }
  }

  function draw(p: number, cases: number): void {
    const own = p * stride;
    const place = (places.time[p] as number) * stride;
    const unit = (unitOf[p] as number) * stride;
    if (unit < 0) draws.row(p, numbers, place, took, own, cases);
    else
      for (let base = 0; base < cases; base++)
        took[own + base] = draws.minutes(p, numbers[place + base] as number, ofUnits[unit + base] as number);
  }

  /** Chooses the outcome of a decision, and tells the target of a return; −1 without one. */
  function decide(p: number, uniform: number, base: number): number {
    const outcome = choose(p, uniform, (returns[base] as number) < maxReturns, base);
    chosen[p * stride + base] = outcome;
    const to = target[outcome] as number;
    if (to < 0) {
      if ((returns[base] as number) >= maxReturns) cut[base] = 1;
      return -1;
    }
    const at = outcome * stride + base;
    if ((returns[base] as number) >= maxReturns || (returned[at] as number) >= (mostRounds[outcome] as number)) return -1;
    returns[base] = (returns[base] as number) + 1;
    returned[at] = (returned[at] as number) + 1;
    return to;
  }

  /**
   * Lets a step be done again when a decision finishes, and marks it and what follows it, up to the decision, all of
   * which is settled.
   */
  function markReturn(to: number, decision: number, base: number): void {
    const [own, at] = [decision * stride + base, to * stride + base];
    if (((finish[0] as Float64Array)[own] as number) >= ((release[0] as Float64Array)[at] as number)) {
      chains.keep(to, decision, base);
      for (let clock = 0; clock < pauses.length; clock++)
        (release[clock] as Float64Array)[at] = (finish[clock] as Float64Array)[own] as number;
    }
    pending[to] = 1;
    for (let p = to + 1; p <= decision; p++) {
      const end = start[p + 1] as number;
      for (let slot = start[p] as number; slot < end && pending[p] === 0; slot++) pending[p] = pending[source[slot] as number] as number;
    }
  }

  /** Does again what a case has returned to from a decision, until it goes on behind that. */
  function repeatSteps(first: number, decision: number, base: number): void {
    for (let p = first; p <= decision; p++) {
      if (pending[p] === 0) continue;
      pending[p] = 0;
      const at = p * stride + base;
      const round = (rounds[at] as number) + 1;
      rounds[at] = round;
      const stream = createRoundStream(seed, firstCase + base, places.slot[p] as number, round);
      const unit = unitOf[p] as number;
      took[at] = draws.minutes(p, stream(), unit < 0 ? 0 : (ofUnits[unit * stride + base] as number));
      settle(p, base, base + 1);
      chosen[at] = -1;
      if (firstOutcome[p] === firstOutcome[p + 1] || begins[at] === Number.NEGATIVE_INFINITY) continue;
      const to = decide(p, stream(), base);
      if (to < 0) continue;
      markReturn(to, p, base);
      p = to - 1;
    }
  }

  return (first, cases) => {
    firstCase = first;
    prepare(cases);
    for (let p = 0; p < size; p++) {
      draw(p, cases);
      settle(p, 0, cases);
      if (firstOutcome[p] === firstOutcome[p + 1]) continue;
      const [own, place] = [p * stride, (places.outcome[p] as number) * stride];
      for (let base = 0; base < cases; base++) {
        chosen[own + base] = -1;
        if (begins[own + base] === Number.NEGATIVE_INFINITY) continue;
        const to = decide(p, numbers[place + base] as number, base);
        if (to < 0) continue;
        markReturn(to, p, base);
        repeatSteps(to, p, base);
      }
    }
  };
}
