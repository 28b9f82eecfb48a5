import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { collectReachable } from "../../process/graph/index.ts";
import type { Joiner } from "./joiners.ts";

/** A random order, each joiner after what it needs, and by how much it stands for more of all orders than others do. */
export interface RandomOrder {
  readonly joiners: readonly number[];
  readonly weight: number;
}

/**
 * Pairs of random orders that turn against each other: without needs the one is the other backwards. Every joiner whose
 * needs are met waits a random time, shorter the more others wait for it; who has waited enough is the next. Where
 * nobody needs two others all orders come up alike, else the weight evens them out (importance sampling). The same seed
 * gives the same orders.
 */
export function* drawOrderPairs(joiners: readonly Joiner[], seed: number): Generator<readonly [RandomOrder, RandomOrder], never> {
  const generator = xoroshiro128plus(seed);
  const followers = countFollowers(joiners);
  for (;;) {
    const chances = joiners.map(() => uniformFloat64(generator));
    const [one, other] = [chances, chances.map((chance) => 1 - chance)].map((list) =>
      buildWeightedOrder(
        joiners,
        followers,
        list.map((chance) => -Math.log(chance)),
      ),
    );
    yield [one as RandomOrder, other as RandomOrder];
  }
}

/** By joiner how many come after it because of needs, with itself. */
function countFollowers(joiners: readonly Joiner[]): number[] {
  const next = joiners.map((_, joiner) => joiners.flatMap(({ needs }, other) => (needs.flat().includes(joiner) ? [other] : [])));
  return next.map((_, joiner) => collectReachable([joiner], (each) => next[each] ?? []).size);
}

function buildWeightedOrder(joiners: readonly Joiner[], followers: readonly number[], waits: readonly number[]): RandomOrder {
  const joined = new Set<number>();
  const due = new Map<number, number>();
  let now = 0;
  let weight = 1;
  const admit = () => {
    joiners.forEach(({ needs }, joiner) => {
      if (joined.has(joiner) || due.has(joiner) || !needs.every((list) => list.some((each) => joined.has(each)))) return;
      due.set(joiner, now + (waits[joiner] as number) / (followers[joiner] as number));
    });
  };
  while (joined.size < joiners.length) {
    admit();
    const ready = [...due.keys()];
    // In the draw each has as many chances as it has followers; without joint needs these are all that are left.
    weight *= ready.reduce((sum, joiner) => sum + (followers[joiner] as number), 0) / (joiners.length - joined.size);
    const next = ready.reduce((first, joiner) => ((due.get(joiner) as number) < (due.get(first) as number) ? joiner : first));
    now = due.get(next) as number;
    due.delete(next);
    joined.add(next);
  }
  return { joiners: [...joined], weight };
}
