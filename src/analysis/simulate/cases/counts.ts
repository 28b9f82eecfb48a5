import type { CaseModel } from "./model.ts";
import type { CaseState } from "./state.ts";

/** What cases that run side by side have come to; of a position or outcome `p` at `p * stride + base`. */
export interface CaseCounts {
  /** How often a step was done, and what it took in all its rounds. */
  readonly times: Int32Array;
  readonly spent: Float64Array;
  /** 1 of a case that was let on because it had returned too often. */
  readonly cut: Uint8Array;
}

export function createCaseCounts({ size, isWhole }: CaseModel, { stride, took }: CaseState): CaseCounts {
  const times = new Int32Array(size * stride);
  const cut = new Uint8Array(stride);
  // Where each step is done once, there is nothing to count.
  return isWhole ? { times: times.fill(1), spent: took, cut } : { times, spent: new Float64Array(size * stride), cut };
}
