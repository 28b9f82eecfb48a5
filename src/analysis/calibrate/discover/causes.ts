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
    const led = createLedActivities(trace.length);
    const done = new Set<number>();
    for (const [index, activity] of trace.entries()) {
      let cause = index - 1;
      while (cause >= 0 && isBeside(trace[cause] as number, activity, done.has(activity))) cause--;
      led.add(cause, activity);
      done.add(activity);
    }
    for (const [index, activity] of trace.entries()) countFollowerSet(followers[activity], toFollowerSet(led.list(index)));
    countFollowerSet(followers[activities], toFollowerSet(led.list(-1)));
  }
  return followers;
}

/**
 * What each place of a trace led to; −1 is its start. Most led to one activity or none: a set for each of a million
 * places takes 200 MB.
 */
function createLedActivities(length: number) {
  const only = new Int32Array(length + 1).fill(-1);
  const several = new Map<number, Set<number>>();
  return {
    add: (place: number, activity: number) => {
      const known = only[place + 1] as number;
      if (known < 0) only[place + 1] = activity;
      else if (known !== activity) several.set(place, (several.get(place) ?? new Set([known])).add(activity));
    },
    list: (place: number): Iterable<number> => several.get(place) ?? only.subarray(place + 1, place + 2).filter((each) => each >= 0),
  };
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
