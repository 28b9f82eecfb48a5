/** Shares to four decimals that sum to 1 exactly: what is left goes to those that lost most by cutting. */
export function roundShares(counts: readonly number[]): number[] {
  const all = counts.reduce((sum, each) => sum + each, 0);
  const exact = counts.map((each) => (each / all) * 10_000);
  const cut = exact.map(Math.floor);
  const left = 10_000 - cut.reduce((sum, each) => sum + each, 0);
  const byLoss = [...exact.keys()].sort((a, b) => computeLoss(b) - computeLoss(a) || a - b).slice(0, left);
  return cut.map((each, index) => (each + (byLoss.includes(index) ? 1 : 0)) / 10_000);

  function computeLoss(index: number): number {
    return (exact[index] as number) - (cut[index] as number);
  }
}
