/**
 * What follows from an activity at once: the numbers of activities, ascending, with commas between them; empty for
 * nothing.
 */
export type FollowerSet = string;

/** What each activity was followed by, and how often; the start of cases is the last of them. */
export type FollowerCounts = readonly ReadonlyMap<FollowerSet, number>[];

/**
 * Each piece of work comes of the last one before it that does not just run beside it. So the sets of what one piece of
 * work led to are what it decided: several activities in a set run side by side. `isAdjacent` is asked of an earlier
 * and a later activity, and whether the later one was done before in the case.
 */
export function countActivityFollowers(
  traces: readonly (readonly number[])[],
  activities: number,
  isBeside: BesideTest,
): Map<FollowerSet, number>[] {
  const followers = Array.from({ length: activities + 1 }, () => new Map<FollowerSet, number>());
  for (const trace of traces) {
    const led: Set<number>[] = trace.map(() => new Set());
    const [atStart, done] = [new Set<number>(), new Set<number>()];
    for (const [index, activity] of trace.entries()) {
      let cause = index - 1;
      while (cause >= 0 && isBeside(trace[cause] as number, activity, done.has(activity))) cause--;
      (led[cause] ?? atStart).add(activity);
      done.add(activity);
    }
    for (const [index, activity] of trace.entries()) countFollowerSet(followers[activity], toFollowerSet(led[index] ?? []));
    countFollowerSet(followers[activities], toFollowerSet(atStart));
  }
  return followers;
}

export type BesideTest = (earlier: number, later: number, isAgain: boolean) => boolean;

export function toFollowerSet(activities: Iterable<number>): FollowerSet {
  return [...activities].sort((a, b) => a - b).join(",");
}

export function parseFollowerSet(set: FollowerSet): number[] {
  return set === "" ? [] : set.split(",").map(Number);
}

function countFollowerSet(counts: Map<FollowerSet, number> | undefined, set: FollowerSet): void {
  counts?.set(set, (counts.get(set) ?? 0) + 1);
}
