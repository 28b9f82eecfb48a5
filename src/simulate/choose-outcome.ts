import type { Outcomes } from "./outcomes.ts";

/**
 * Chooses an outcome of a decision by a number from 0 to below 1. One that may not return any more is left out, and the others share its
 * probability; without any other the first is taken.
 */
export function chooser(
  { first, chance, target, rounds }: Outcomes,
  returned: Int32Array,
): (position: number, uniform: number, mayReturn: boolean) => number {
  const isOpen = (outcome: number, mayReturn: boolean) =>
    (target[outcome] as number) < 0 || (mayReturn && (returned[outcome] as number) < (rounds[outcome] as number));
  return (position, uniform, mayReturn) => {
    const [from, to] = [first[position] as number, first[position + 1] as number];
    let whole = 0;
    for (let outcome = from; outcome < to; outcome++) if (isOpen(outcome, mayReturn)) whole += chance[outcome] as number;
    let left = uniform * whole;
    let last = from;
    for (let outcome = from; outcome < to; outcome++) {
      if (chance[outcome] === 0 || !isOpen(outcome, mayReturn)) continue;
      last = outcome;
      left -= chance[outcome] as number;
      if (left < 0) return outcome;
    }
    return last;
  };
}
