/**
 * How far two samples are apart: the mean shift, in their unit, that turns one distribution into the other, which is
 * the area between their distribution functions (1-Wasserstein or earth mover's distance). Null when one is empty.
 */
export function computeWassersteinDistance(one: readonly number[], other: readonly number[]): number | null {
  if (one.length === 0 || other.length === 0) return null;
  const [a, b] = [one, other].map((each) => Float64Array.from(each).sort()) as [Float64Array, Float64Array];
  let [i, j, area] = [0, 0, 0];
  let before = Math.min(a[0] as number, b[0] as number);
  while (i < a.length || j < b.length) {
    const now = Math.min(a[i] ?? Number.POSITIVE_INFINITY, b[j] ?? Number.POSITIVE_INFINITY);
    area += Math.abs(i / a.length - j / b.length) * (now - before);
    before = now;
    while (a[i] === now) i++;
    while (b[j] === now) j++;
  }
  return area;
}
