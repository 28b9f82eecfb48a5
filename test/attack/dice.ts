import { seeded } from "../support/random.ts";

/** Choices of an attack, the same for the same seed. */
export interface Dice {
  /** From 0 up to 1. */
  readonly next: () => number;
  /** A whole number from 0 up to `sides`. */
  readonly below: (sides: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
  readonly chance: (share: number) => boolean;
}

export function throwDice(seed: number): Dice {
  const next = seeded(seed);
  const below = (sides: number) => Math.floor(next() * sides);
  return { next, below, pick: (list) => list[below(list.length)] as (typeof list)[number], chance: (share) => next() < share };
}
