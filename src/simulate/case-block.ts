import type { CaseModel } from "./case-model.ts";
import { caseStateOf } from "./case-state.ts";
import { criticalChains } from "./critical-chains.ts";
import { latest, limitClock } from "./limit-clock.ts";
import { caseRunner } from "./run-case.ts";

/** Cases are simulated in blocks of so many, whoever does it: so sums are the same however the blocks are shared out. */
export const blockSize = 1_024;

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
export type SimulateBlock = (first: number, count: number, kept: number) => CaseBlock;

export function blockSimulator(model: CaseModel, seed: number): SimulateBlock {
  const { size, limits } = model;
  const state = caseStateOf(model);
  const chains = criticalChains(model, state);
  const run = caseRunner(model, state, chains, seed);
  const minutesOf = limitClock(model, state);
  const finish = state.finish[0] as Float64Array;
  return (first, count, kept) => {
    const perStep = () => new Float64Array(size);
    const [totals, inLimits, samples] = [count, limits.length * count, kept * size].map((length) => new Float64Array(length)) as [
      Float64Array,
      Float64Array,
      Float64Array,
    ];
    const [done, times, critical, spent, squares] = [perStep(), perStep(), perStep(), perStep(), perStep()];
    let cut = 0;
    for (let index = 0; index < count; index++) {
      if (run(first + index)) cut++;
      const total = latest(finish, size);
      totals[index] = total;
      for (let number = 0; number < limits.length; number++) {
        inLimits[number * count + index] = minutesOf(limits[number] as (typeof limits)[number]);
      }
      const onChain = chains.critical(total);
      for (let p = 0; p < size; p++) {
        const often = state.times[p] as number;
        if (often === 0) continue;
        const minutes = state.spent[p] as number;
        done[p] = (done[p] as number) + 1;
        times[p] = (times[p] as number) + often;
        critical[p] = (critical[p] as number) + (onChain[p] as number);
        spent[p] = (spent[p] as number) + minutes;
        squares[p] = (squares[p] as number) + minutes * minutes;
      }
      if (index < kept) samples.set(state.spent, index * size);
    }
    return { totals, limits: inLimits, done, times, critical, spent, squares, samples, cut };
  };
}
