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
 * The sets of which no other has both less effort and fewer minutes, by rising effort: from all sets of each group by dynamic programming, as what
 * the groups save adds up. Undefined where a group has too many sets. Every point is scheduled as a whole.
 */
export function tradeOff(decision: Decision): readonly Portfolio[] | undefined {
  const { groups, isMust, portfolioOf } = decision;
  if (groups.some((group) => group.filter((measure) => !isMust[measure]).length > mostInGroup)) return undefined;
  const must = isMust.flatMap((each, measure) => (each ? [measure] : []));
  const base = portfolioOf(must);
  if (!base) return undefined;
  let curve: readonly Part[] = [{ effort: 0, minutes: 0, measures: [] }];
  for (const group of groups) {
    const parts = partsOf(decision, group, must, base);
    if (curve.length * parts.length > mostPoints) return undefined;
    curve = undominated(curve.flatMap((one) => parts.map((other) => sumOf(one, other))));
  }
  const points = curve.map(({ measures }) => portfolioOf([...must, ...measures].sort((one, other) => one - other)));
  const isSum = points.every((point, index) => point && point.minutes - base.minutes === curve[index]?.minutes);
  return isSum ? points.filter((point) => point !== undefined) : undefined;
}

/** The sets of a group that can be adopted, as far as no other of them is better. */
function partsOf({ isMust, portfolioOf }: Decision, group: readonly number[], must: readonly number[], base: Portfolio): readonly Part[] {
  const free = group.filter((measure) => !isMust[measure]);
  const sets = Array.from({ length: 2 ** free.length }, (_, mask) => free.filter((_, position) => (mask >> position) & 1));
  const parts = sets.flatMap((measures): Part[] => {
    const whole = portfolioOf([...must, ...measures].sort((one, other) => one - other));
    return whole ? [{ effort: whole.effort - base.effort, minutes: whole.minutes - base.minutes, measures }] : [];
  });
  return undominated(parts);
}

function sumOf(one: Part, other: Part): Part {
  return { effort: one.effort + other.effort, minutes: one.minutes + other.minutes, measures: [...one.measures, ...other.measures] };
}

/** By rising effort those that have fewer minutes than all before; of equals the one with the fewest measures, then the one with the earliest places. */
function undominated(parts: readonly Part[]): readonly Part[] {
  const sorted = [...parts].sort(
    (one, other) => one.effort - other.effort || one.minutes - other.minutes || byPlaces(one.measures, other.measures),
  );
  let least = Number.POSITIVE_INFINITY;
  return sorted.filter(({ minutes }) => {
    const isBetter = minutes < least;
    if (isBetter) least = minutes;
    return isBetter;
  });
}

/** The order of sets with nothing else to tell them apart. It stays when the same measures join both, so that groups can be joined one by one. */
function byPlaces(one: readonly number[], other: readonly number[]): number {
  if (one.length !== other.length) return one.length - other.length;
  const [first, second] = [one, other].map((list) => [...list].sort((a, b) => a - b)) as [number[], number[]];
  const at = first.findIndex((place, index) => place !== second[index]);
  return at < 0 ? 0 : (first[at] as number) - (second[at] as number);
}
