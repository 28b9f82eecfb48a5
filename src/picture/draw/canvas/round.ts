/** A coordinate to two decimals of a pixel, as drawings write it. */
export function roundCoordinate(value: number): number {
  return Math.round(value * 100) / 100;
}
