import { collectReachable } from "../../process/graph/index.ts";
/**
 * What joins a set at one time: a measure, or measures that need each other in a ring. By positions; a joiner goes by
 * its place in the list, which is that of its first measure.
 */
export interface Joiner {
  readonly measures: readonly number[];
  /** Lists of joiners of which one each must have joined before. */
  readonly needs: readonly (readonly number[])[];
}

/**
 * The measures of a group as they may join one after another, each when its needs are met. Measures that can never join
 * one by one need each other: those that lead to each other through needs which nothing else meets join together, after
 * all else that such needs name.
 */
export function buildJoiners(group: readonly number[], needs: readonly (readonly (readonly number[])[])[]): Joiner[] {
  const free = findFreeMeasures(group, needs);
  const getNeeds = (measure: number) => needs[measure] as readonly (readonly number[])[];
  const isUnmet = (list: readonly number[]) => !list.some((each) => free.has(each));
  const stuck = group.filter((measure) => !free.has(measure));
  const listUnmet = (measure: number) => getNeeds(measure).filter(isUnmet).flat();
  const leadsTo = new Map(stuck.map((measure) => [measure, collectReachable(listUnmet(measure), listUnmet)]));
  const isTogether = (one: number, other: number) => one === other || (leadsTo.get(one)?.has(other) && leadsTo.get(other)?.has(one));
  const rings = group.filter((measure) => group.find((other) => isTogether(measure, other)) === measure);
  const placeOf = new Map(group.map((measure) => [measure, rings.findIndex((first) => isTogether(first, measure))]));
  const listPlaces = (list: readonly number[]) => [...new Set(list.map((measure) => placeOf.get(measure) as number))];
  return rings.map((first, place) => {
    const measures = group.filter((measure) => isTogether(first, measure));
    const lists = measures.flatMap((measure) =>
      getNeeds(measure).flatMap((list) =>
        !free.has(measure) && isUnmet(list) ? listPlaces(list).map((each) => [each]) : [listPlaces(list)],
      ),
    );
    return { measures, needs: lists.filter((list) => !list.includes(place)) };
  });
}

/** The measures that can join one by one. */
function findFreeMeasures(group: readonly number[], needs: readonly (readonly (readonly number[])[])[]): Set<number> {
  const free = new Set<number>();
  for (let grown = true; grown; ) {
    const size = free.size;
    for (const measure of group) if (needs[measure]?.every((list) => list.some((each) => free.has(each)))) free.add(measure);
    grown = free.size > size;
  }
  return free;
}
