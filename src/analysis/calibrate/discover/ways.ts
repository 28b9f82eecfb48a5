import { type Arc, keptArcs, mostFrequent, reachedFrom } from "./arcs.ts";
import { activitiesIn, type FollowerSet, type Followers, keyOf } from "./causes.ts";

/** A way on from an activity: to others that run side by side, back to an earlier one, or to nothing more. */
export interface Way {
  readonly to: readonly number[];
  readonly returns: boolean;
  readonly count: number;
}

/**
 * The ways on from each activity that remain when the rarest are left out, those that do not return first, then the most frequent: of all arcs so many
 * that they make up the share `keep`, and of each activity so many ways that they make up that share of its work. The last entry is the start. An
 * activity that can no longer be reached has none.
 */
export function keptWays(followers: Followers, keep: number): (readonly Way[])[] {
  const arcs = keptArcs(followers, keep);
  const ways = followers.map((sets, from) =>
    waysOf(
      sets,
      arcs.filter((arc) => arc.from === from),
      keep,
    ),
  );
  const onward = new Map(ways.map((each, from) => [from, each.filter(({ returns }) => !returns).flatMap(({ to }) => to)]));
  const reached = reachedFrom(followers.length - 1, onward);
  return ways.map((each, from) => {
    if (!reached.has(from)) return [];
    const sound = each.filter(
      ({ to, returns }) => !returns || (reached.has(to[0] as number) && reachedFrom(to[0] as number, onward).has(from)),
    );
    return sound.every(({ returns }) => returns) ? [{ to: [], returns: false, count: 0 }, ...sound] : sound;
  });
}

/** A set that holds a return is that return alone. */
function waysOf(sets: ReadonlyMap<FollowerSet, number>, arcs: readonly Arc[], keep: number): Way[] {
  const isKept = new Set(arcs.map(({ to }) => to));
  const isBack = new Set(arcs.filter(({ returns }) => returns).map(({ to }) => to));
  const counts = new Map<FollowerSet, number>();
  for (const [set, count] of sets) {
    const to = activitiesIn(set).filter((each) => isKept.has(each));
    const back = to.find((each) => isBack.has(each));
    const key = back === undefined ? keyOf(to) : keyOf([back]);
    counts.set(key, (counts.get(key) ?? 0) + count);
  }
  const chosen = new Set(mostFrequent(counts, keep));
  // What was kept as an arc stays reachable, over its most frequent way.
  const byCount = [...counts].sort((a, b) => b[1] - a[1]).map(([set]) => set);
  for (const { to } of arcs) {
    if ([...chosen].some((set) => activitiesIn(set).includes(to))) continue;
    const best = byCount.find((set) => activitiesIn(set).includes(to));
    if (best !== undefined) chosen.add(best);
  }
  return byCount
    .filter((set) => chosen.has(set))
    .map((set): Way => {
      const to = activitiesIn(set);
      return { to, returns: to.some((each) => isBack.has(each)), count: counts.get(set) as number };
    })
    .sort((a, b) => Number(a.returns) - Number(b.returns));
}
