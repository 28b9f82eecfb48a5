import type { Decision, Portfolio } from "./decision.ts";

/** Measures of a group beyond which not all of its sets are scheduled. */
const mostInGroup = 10;
/** Points beyond which the curve is not followed. */
const mostPoints = 50_000;

/** What a set of measures of some groups adds to the effort and to the minutes; fewer minutes are below 0. */
interface Part {
  readonly effort: number;
  readonly minutes: number;
  readonly measures: readonly number[];
}

/**
 * The sets that fewer than `depth` others better in both effort and minutes: with 1 the curve from no effort to the least minutes, with k all that can
 * be among the k best for any target and any budget. By rising effort, then minutes, number and places of measures. They come from all sets of
 * each group by dynamic programming, as what the groups save adds up; undefined where a group has too many sets. Each is scheduled as a whole.
 */
export function tradeOff(decision: Decision, depth: number): readonly Portfolio[] | undefined {
  const { groups, isMust, portfolioOf } = decision;
  if (groups.some((group) => group.filter((measure) => !isMust[measure]).length > mostInGroup)) return undefined;
  const must = isMust.flatMap((each, measure) => (each ? [measure] : []));
  const base = portfolioOf(must);
  if (!base) return undefined;
  let best: readonly Part[] = [{ effort: 0, minutes: 0, measures: [] }];
  for (const group of groups) {
    const parts = bestParts(partsOf(decision, group, must, base), depth);
    if (best.length * parts.length > mostPoints) return undefined;
    best = bestParts(
      best.flatMap((one) => parts.map((other) => sumOf(one, other))),
      depth,
    );
  }
  const points = best.map(({ measures }) => portfolioOf([...must, ...measures].sort((one, other) => one - other)));
  const isSum = points.every((point, index) => point && point.minutes - base.minutes === best[index]?.minutes);
  return isSum ? points.filter((point) => point !== undefined) : undefined;
}

/** The sets of a group that can be adopted. */
function partsOf({ isMust, portfolioOf }: Decision, group: readonly number[], must: readonly number[], base: Portfolio): readonly Part[] {
  const free = group.filter((measure) => !isMust[measure]);
  const sets = Array.from({ length: 2 ** free.length }, (_, mask) => free.filter((_, position) => (mask >> position) & 1));
  return sets.flatMap((measures): Part[] => {
    const whole = portfolioOf([...must, ...measures].sort((one, other) => one - other));
    return whole ? [{ effort: whole.effort - base.effort, minutes: whole.minutes - base.minutes, measures }] : [];
  });
}

function sumOf(one: Part, other: Part): Part {
  return { effort: one.effort + other.effort, minutes: one.minutes + other.minutes, measures: [...one.measures, ...other.measures] };
}

/** In order, those that have fewer minutes than all but `depth` − 1 of those before. */
function bestParts(parts: readonly Part[], depth: number): readonly Part[] {
  const sorted = [...parts].sort(
    (one, other) => one.effort - other.effort || one.minutes - other.minutes || byPlaces(one.measures, other.measures),
  );
  /** The least minutes so far, ascending, at most `depth` of them. */
  const least: number[] = [];
  return sorted.filter(({ minutes }) => {
    if (least.length === depth && (least[depth - 1] as number) <= minutes) return false;
    const place = least.findIndex((each) => each > minutes);
    least.splice(place < 0 ? least.length : place, 0, minutes);
    least.length = Math.min(least.length, depth);
    return true;
  });
}

/** The order of sets with nothing else to tell them apart. It stays when the same measures join both, so that groups can be joined one by one. */
function byPlaces(one: readonly number[], other: readonly number[]): number {
  if (one.length !== other.length) return one.length - other.length;
  const [first, second] = [one, other].map((list) => [...list].sort((a, b) => a - b)) as [number[], number[]];
  const at = first.findIndex((place, index) => place !== second[index]);
  return at < 0 ? 0 : (first[at] as number) - (second[at] as number);
}
