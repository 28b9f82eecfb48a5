/**
 * Shares as whole minutes that sum to the whole: rounded down, and the minutes that are left go to those with the
 * largest remainders, on ties to those before (Hamilton's method).
 */
export function apportionMinutes(shares: readonly number[], whole: number): number[] {
  const minutes = shares.map(Math.floor);
  const left = Math.round(whole - minutes.reduce((sum, each) => sum + each, 0));
  // Remainders that differ by a last bit are the same.
  const remainders = shares.map((share, index) => Math.round((share - (minutes[index] as number)) * 1e6));
  const largest = [...remainders.keys()].sort((one, other) => (remainders[other] as number) - (remainders[one] as number) || one - other);
  for (const index of largest.slice(0, Math.max(0, left))) minutes[index] = (minutes[index] as number) + 1;
  return minutes;
}
