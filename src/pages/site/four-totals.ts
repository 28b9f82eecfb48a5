import { pickHeadLimits } from "../../list/index.ts";
import type { Limit, TimeLimit } from "../../model/index.ts";
import type { Schedule } from "../../process/schedule/index.ts";

/** The four figures of an item side by side: what the law allows, what is promised, what counts, and what passes. */
export interface FourTotals {
  readonly statutory?: (TimeLimit & Pick<Limit, "extension">) | undefined;
  readonly promised?: (TimeLimit & Pick<Limit, "extension">) | undefined;
  /** Working days that count along the critical path, between the steps of the limit; absent without a process. */
  readonly counted?: number | undefined;
  /** Working days from beginning to end with all time in them; absent without a process. */
  readonly experienced?: number | undefined;
}

/**
 * The limits that stand for the item; where the law sets none between the steps of the promise, the one that it sets
 * between others.
 */
export function computeFourTotals(limits: readonly Limit[], schedule: Schedule | undefined): FourTotals {
  const { promised, statutory } = pickHeadLimits(limits);
  const leading = promised ?? statutory;
  const result = leading && schedule?.limits[limits.indexOf(leading)];
  return {
    statutory: statutory ?? pickHeadLimits(limits.filter(({ kind }) => kind === "statutory")).statutory,
    promised,
    counted: schedule && (result?.longest ?? schedule.counted),
    experienced: schedule?.days,
  };
}
