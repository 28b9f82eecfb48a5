import { daysOf, type Item, type Limit, type Process } from "../model/index.ts";
import { convertedMinutes } from "../schedule/index.ts";

/** The limits that hold for an item: its own, or else those of its process. */
export function limitsOf(item: Item, process: Process | undefined): readonly Limit[] {
  return item.limits ?? process?.limits ?? [];
}

/** What an item promises, and the statutory limit between the same two steps, in working days; each undefined where there is none. */
export interface HeadLimits {
  readonly promised: number | undefined;
  readonly statutory: number | undefined;
}

/**
 * Of all limits those that stand for the item as such: on its whole process where there are any, else the longest promise. Calendar days, weeks
 * and months are converted at 5 working days to 7.
 */
export function headLimits(limits: readonly Limit[]): HeadLimits {
  const ofKind = (kind: Limit["kind"]) => limits.filter((limit) => limit.kind === kind);
  const promise = headOf(ofKind("promised"));
  const statutory = promise
    ? ofKind("statutory").filter((limit) => limit.from === promise.from && limit.to === promise.to)
    : ofKind("statutory");
  const bound = headOf(statutory);
  return { promised: promise && daysIn(promise), statutory: bound && daysIn(bound) };
}

export function promisedDays(limits: readonly Limit[]): number | undefined {
  return headLimits(limits).promised;
}

function headOf(limits: readonly Limit[]): Limit | undefined {
  const whole = limits.filter(({ from, to }) => from === undefined && to === undefined);
  const [first, ...others] = whole.length > 0 ? whole : limits;
  return first && others.reduce((longest, each) => (daysIn(each) > daysIn(longest) ? each : longest), first);
}

function daysIn(limit: Limit): number {
  return daysOf(convertedMinutes(limit));
}
