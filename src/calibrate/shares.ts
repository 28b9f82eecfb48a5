/** The share of something among cases, with its Wilson interval at 95 %. */
export interface Share {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

const z = 1.959_963_984_540_054;

/** Source: Wilson 1927. Nothing is known of none: 0 to 1. */
export function shareOf(count: number, of: number): Share {
  if (of === 0) return { share: 0, low: 0, high: 1 };
  const share = count / of;
  const centre = (share + (z * z) / (2 * of)) / (1 + (z * z) / of);
  const half = (z / (1 + (z * z) / of)) * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  return { share, low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}

/** Shares to four decimals that sum to 1 exactly: what is left goes to those that lost most by cutting. */
export function roundedShares(counts: readonly number[]): number[] {
  const all = counts.reduce((sum, each) => sum + each, 0);
  const exact = counts.map((each) => (each / all) * 10_000);
  const cut = exact.map(Math.floor);
  const left = 10_000 - cut.reduce((sum, each) => sum + each, 0);
  const byLoss = [...exact.keys()].sort((a, b) => lossAt(b) - lossAt(a) || a - b).slice(0, left);
  return cut.map((each, index) => (each + (byLoss.includes(index) ? 1 : 0)) / 10_000);

  function lossAt(index: number): number {
    return (exact[index] as number) - (cut[index] as number);
  }
}
