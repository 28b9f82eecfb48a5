import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plusFromState } from "pure-rand/generator/xoroshiro128plus";

/** Random numbers from 0 to below 1, one after the other. */
export type Stream = () => number;

/** Stands for the numbers that a case begins with. */
const beginning = -1;

/** The stream of a case, which depends on the seed and the number of the case alone: no matter who simulates it, and when. */
export function streamOfCase(seed: number, number: number): Stream {
  return streamFrom(seed, number, beginning, 0);
}

/** The stream of a step that is done again in a case, the first time with `round` 1. */
export function streamOfRound(seed: number, number: number, slot: number, round: number): Stream {
  return streamFrom(seed, number, slot, round);
}

function streamFrom(seed: number, number: number, slot: number, round: number): Stream {
  const generator = xoroshiro128plusFromState(mixed(seed, number, slot, round));
  return () => uniformFloat64(generator);
}

/** Four numbers made into the 128 bits of a state: one to one, so that no two streams are the same, and without any pattern left. */
function mixed(a: number, b: number, c: number, d: number): readonly number[] {
  let [w, x, y, z] = [a | 0, b | 0, c | 0, d | 0];
  for (let round = 1; round <= 3; round++) {
    x ^= scrambled(w + round);
    y ^= scrambled(x);
    z ^= scrambled(y);
    w ^= scrambled(z);
  }
  return [w, x, y, z];
}

/** The finalizer of MurmurHash3. */
function scrambled(value: number): number {
  let bits = value | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}
