import { addGroupEntry } from "../../../model/index.ts";
import { collectReachable } from "../../../process/graph/index.ts";
import { type FollowerCounts, parseFollowerSet } from "./causes.ts";

/** That one activity leads to another; onward, or back to an earlier one. */
export interface ActivityArc {
  readonly from: number;
  readonly to: number;
  readonly returns: boolean;
}

/** A share that only the most frequent make up. */
const leastShare = 1e-6;

/**
 * The most frequent arcs, so many that they make up the share `keep` of all. The most frequent first, each leads onward
 * unless this would close a circle: then it goes back. The most frequent arc from the start is always one of them: a
 * process has steps.
 */
export function pickArcs(followers: FollowerCounts, keep: number): ActivityArc[] {
  const counts = new Map<string, number>();
  for (const [from, sets] of followers.entries()) {
    for (const [set, count] of sets)
      for (const to of parseFollowerSet(set)) counts.set(`${from} ${to}`, (counts.get(`${from} ${to}`) ?? 0) + count);
  }
  const kept = pickFrequentKeys(counts, keep);
  const isFromStart = (key: string) => key.startsWith(`${followers.length - 1} `);
  if (!kept.some(isFromStart)) kept.push(...pickFrequentKeys(new Map([...counts].filter(([key]) => isFromStart(key))), leastShare));
  const onward = new Map<number, number[]>();
  return kept.map((key) => {
    const [from, to] = key.split(" ").map(Number) as [number, number];
    const returns = collectReachable([to], (reached) => onward.get(reached) ?? []).has(from);
    if (!returns) addGroupEntry(onward, from, to);
    return { from, to, returns };
  });
}

/** The keys with the highest counts that together make up a share of the whole; of equal counts all or none. */
export function pickFrequentKeys(counts: ReadonlyMap<string, number>, share: number): string[] {
  const sorted = [...counts].sort((a, b) => b[1] - a[1]);
  const whole = sorted.reduce((sum, [, count]) => sum + count, 0);
  const kept: string[] = [];
  let [sum, last] = [0, Number.NaN];
  for (const [key, count] of sorted) {
    if (kept.length > 0 && sum >= share * whole - 1e-9 && count !== last) break;
    kept.push(key);
    sum += count;
    last = count;
  }
  return kept;
}

/** Whether one activity comes after another over arcs that lead onward. */
export function createLaterTest(arcs: readonly ActivityArc[]): (activity: number, than: number) => boolean {
  const onward = new Map<number, number[]>();
  for (const { from, to, returns } of arcs) if (!returns) addGroupEntry(onward, from, to);
  const known = new Map<number, Set<number>>();
  return (activity, than) => {
    const reached = known.get(than) ?? collectReachable([than], (from) => onward.get(from) ?? []);
    known.set(than, reached);
    return activity !== than && reached.has(activity);
  };
}
