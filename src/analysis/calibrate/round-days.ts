/** Days as a file has them: to four significant digits, and no finer than a thousandth, which is half a minute. */
export function roundActualDays(days: number): number {
  return Number(Number(days.toPrecision(4)).toFixed(3));
}
