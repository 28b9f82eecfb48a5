import { toWorkingDays } from "../../model/index.ts";
import { hasFinishSource, type Network, type NetworkLink, type ProcessNetwork, replaceMinutes } from "../../process/graph/index.ts";
import { createChainTimes, type ScheduleAnalysis, type ScheduleStart } from "../../process/schedule/index.ts";
import { getStepId } from "./path-steps.ts";
import { type RankedWay, RankedWays, type WayMap } from "./ranked-ways.ts";
import type { LongPath } from "./types.ts";

/** Ways looked at, each of some 150 bytes, and steps named. */
const maxPathWork = 4_000_000;

/**
 * The longest paths of a network, longest first; on equal length the one whose links come first. A path runs over links
 * from a step that waits for nothing (or only for what would let it start before the beginning) to one whose finish
 * nothing waits for (or only what ends before it); removed steps are passed through in silence, and paths that differ
 * in nothing else are one. Its length is the time at which it ends when each step waits for the one before it alone, on
 * the calendar where there is a start. `isLimited`: more would take too much work.
 */
export function findLongestPaths(
  analysis: ScheduleAnalysis,
  count: number,
  start: ScheduleStart | undefined,
): { readonly paths: readonly LongPath[]; readonly isLimited: boolean } {
  const { network } = analysis;
  const paths: LongPath[] = [];
  const followed = new Set(network.links.map(({ from }) => from));
  const ways = new RankedWays(buildWayMap(analysis, start));
  let longest: number | undefined;
  let named = 0;
  for (let rank = 0; paths.length < count; rank++) {
    const way = ways.getRankedWay(rank, maxPathWork - named);
    if (way === undefined || named > maxPathWork) return { paths, isLimited: named + ways.work > maxPathWork };
    const steps = listWaySteps(way.before, network);
    const last = steps.at(-1);
    // A way over nothing but removed steps is no path.
    if (last === undefined) continue;
    longest ??= way.minutes;
    named += steps.length;
    paths.push({
      steps: steps.map((number) => getStepId(number, network)),
      days: toWorkingDays(way.minutes),
      short: toWorkingDays(longest - way.minutes),
      outlasts: followed.has(last),
    });
  }
  return { paths, isLimited: false };
}

/**
 * The starts of steps as places, by position, with the links between them; and the end, with a link from each step that
 * may be the last.
 */
function buildWayMap({ network: process, times }: ScheduleAnalysis, begin: ScheduleStart | undefined): WayMap {
  const { network, steps, links } = process;
  const { finish, startAfter } = createChainTimes(process, begin);
  const last = listPathEnds(replaceMinutes(network, times.minutes), links);
  return {
    start: [...network.start, links.length + last.length],
    source: [...network.source, ...last],
    after: (slot, minutes) =>
      slot < links.length ? startAfter(slot, minutes) : finish(network.order[last[slot - links.length] as number] as number, minutes),
    isMarked: (position) => position < network.size && !steps[network.order[position] as number]?.passThrough,
  };
}

/** Step numbers from first to last. */
function listWaySteps(way: RankedWay | undefined, { network }: ProcessNetwork): readonly number[] {
  const steps: number[] = [];
  for (let at = way; at !== undefined; at = at.before) steps.push(network.order[at.place] as number);
  return steps.reverse();
}

/**
 * The positions at which a path may end: where no link leaves the finish, or what is beyond ends before it. That is
 * told from steps as long as where they stand: on a calendar another path may find some of them longer or shorter, but
 * the step that ends the process is among them.
 */
function listPathEnds({ size, minutes, start, source, weight, link }: Network, links: readonly NetworkLink[]): readonly number[] {
  const isFollowed = new Uint8Array(size);
  const beyond = new Float64Array(size).fill(Number.NEGATIVE_INFINITY);
  for (let p = size - 1; p >= 0; p--) {
    const rest = Math.max(minutes[p] as number, beyond[p] as number);
    for (let slot = start[p] as number; slot < (start[p + 1] as number); slot++) {
      const before = source[slot] as number;
      if (hasFinishSource((links[link[slot] as number] as NetworkLink).link.link)) isFollowed[before] = 1;
      beyond[before] = Math.max(beyond[before] as number, (weight[slot] as number) + rest);
    }
  }
  return Array.from(minutes.keys()).filter((p) => isFollowed[p] === 0 || (minutes[p] as number) > (beyond[p] as number));
}
