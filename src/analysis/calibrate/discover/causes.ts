/** What follows from an activity at once: the numbers of activities, ascending, with commas between them; empty for nothing. */
export type FollowerSet = string;

/** What each activity was followed by, and how often; the start of cases is the last of them. */
export type Followers = readonly ReadonlyMap<FollowerSet, number>[];

/**
 * Each piece of work comes of the last one before it that does not just run beside it. So the sets of what one piece of work led to are what it
 * decided: several activities in a set run side by side. `isBeside` is asked of an earlier and a later activity, and whether the later one was done
 * before in the case.
 */
export function followersIn(traces: readonly (readonly number[])[], activities: number, isBeside: IsBeside): Map<FollowerSet, number>[] {
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
    for (const [index, activity] of trace.entries()) count(followers[activity], keyOf(led[index] ?? []));
    count(followers[activities], keyOf(atStart));
  }
  return followers;
}

export type IsBeside = (earlier: number, later: number, isAgain: boolean) => boolean;

export function keyOf(activities: Iterable<number>): FollowerSet {
  return [...activities].sort((a, b) => a - b).join(",");
}

export function activitiesIn(set: FollowerSet): number[] {
  return set === "" ? [] : set.split(",").map(Number);
}

function count(counts: Map<FollowerSet, number> | undefined, set: FollowerSet): void {
  counts?.set(set, (counts.get(set) ?? 0) + 1);
}
