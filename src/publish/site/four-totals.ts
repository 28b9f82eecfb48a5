import type { Limit, TimeLimit } from "../../model/index.ts";
import type { Schedule } from "../../schedule/index.ts";

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
 * An item is judged by its first promised limit, or without one by its first statutory one; the other kind is that between the same steps if there
 * is one, else the first of its kind.
 */
export function fourTotals(limits: readonly Limit[], schedule: Schedule | undefined): FourTotals {
  const leading = limits.find(({ kind }) => kind === "promised") ?? limits[0];
  const ofKind = (kind: Limit["kind"]) =>
    limits.find((limit) => limit.kind === kind && limit.from === leading?.from && limit.to === leading?.to) ??
    limits.find((limit) => limit.kind === kind);
  const result = leading && schedule?.limits[limits.indexOf(leading)];
  return {
    statutory: ofKind("statutory"),
    promised: ofKind("promised"),
    counted: schedule && (result?.longest ?? schedule.counted),
    experienced: schedule?.days,
  };
}
