import { collectReachable } from "../../../process/graph/index.ts";
import { type ActivityArc, pickArcs, pickFrequentKeys } from "./arcs.ts";
import { type FollowerCounts, type FollowerSet, parseFollowerSet, toFollowerSet } from "./causes.ts";

/** A way on from an activity: to others that run side by side, back to an earlier one, or to nothing more. */
export interface ActivityWay {
  readonly to: readonly number[];
  readonly returns: boolean;
  readonly count: number;
}

/**
 * The ways on from each activity that remain when the rarest are left out, those that do not return first, then the
 * most frequent: of all arcs so many that they make up the share `keep`, and of each activity so many ways that they
 * make up that share of its work. The last entry is the start. An activity that can no longer be reached has none.
 */
export function pickWays(followers: FollowerCounts, keep: number): (readonly ActivityWay[])[] {
  const arcs = pickArcs(followers, keep);
  const ways = followers.map((sets, from) =>
    pickActivityWays(
      sets,
      arcs.filter((arc) => arc.from === from),
      keep,
    ),
  );
  const onward = ways.map((each) => each.filter(({ returns }) => !returns).flatMap(({ to }) => to));
  const listOnward = (from: number) => onward[from] ?? [];
  const reached = collectReachable([followers.length - 1], listOnward);
  return ways.map((each, from) => {
    if (!reached.has(from)) return [];
    const sound = each.filter(
      ({ to, returns }) => !returns || (reached.has(to[0] as number) && collectReachable([to[0] as number], listOnward).has(from)),
    );
    return sound.every(({ returns }) => returns) ? [{ to: [], returns: false, count: 0 }, ...sound] : sound;
  });
}

/** A set that holds a return is that return alone. */
function pickActivityWays(sets: ReadonlyMap<FollowerSet, number>, arcs: readonly ActivityArc[], keep: number): ActivityWay[] {
  const isKept = new Set(arcs.map(({ to }) => to));
  const isBack = new Set(arcs.filter(({ returns }) => returns).map(({ to }) => to));
  const counts = new Map<FollowerSet, number>();
  for (const [set, count] of sets) {
    const to = parseFollowerSet(set).filter((each) => isKept.has(each));
    const back = to.find((each) => isBack.has(each));
    const key = back === undefined ? toFollowerSet(to) : toFollowerSet([back]);
    counts.set(key, (counts.get(key) ?? 0) + count);
  }
  const chosen = new Set(pickFrequentKeys(counts, keep));
  // What was kept as an arc stays reachable, over its most frequent way.
  const byCount = [...counts].sort((a, b) => b[1] - a[1]).map(([set]) => set);
  for (const { to } of arcs) {
    if ([...chosen].some((set) => parseFollowerSet(set).includes(to))) continue;
    const best = byCount.find((set) => parseFollowerSet(set).includes(to));
    if (best !== undefined) chosen.add(best);
  }
  return byCount
    .filter((set) => chosen.has(set))
    .map((set): ActivityWay => {
      const to = parseFollowerSet(set);
      return { to, returns: to.some((each) => isBack.has(each)), count: counts.get(set) as number };
    })
    .sort((a, b) => Number(a.returns) - Number(b.returns));
}
