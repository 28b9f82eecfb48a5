import { type Item, type Limit, type Process, toWorkingDays } from "../model/index.ts";
import { convertLimitMinutes } from "../process/schedule/index.ts";

/** The limits that hold for an item: its own, or else those of its process. */
export function getItemLimits(item: Item, process: Process | undefined): readonly Limit[] {
  return item.limits ?? process?.limits ?? [];
}

/** The limits that stand for an item as such, both between the same steps; each undefined where there is none. */
export interface HeadLimits {
  readonly promised: Limit | undefined;
  readonly statutory: Limit | undefined;
}

/**
 * Of all limits those that stand for the item as such: on its whole process where there are any, else between the steps
 * of the longest promise, or without a promise of the longest statutory limit. Limits between other steps are not added
 * to them: one may run within another. Of several between the same steps all hold, so that the shortest binds.
 */
export function pickHeadLimits(limits: readonly Limit[]): HeadLimits {
  const filterKind = (kind: Limit["kind"]) => limits.filter((limit) => limit.kind === kind);
  const [promised, statutory] = [filterKind("promised"), filterKind("statutory")];
  const leading = findLeadingLimit(promised) ?? findLeadingLimit(statutory);
  const pickHead = (ofOneKind: readonly Limit[]) =>
    leading && findShortestLimit(ofOneKind.filter(({ from, to }) => from === leading.from && to === leading.to));
  return { promised: pickHead(promised), statutory: pickHead(statutory) };
}

export function findPromisedDays(limits: readonly Limit[]): number | undefined {
  const { promised } = pickHeadLimits(limits);
  return promised && computeLimitDays(promised);
}

/** How long a limit is in working days; calendar days, weeks and months are converted at 5 working days to 7. */
export function computeLimitDays(limit: Limit): number {
  return toWorkingDays(convertLimitMinutes(limit));
}

export function isWholeLimit({ from, to }: Limit): boolean {
  return from === undefined && to === undefined;
}

function findLeadingLimit(limits: readonly Limit[]): Limit | undefined {
  const [first, ...others] = limits;
  return (
    limits.find(isWholeLimit) ??
    (first && others.reduce((longest, each) => (computeLimitDays(each) > computeLimitDays(longest) ? each : longest), first))
  );
}

function findShortestLimit([first, ...others]: readonly Limit[]): Limit | undefined {
  return first && others.reduce((least, each) => (computeLimitDays(each) < computeLimitDays(least) ? each : least), first);
}
