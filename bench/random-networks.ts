/** Steps and links of a random network, declared in no order. */
export interface RandomNetwork {
  readonly minutes: Float64Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly type: Uint8Array;
  readonly lag: Float64Array;
}

const minutesPerDay = 480;
const linksPerStep = 3;
/** How far back a step looks for what it waits for. */
const window = 500;

/**
 * Each step of 1 to 20 days waits for three of the last 500; of finish-to-start links without lag, or of links of all
 * four types with lags from −2 to 4 days. The same for the same size.
 */
export function randomNetwork(size: number, links: "finish-to-start" | "all types"): RandomNetwork {
  const random = randomNumbers(size);
  const below = (limit: number) => Math.floor(random() * limit);
  const number = Int32Array.from({ length: size }, (_, index) => index);
  for (let index = size - 1; index > 0; index--) {
    const other = below(index + 1);
    [number[index], number[other]] = [number[other] as number, number[index] as number];
  }
  const minutes = Float64Array.from({ length: size }, () => minutesPerDay * (1 + below(20)));
  const count = linksPerStep * (size - 1);
  const from = new Int32Array(count);
  const to = Int32Array.from({ length: count }, (_, k) => number[1 + Math.floor(k / linksPerStep)] as number);
  for (let k = 0; k < count; k++) {
    const step = 1 + Math.floor(k / linksPerStep);
    from[k] = number[step - 1 - below(Math.min(step, window))] as number;
  }
  const isTyped = links === "all types";
  return {
    ...{ minutes, from, to },
    type: Uint8Array.from({ length: count }, () => (isTyped ? below(4) : 0)),
    lag: Float64Array.from({ length: count }, () => (isTyped ? minutesPerDay * (below(7) - 2) : 0)),
  };
}

/** Numbers from 0 to below 1, the same for the same seed (mulberry32, T. Ettinger, public domain). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
