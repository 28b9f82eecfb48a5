/** Whether two activities run side by side: neither is mostly before the other. */
export type ConcurrencyTest = (a: number, b: number) => boolean;

/** Of the cases that have both, the share in which one comes first from which on it is taken to be before. */
const precedenceShare = 0.7;

/** By the order in which activities come for the first time, over all cases. */
export function createConcurrencyTest(traces: readonly (readonly number[])[]): ConcurrencyTest {
  const before = new Map<number, Map<number, number>>();
  for (const trace of traces) {
    const firsts = [...new Set(trace)];
    for (const [index, a] of firsts.entries()) {
      const counts = before.get(a) ?? new Map<number, number>();
      before.set(a, counts);
      for (let later = index + 1; later < firsts.length; later++) {
        const b = firsts[later] as number;
        counts.set(b, (counts.get(b) ?? 0) + 1);
      }
    }
  }
  return (a, b) => {
    const [there, back] = [before.get(a)?.get(b) ?? 0, before.get(b)?.get(a) ?? 0];
    return a !== b && Math.max(there, back) < precedenceShare * (there + back);
  };
}
