/** Round numbers from 0 to at least `most`, about `wanted` of them: steps of 1, 2 or 5 times a power of ten. */
export function computeNiceTicks(most: number, wanted: number): readonly number[] {
  if (!(most > 0)) return [0, 1];
  const rough = most / wanted;
  let power = 1;
  while (power * 10 <= rough) power *= 10;
  while (power > rough) power /= 10;
  const step = power * ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10);
  const count = Math.ceil(most / step - 1e-9);
  return Array.from({ length: count + 1 }, (_, index) => Math.round(index * step * 1e6) / 1e6);
}

/**
 * Round numbers from at most `least`, which is not above 0, to at least `most`: those of the larger side, on both sides
 * of 0.
 */
export function computeSignedTicks(least: number, most: number, wanted: number): readonly number[] {
  const up = computeNiceTicks(Math.max(most, -least), wanted);
  const [, step = 1] = up;
  const below = Math.ceil(-least / step - 1e-9);
  const negative = Array.from({ length: below }, (_, index) => Math.round((index - below) * step * 1e6) / 1e6);
  return [...negative, ...up.filter((tick, index) => index === 0 || tick - step < most - 1e-9)];
}

/** Round numbers from at most `least` to at least `most`, about `wanted` of them. */
export function computeRangeTicks(least: number, most: number, wanted: number): readonly number[] {
  const [, step = 1] = computeNiceTicks(most - least, wanted);
  const first = Math.floor(least / step + 1e-9);
  const count = Math.max(1, Math.ceil(most / step - 1e-9) - first);
  return Array.from({ length: count + 1 }, (_, index) => Math.round((first + index) * step * 1e6) / 1e6);
}
