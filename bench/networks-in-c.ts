import type { Network } from "../src/process/graph/index.ts";
import { runInC } from "./in-c.ts";
import type { Outcome } from "./network-peers.ts";

export const criticalPath = "critical-path";

/** Runs the method in C on a network, and again: the least time of a run in milliseconds, and what it found. */
export function scheduleInC(network: Network, rounds: number): { readonly least: number; readonly outcome: Outcome } {
  const { size, order, minutes, start, source, weight, type, lag } = network;
  const hasWeights = type !== undefined || lag !== undefined;
  const numbers = [[size, source.length, hasWeights ? 1 : 0], order, minutes, start, source, hasWeights ? weight : []];
  const [nanoseconds = Number.NaN, finish = Number.NaN, totalFloat = Number.NaN, freeFloat = Number.NaN] = runInC(
    criticalPath,
    numbers,
    rounds,
  );
  return { least: nanoseconds / 1e6, outcome: { finish, totalFloat, freeFloat } };
}
