/** How often something may be done: a bucket of tokens that fills up again. */
export interface Allowance {
  /** Takes one, if there is one. */
  readonly take: () => boolean;
}

/** So many at once, and so many a second over time. */
export function createAllowance(atOnce: number, perSecond: number): Allowance {
  let left = atOnce;
  let last = performance.now();
  return {
    take() {
      const now = performance.now();
      left = Math.min(atOnce, left + ((now - last) / 1_000) * perSecond);
      last = now;
      if (left < 1) return false;
      left--;
      return true;
    },
  };
}
