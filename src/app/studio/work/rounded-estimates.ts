import type { IntervalEstimate } from "../../../model/index.ts";

/**
 * An estimate without the digits that its interval leaves open: its value rounded, and its ends outwards, to the power
 * of ten that is next below its width. One without width is exact and stays.
 */
export function roundEstimate({ value, low, high }: IntervalEstimate): IntervalEstimate {
  if (high <= low) return { value, low, high };
  const unit = 10 ** Math.floor(Math.log10(high - low));
  return { value: Math.round(value / unit) * unit, low: Math.floor(low / unit) * unit, high: Math.ceil(high / unit) * unit };
}
