import type { SeenExit, SeenFlow } from "./flow.ts";

/**
 * Adds which outcomes a case took, and how often it went back over each at most, to counts by step and outcome. An
 * outcome is seen from what follows until the decision is taken again. What comes is owed to a decision that was the
 * last before it of all that lead to it; it may have been meant by the others: so the outcome is taken whose next steps
 * are all that is owed, without any that never came; of equal ones the first.
 * @param visits the steps of the case in their order; decisions that the log does not know where they may have been
 * taken, if anything follows
 */
export function countOutcomes(visits: readonly number[], flow: SeenFlow, taken: number[][], rounds: number[][]): void {
  const { exits, isSeen } = flow;
  const owners = assignOwners(visits, flow);
  const returned = new Map<SeenExit, number>();
  for (const [index, step] of visits.entries()) {
    const ways = exits[step] as readonly SeenExit[];
    if (ways.length === 0) continue;
    const followers = collectVisitFollowers(visits, index, ways, owners);
    const isPassed = isSeen[step] || followers.owed.size + followers.possible.size > 0;
    const chosen = isPassed ? pickExit(ways, followers) : -1;
    if (chosen < 0) continue;
    increaseCount(taken[step] as number[], chosen);
    const way = ways[chosen] as SeenExit;
    if (!way.returns) continue;
    const round = (returned.get(way) ?? 0) + 1;
    returned.set(way, round);
    const most = rounds[step] as number[];
    most[chosen] = Math.max(most[chosen] as number, round);
  }
}

/**
 * By visit: the number of the visit of the decision that it is owed to; −1 where something else came last of what leads
 * to it.
 */
function assignOwners(visits: readonly number[], { exits, sources }: SeenFlow): number[] {
  const lastOf = new Map<number, number>();
  return visits.map((step, index) => {
    let [owner, latest] = [-1, -1];
    for (const [before, at] of lastOf) {
      const isDecided = exits[before]?.some(({ next }) => next.has(step)) ?? false;
      if (at <= latest || !(isDecided || sources[step]?.some((source) => source.step === before))) continue;
      latest = at;
      owner = isDecided ? at : -1;
    }
    lastOf.set(step, index);
    return owner;
  });
}

interface SeenFollowers {
  readonly owed: ReadonlySet<number>;
  readonly possible: ReadonlySet<number>;
}

function collectVisitFollowers(
  visits: readonly number[],
  index: number,
  ways: readonly SeenExit[],
  owners: readonly number[],
): SeenFollowers {
  const [owed, possible] = [new Set<number>(), new Set<number>()];
  for (let later = index + 1; later < visits.length; later++) {
    const step = visits[later] as number;
    if (ways.some(({ next }) => next.has(step))) (owners[later] === index ? owed : possible).add(step);
    if (step === visits[index]) break;
  }
  return { owed, possible };
}

/** −1 when it cannot be told. */
function pickExit(ways: readonly SeenExit[], { owed, possible }: SeenFollowers): number {
  if (owed.size + possible.size === 0) {
    const silent = ways.flatMap(({ next }, index) => (next.size === 0 ? [index] : []));
    return silent.length === 1 ? (silent[0] as number) : -1;
  }
  let [best, most] = [-1, Number.NEGATIVE_INFINITY];
  for (const [index, { next }] of ways.entries()) {
    const hits = [...next].filter((step) => owed.has(step)).length;
    const maybe = [...next].filter((step) => possible.has(step) && !owed.has(step)).length;
    if (hits + maybe === 0 && next.size > 0) continue;
    const score = 2 * hits - owed.size - (next.size - hits - maybe);
    if (score > most) [best, most] = [index, score];
  }
  return best;
}

function increaseCount(counts: number[], at: number): void {
  counts[at] = (counts[at] as number) + 1;
}
