// Logarithm, exponential and power of the four operations alone. ECMAScript leaves the last bits of its own to the
// engine, and the same seed shall give the same bytes everywhere.

/** 1, 1/3, … 1/23. */
const reciprocals = Float64Array.from({ length: 12 }, (_, term) => 1 / (2 * term + 1));

/** The natural logarithm of a positive number; −Infinity of 0. */
export function ln(value: number): number {
  if (value <= 0) return Number.NEGATIVE_INFINITY;
  let exponent = 0;
  let fraction = value;
  for (; fraction >= 2 * Math.SQRT1_2; exponent++) fraction /= 2;
  for (; fraction < Math.SQRT1_2; exponent--) fraction *= 2;
  // ln(f) = 2 (t + t³/3 + t⁵/5 + …) with t = (f − 1) / (f + 1), which is at most 0.172 here.
  const t = (fraction - 1) / (fraction + 1);
  const square = t * t;
  let sum = 0;
  for (let term = reciprocals.length - 1; term >= 0; term--) sum = sum * square + (reciprocals[term] as number);
  return exponent * Math.LN2 + 2 * t * sum;
}

/** e to a power; Infinity where that is too large. */
export function exp(power: number): number {
  if (power > 709) return Number.POSITIVE_INFINITY;
  if (power < -745) return 0;
  const doublings = Math.round(power / Math.LN2);
  const rest = power - doublings * Math.LN2;
  let sum = 1;
  for (let term = 16; term >= 1; term--) sum = 1 + (sum * rest) / term;
  const factor = doublings < 0 ? 0.5 : 2;
  for (let count = Math.abs(doublings); count > 0; count--) sum *= factor;
  return sum;
}

/** A positive number, or 0, to a positive power. */
export function raisePower(base: number, exponent: number): number {
  return base === 0 ? 0 : exp(exponent * ln(base));
}
