import type { CaseOutcomes } from "./outcomes.ts";

/** A case that has returned so often goes on, whatever its rounds allow: so that every case ends. */
export const maxReturns = 1_000;

/** How often cases have returned: over an outcome at `outcome * stride + base`. */
export interface ReturnCounts {
  readonly stride: number;
  readonly returned: Int32Array;
}

/**
 * Chooses an outcome of a decision by a number from 0 to below 1. One that may not return any more is left out, and the
 * others share its probability; without any other the first is taken.
 */
export function createOutcomeChooser(
  { first, chance, target, rounds }: CaseOutcomes,
  cases: ReturnCounts,
): (position: number, uniform: number, mayReturn: boolean, base: number) => number {
  const isOpen = (outcome: number, mayReturn: boolean, base: number) =>
    (target[outcome] as number) < 0 ||
    (mayReturn && (cases.returned[outcome * cases.stride + base] as number) < (rounds[outcome] as number));
  return (position, uniform, mayReturn, base) => {
    const from = first[position] as number;
    const to = first[position + 1] as number;
    let whole = 0;
    for (let outcome = from; outcome < to; outcome++) if (isOpen(outcome, mayReturn, base)) whole += chance[outcome] as number;
    let left = uniform * whole;
    let last = from;
    for (let outcome = from; outcome < to; outcome++) {
      if (chance[outcome] === 0 || !isOpen(outcome, mayReturn, base)) continue;
      last = outcome;
      left -= chance[outcome] as number;
      if (left < 0) return outcome;
    }
    return last;
  };
}
