import { type CaseCounts, createCaseCounts } from "./counts.ts";
import { createCriticalChains } from "./critical-chains.ts";
import { createLimitClock } from "./limit-clock.ts";
import type { CaseModel } from "./model.ts";
import { createCasesRunner } from "./run-cases.ts";
import { createCaseState } from "./state.ts";

/**
 * Cases are simulated in blocks of so many, whoever does it: so sums are the same however the blocks are shared out.
 */
export const caseBlockSize = 1_024;

/** What the cases of a block have shown. Steps are positions; times are minutes of working time. */
export interface CaseBlock {
  /** Of each case. */
  readonly totals: Float64Array;
  /** Of each limit, one after the other, in each case; NaN where it has none. */
  readonly limits: Float64Array;
  /** Of each step: in how many cases it is done, how often in all, and in how many it is critical. */
  readonly done: Float64Array;
  readonly times: Float64Array;
  readonly critical: Float64Array;
  /** Of each step: what it takes, summed over the cases, and its square. */
  readonly spent: Float64Array;
  readonly squares: Float64Array;
  /** What each step takes in each of the first cases, as far as they are asked for. */
  readonly samples: Float64Array;
  /** How many cases were let on because they had returned too often. */
  readonly cut: number;
}

/** Simulates the block of a number of cases from a number on, of which so many are kept step by step. */
export type BlockSimulator = (first: number, count: number, kept: number) => CaseBlock;

/** So many cases run side by side: their numbers stay in the cache of a processor. */
const casesPerPass = 128;

export function createBlockSimulator(model: CaseModel, seed: number): BlockSimulator {
  const { size, lasts, limits } = model;
  const state = createCaseState(model, casesPerPass);
  const counts = createCaseCounts(model, state);
  const chains = createCriticalChains(model, state);
  const run = createCasesRunner(model, state, counts, chains, seed);
  const minutesOf = createLimitClock(model, state);
  const finish = state.finish[0] as Float64Array;
  const ends = new Float64Array(casesPerPass);

  /** When each of the cases ends: with the latest of its steps. */
  function settleEnds(cases: number): void {
    ends.fill(0);
    for (const p of lasts) {
      const own = p * casesPerPass;
      for (let base = 0; base < cases; base++)
        if ((finish[own + base] as number) > (ends[base] as number)) ends[base] = finish[own + base] as number;
    }
  }

  return (first, count, kept) => {
    const createSums = () => new Float64Array(size);
    const block = {
      totals: new Float64Array(count),
      limits: new Float64Array(limits.length * count),
      ...{ done: createSums(), times: createSums(), critical: createSums(), spent: createSums(), squares: createSums() },
      samples: new Float64Array(kept * size),
    };
    let cut = 0;
    for (let at = 0; at < count; at += casesPerPass) {
      const cases = Math.min(casesPerPass, count - at);
      run(first + at, cases);
      settleEnds(cases);
      block.totals.set(cases < casesPerPass ? ends.subarray(0, cases) : ends, at);
      for (const [number, limit] of limits.entries()) {
        for (let base = 0; base < cases; base++) block.limits[number * count + at + base] = minutesOf(limit, base);
      }
      addStepSums(block, counts, chains.critical(ends, cases), cases);
      for (let base = 0; base < Math.min(cases, kept - at); base++) keep(block.samples, at + base, base);
      for (let base = 0; base < cases; base++) cut += counts.cut[base] as number;
    }
    return { ...block, cut };
  };

  function keep(samples: Float64Array, number: number, base: number): void {
    for (let p = 0; p < size; p++) samples[number * size + p] = counts.spent[p * casesPerPass + base] as number;
  }
}

type StepSums = Pick<CaseBlock, "done" | "times" | "critical" | "spent" | "squares">;

/** Adds what the steps of so many cases have come to, and which of them were critical. */
function addStepSums(sums: StepSums, { times, spent }: CaseCounts, isCritical: Uint8Array, cases: number): void {
  for (let p = 0; p < sums.done.length; p++) {
    const own = p * casesPerPass;
    let done = 0;
    let often = 0;
    let critical = 0;
    let minutes = 0;
    let squares = 0;
    for (let at = own; at < own + cases; at++) {
      const count = times[at] as number;
      const took = spent[at] as number;
      done += count > 0 ? 1 : 0;
      often += count;
      critical += isCritical[at] as number;
      minutes += took;
      squares += took * took;
    }
    sums.done[p] = (sums.done[p] as number) + done;
    sums.times[p] = (sums.times[p] as number) + often;
    sums.critical[p] = (sums.critical[p] as number) + critical;
    sums.spent[p] = (sums.spent[p] as number) + minutes;
    sums.squares[p] = (sums.squares[p] as number) + squares;
  }
}
