import { addGroupEntry, createKey, groupValues, type Item } from "../../model/index.ts";
import type { Prerequisite } from "./prerequisites.ts";

/** A way to apply for an item: as it is, or as one of its variants. */
interface ApplicationWay {
  readonly item: string;
  /** Prerequisites that nothing fulfils yet. */
  readonly open: Set<Prerequisite>;
}

/**
 * The items that nobody can ever have, with the prerequisites that keep them from it on their first way: every item
 * that gives such a document is itself out of reach. Items are reached from those that need nothing, one after another
 * (as in Dowling and Gallier 1984), so that a document which several items give is no obstacle as long as one of them
 * is in reach. Optional materials and those that may follow later are none either.
 */
export function collectUnreachableItems(
  items: readonly Item[],
  prerequisites: readonly Prerequisite[],
): Map<string, readonly Prerequisite[]> {
  const ways = collectApplicationWays(items, prerequisites);
  const waiting = new Map<string, { readonly way: ApplicationWay; readonly prerequisite: Prerequisite }[]>();
  for (const way of [...ways.values()].flat()) {
    for (const prerequisite of way.open) {
      for (const { item } of prerequisite.givers) addGroupEntry(waiting, item, { way, prerequisite });
    }
  }
  const reached = new Set<string>();
  const next = [...ways].filter(([, each]) => each.some(({ open }) => open.size === 0)).map(([code]) => code);
  for (let code = next.pop(); code !== undefined; code = next.pop()) {
    if (reached.has(code)) continue;
    reached.add(code);
    for (const { way, prerequisite } of waiting.get(code) ?? []) {
      way.open.delete(prerequisite);
      if (way.open.size === 0) next.push(way.item);
    }
  }
  return new Map([...ways].filter(([code]) => !reached.has(code)).map(([code, [first]]) => [code, [...(first?.open ?? [])]]));
}

function collectApplicationWays(items: readonly Item[], prerequisites: readonly Prerequisite[]): Map<string, ApplicationWay[]> {
  const byWay = groupValues(prerequisites, ({ need, item, variant }) => (need === "required" ? createKey(item, variant) : undefined));
  const ways = new Map<string, ApplicationWay[]>();
  for (const { code, variants = [] } of items) {
    if (ways.has(code)) continue;
    const own = variants.flatMap(({ id, materials }) => (materials === undefined ? [] : [id]));
    ways.set(
      code,
      [undefined, ...own].map((variant) => ({ item: code, open: new Set(byWay.get(createKey(code, variant))) })),
    );
  }
  return ways;
}
