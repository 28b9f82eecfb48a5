import { daysOf, type Item, type Limit, type Process } from "../model/index.ts";
import { convertedMinutes } from "../process/schedule/index.ts";

/** The limits that hold for an item: its own, or else those of its process. */
export function limitsOf(item: Item, process: Process | undefined): readonly Limit[] {
  return item.limits ?? process?.limits ?? [];
}

/** The limits that stand for an item as such, both between the same steps; each undefined where there is none. */
export interface HeadLimits {
  readonly promised: Limit | undefined;
  readonly statutory: Limit | undefined;
}

/**
 * Of all limits those that stand for the item as such: on its whole process where there are any, else between the steps of the longest promise,
 * or without a promise of the longest statutory limit. Limits between other steps are not added to them: one may run within another. Of several
 * between the same steps all hold, so that the shortest binds.
 */
export function headLimits(limits: readonly Limit[]): HeadLimits {
  const ofKind = (kind: Limit["kind"]) => limits.filter((limit) => limit.kind === kind);
  const [promised, statutory] = [ofKind("promised"), ofKind("statutory")];
  const leading = leadingOf(promised) ?? leadingOf(statutory);
  const head = (ofOneKind: readonly Limit[]) =>
    leading && shortest(ofOneKind.filter(({ from, to }) => from === leading.from && to === leading.to));
  return { promised: head(promised), statutory: head(statutory) };
}

export function promisedDays(limits: readonly Limit[]): number | undefined {
  const { promised } = headLimits(limits);
  return promised && daysIn(promised);
}

/** How long a limit is in working days; calendar days, weeks and months are converted at 5 working days to 7. */
export function daysIn(limit: Limit): number {
  return daysOf(convertedMinutes(limit));
}

export function isOnWhole({ from, to }: Limit): boolean {
  return from === undefined && to === undefined;
}

function leadingOf(limits: readonly Limit[]): Limit | undefined {
  const [first, ...others] = limits;
  return limits.find(isOnWhole) ?? (first && others.reduce((longest, each) => (daysIn(each) > daysIn(longest) ? each : longest), first));
}

function shortest([first, ...others]: readonly Limit[]): Limit | undefined {
  return first && others.reduce((least, each) => (daysIn(each) < daysIn(least) ? each : least), first);
}
