import { daysOf, type Limit } from "../model/index.ts";
import { writtenOf } from "../schedule/index.ts";
import type { CaseLimit } from "./case-limits.ts";
import { shareOf, spreadOf } from "./estimates.ts";
import type { LimitRisk } from "./types.ts";

/** How often a limit is kept, from the minutes that it counts in each case; NaN in those without it. */
export function limitRiskOf(limit: Limit, { minutes, extended }: CaseLimit, found: Float64Array): LimitRisk {
  const counted = found.filter((each) => !Number.isNaN(each));
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
    counted: counted.length === 0 ? null : spreadOf(counted),
  };
}
