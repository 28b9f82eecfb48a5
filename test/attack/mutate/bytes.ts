import type { Dice } from "../dice.ts";
import { oddTexts } from "./odd-values.ts";

const oddBytes = [0x00, 0x0a, 0x0d, 0x22, 0x3c, 0x7f, 0x80, 0xbf, 0xc0, 0xed, 0xfe, 0xff];

type ByteMutation = (bytes: Uint8Array, at: number, dice: Dice) => Uint8Array;

/** Any file as bytes: what a bad disk, a torn download or a wrong encoding makes of it. */
const mutations: readonly ByteMutation[] = [
  (bytes, at, dice) => bytes.with(at, (bytes[at] ?? 0) ^ (1 << dice.below(8))),
  (bytes, at, dice) => bytes.with(at, dice.pick(oddBytes)),
  (bytes, at) => bytes.subarray(0, at),
  (bytes, at, dice) => join(bytes.subarray(0, at), bytes.subarray(at + dice.below(64))),
  (bytes, at, dice) => join(bytes.subarray(0, at), bytes.subarray(at, at + dice.below(256)), bytes.subarray(at)),
  (bytes, at, dice) => join(bytes.subarray(0, at), Buffer.from(dice.pick(oddTexts)), bytes.subarray(at)),
  (bytes, at, dice) => {
    const from = dice.below(bytes.length);
    return join(bytes.subarray(0, at), bytes.subarray(from, from + dice.below(512)), bytes.subarray(at));
  },
];

export function mutateBytes(bytes: Uint8Array, dice: Dice): Uint8Array {
  let mutated = new Uint8Array(bytes);
  for (let left = 1 + dice.below(4); left > 0 && mutated.length > 0; left--)
    mutated = new Uint8Array(dice.pick(mutations)(mutated, dice.below(mutated.length), dice));
  return mutated;
}

function join(...pieces: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(pieces);
}
