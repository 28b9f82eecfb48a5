/**
 * Where the middles of labels stand that are to be near places in ascending order, within a stretch and without
 * touching each other.
 */
export function spreadLabels(
  labels: readonly { readonly at: number; readonly width: number }[],
  [from, to]: readonly [from: number, to: number],
  gap: number,
): readonly number[] {
  const middles: number[] = [];
  let free = from;
  for (const { at, width } of labels) {
    const middle = Math.max(at, free + width / 2);
    middles.push(middle);
    free = middle + width / 2 + gap;
  }
  let end = to;
  for (const [place, { width }] of [...labels.entries()].toReversed()) {
    const middle = Math.min(middles[place] as number, end - width / 2);
    middles[place] = middle;
    end = middle - width / 2 - gap;
  }
  return middles;
}
