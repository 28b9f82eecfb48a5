import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plusFromState } from "pure-rand/generator/xoroshiro128plus";

/** 2 to the power of −26 and of −53, which bring whole numbers below 1. */
const [highPart, lowPart] = [1 / 67_108_864, 1 / 9_007_199_254_740_992];

/** Random numbers from 0 to below 1, one after the other. */
export type Stream = () => number;

/** Stands for the numbers that a case begins with. */
const beginningSlot = -1;

/**
 * The stream of a case, which depends on the seed and the number of the case alone: no matter who simulates it, and
 * when.
 */
export function createCaseStream(seed: number, number: number): Stream {
  return createStream(seed, number, beginningSlot, 0);
}

/**
 * Writes so many of the first numbers of that stream to every `stride`-th place from `base` on. The generator of
 * pure-rand once more, with its state in variables, as cases would spend most of their time on it.
 */
export function writeCaseNumbers(seed: number, number: number, count: number, numbers: Float64Array, base: number, stride: number): void {
  let [s01, s00, s11, s10] = mixState(seed, number, beginningSlot, 0) as [number, number, number, number];
  const end = base + count * stride;
  for (let at = base; at < end; at += stride) {
    const high = (s00 + s10) & 0x3ffffff;
    let a0 = s10 ^ s00;
    let a1 = s11 ^ s01;
    const t00 = (s00 << 24) ^ (s01 >>> 8) ^ a0 ^ (a0 << 16);
    const t01 = (s01 << 24) ^ (s00 >>> 8) ^ a1 ^ ((a1 << 16) | (a0 >>> 16));
    s10 = (a1 << 5) ^ (a0 >>> 27);
    s11 = (a0 << 5) ^ (a1 >>> 27);
    const low = (t00 + s10) & 0x7ffffff;
    a0 = s10 ^ t00;
    a1 = s11 ^ t01;
    s00 = (t00 << 24) ^ (t01 >>> 8) ^ a0 ^ (a0 << 16);
    s01 = (t01 << 24) ^ (t00 >>> 8) ^ a1 ^ ((a1 << 16) | (a0 >>> 16));
    s10 = (a1 << 5) ^ (a0 >>> 27);
    s11 = (a0 << 5) ^ (a1 >>> 27);
    numbers[at] = high * highPart + low * lowPart;
  }
}

/** The stream of a step that is done again in a case, the first time with `round` 1. */
export function createRoundStream(seed: number, number: number, slot: number, round: number): Stream {
  return createStream(seed, number, slot, round);
}

function createStream(seed: number, number: number, slot: number, round: number): Stream {
  const generator = xoroshiro128plusFromState(mixState(seed, number, slot, round));
  return () => uniformFloat64(generator);
}

/**
 * Four numbers made into the 128 bits of a state: one to one, so that no two streams are the same, and without any
 * pattern left.
 */
function mixState(a: number, b: number, c: number, d: number): readonly number[] {
  let [w, x, y, z] = [a | 0, b | 0, c | 0, d | 0];
  for (let round = 1; round <= 3; round++) {
    x ^= scrambleBits(w + round);
    y ^= scrambleBits(x);
    z ^= scrambleBits(y);
    w ^= scrambleBits(z);
  }
  return [w, x, y, z];
}

/** The finalizer of MurmurHash3. */
function scrambleBits(value: number): number {
  let bits = value | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}
