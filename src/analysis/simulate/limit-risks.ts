import { daysOf, type Limit } from "../../model/index.ts";
import { writtenOf } from "../../process/schedule/index.ts";
import type { CaseLimit } from "./case-limits.ts";
import { shareOf, spreadOf } from "./estimates.ts";
import { curveOf, histogramOf } from "./shape-of-days.ts";
import type { LimitRisk } from "./types.ts";

/** Minutes of the cases that have them, as they came and in ascending order, and the width in days of the bars that show them. */
export interface CountedMinutes {
  readonly minutes: Float64Array;
  readonly sorted: Float64Array;
  readonly barWidth: number;
}

/** How often a limit is kept, from the minutes that it counts in each case that has it. */
export function limitRiskOf(
  limit: Limit,
  { minutes, extended }: CaseLimit,
  { minutes: counted, sorted, barWidth }: CountedMinutes,
): LimitRisk {
  const within = (most: number) => counted.reduce((sum, each) => sum + (each <= most ? 1 : 0), 0);
  return {
    kind: limit.kind,
    ...(limit.from !== undefined && { from: limit.from }),
    ...(limit.to !== undefined && { to: limit.to }),
    written: writtenOf(limit),
    days: daysOf(minutes),
    cases: counted.length,
    chance: shareOf(within(minutes), counted.length),
    ...(limit.extension && { extension: { days: daysOf(extended), chance: shareOf(within(extended), counted.length) } }),
    counted:
      counted.length === 0 ? null : { ...spreadOf(counted, sorted), curve: curveOf(sorted), histogram: histogramOf(sorted, barWidth) },
  };
}
