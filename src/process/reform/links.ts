import { createKey, type Link, toMinutes } from "../../model/index.ts";

/** Two entries of `after` are the same when step, link type, lag and outcome are. */
export function getLinkKey(link: Link): string {
  return createKey(link.step, link.link, toMinutes(link.lag), link.outcome ?? null);
}

/**
 * Predecessors after a vote. Each list is one measure's `after`: it drops the baseline entries that it leaves out and
 * adds those that are new; restating a baseline entry is no vote, so an entry goes as soon as one measure drops it. The
 * order is that of the baseline, then of the votes.
 */
export function mergeLinkVotes(baseline: readonly Link[], votes: readonly (readonly Link[])[]): Link[] {
  const kept = new Map(baseline.map((link) => [getLinkKey(link), link]));
  const before = new Set(kept.keys());
  for (const vote of votes) {
    const wanted = new Map(vote.map((link) => [getLinkKey(link), link]));
    for (const key of before) if (!wanted.has(key)) kept.delete(key);
    for (const [key, link] of wanted) if (!before.has(key)) kept.set(key, link);
  }
  return [...kept.values()];
}
