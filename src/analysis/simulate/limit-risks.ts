import { type Limit, toWorkingDays } from "../../model/index.ts";
import { copyLimitAmounts } from "../../process/schedule/index.ts";
import type { CaseLimit } from "./cases/limits.ts";
import { buildHistogram, buildShareCurve } from "./days-shape.ts";
import { computeDaysSpread, estimateShare } from "./estimates.ts";
import type { LimitRisk } from "./types.ts";

/**
 * Minutes of the cases that have them, as they came and in ascending order, and the width in days of the bars that show
 * them.
 */
export interface CountedMinutes {
  readonly minutes: Float64Array;
  readonly sorted: Float64Array;
  readonly barWidth: number;
}

/** How often a limit is kept, from the minutes that it counts in each case that has it. */
export function computeLimitRisk(
  limit: Limit,
  { minutes, extended }: CaseLimit,
  { minutes: counted, sorted, barWidth }: CountedMinutes,
): LimitRisk {
  const countHits = (most: number) => counted.reduce((sum, each) => sum + (each <= most ? 1 : 0), 0);
  return {
    kind: limit.kind,
    ...(limit.from !== undefined && { from: limit.from }),
    ...(limit.to !== undefined && { to: limit.to }),
    written: copyLimitAmounts(limit),
    days: toWorkingDays(minutes),
    cases: counted.length,
    chance: estimateShare(countHits(minutes), counted.length),
    ...(limit.extension && { extension: { days: toWorkingDays(extended), chance: estimateShare(countHits(extended), counted.length) } }),
    counted:
      counted.length === 0
        ? null
        : { ...computeDaysSpread(counted, sorted), curve: buildShareCurve(sorted), histogram: buildHistogram(sorted, barWidth) },
  };
}
