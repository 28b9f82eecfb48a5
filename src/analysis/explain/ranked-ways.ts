/**
 * Places in topological order, and the links into each: those into place p are `start[p]` to `start[p + 1]` of
 * `source`.
 */
export interface WayMap {
  readonly start: ArrayLike<number>;
  /** The place that a link comes from. */
  readonly source: ArrayLike<number>;
  /** The time at the end of a link for a time at its beginning: never less for a later one. */
  readonly after: (link: number, minutes: number) => number;
  /** Places that are not marked are passed through in silence. */
  readonly isMarked: (place: number) => boolean;
}

/** A way to a place. */
export interface RankedWay {
  /** Its time there. */
  readonly minutes: number;
  readonly place: number;
  /** The way to the last marked place before: what ways have in common is kept once. */
  readonly before: RankedWay | undefined;
}

/** What may become a way to a place: over a link, after the way of that rank at its beginning. */
interface WayCandidate {
  readonly minutes: number;
  readonly before: RankedWay | undefined;
  /** None for the way that begins at the place. */
  readonly link: number | undefined;
  readonly rank: number;
}

interface WayPlace {
  /** The best first. */
  readonly ways: RankedWay[];
  /** The best last. */
  readonly candidates: WayCandidate[];
  /** The ways to marked places that go on to here. */
  readonly seen: Set<RankedWay | undefined>;
  /** The candidate last taken: the next one over its link is not there yet. */
  taken: WayCandidate | undefined;
  isExhausted: boolean;
}

/**
 * The ways to the last place, the one with the most time first; on equal time the one over the link that stands first.
 * Ways over the same marked places are one, with the most time that these have. A way begins at time 0, where no link
 * brings a time of 0 or more.
 *
 * Each way after the first is asked only of the places where it leaves those before it (recursive enumeration: Jiménez
 * and Marzal 1999). That holds also where times do not add up, as long as a later one never comes to an earlier one.
 */
export class RankedWays {
  readonly #map: WayMap;
  readonly #places: WayPlace[] = [];
  #work = 0;

  constructor(map: WayMap) {
    this.#map = map;
    for (let place = 0; place < map.start.length - 1; place++) {
      this.#places.push(this.#createPlace(place));
      this.#advance(place);
    }
  }

  /** How many candidates there have been: what the ways have cost, in time and in memory. */
  get work(): number {
    return this.#work;
  }

  /** The way of a rank, from 0 on; undefined when there are not so many, or they would take more work in all. */
  getRankedWay(rank: number, mostWork: number): RankedWay | undefined {
    const last = this.#places.length - 1;
    const { ways } = this.#places[last] as WayPlace;
    while (ways.length <= rank && this.#advance(last, mostWork));
    return ways[rank];
  }

  #createPlace(place: number): WayPlace {
    const { start } = this.#map;
    const candidates: WayCandidate[] = [];
    for (let link = start[place] as number; link < (start[place + 1] as number); link++) {
      const candidate = this.#createCandidate(link, 0);
      if (candidate) candidates.push(candidate);
    }
    if (!candidates.some(({ minutes }) => minutes >= 0)) candidates.push({ minutes: 0, before: undefined, link: undefined, rank: 0 });
    return { ways: [], candidates: candidates.sort(compareCandidates), seen: new Set(), taken: undefined, isExhausted: false };
  }

  #createCandidate(link: number, rank: number): WayCandidate | undefined {
    const way = this.#getSource(link).ways[rank];
    if (way === undefined) return undefined;
    this.#work++;
    return { minutes: this.#map.after(link, way.minutes), before: this.#map.isMarked(way.place) ? way : way.before, link, rank };
  }

  #getSource(link: number): WayPlace {
    return this.#places[this.#map.source[link] as number] as WayPlace;
  }

  /**
   * Finds one more way to a place, and to others before it as far as that needs them; false when there is none, or no
   * work left for it.
   */
  #advance(target: number, mostWork = Number.POSITIVE_INFINITY): boolean {
    // By hand, as a chain of places may be longer than the stack is deep.
    const waiting = [target];
    for (let number = waiting.at(-1); number !== undefined; number = waiting.at(-1)) {
      if (this.#work > mostWork) return false;
      const place = this.#places[number] as WayPlace;
      if (place.taken?.link !== undefined) {
        const { link, rank } = place.taken;
        const from = this.#getSource(link);
        if (from.ways.length === rank + 1 && !from.isExhausted) {
          waiting.push(this.#map.source[link] as number);
          continue;
        }
        insertCandidate(this.#createCandidate(link, rank + 1), place.candidates);
      }
      place.taken = place.candidates.pop();
      if (place.taken === undefined) {
        place.isExhausted = true;
        waiting.pop();
      } else if (!place.seen.has(place.taken.before)) {
        const { minutes, before } = place.taken;
        place.seen.add(before);
        place.ways.push({ minutes, place: number, before });
        waiting.pop();
      }
    }
    return this.#places[target]?.isExhausted === false;
  }
}

/** Of equal ones, the one over the first link is the better. */
function compareCandidates(one: WayCandidate, other: WayCandidate): number {
  return one.minutes - other.minutes || (other.link ?? 0) - (one.link ?? 0);
}

function insertCandidate(candidate: WayCandidate | undefined, candidates: WayCandidate[]): void {
  if (candidate === undefined) return;
  let at = candidates.length;
  let low = 0;
  while (low < at) {
    const middle = (low + at) >> 1;
    if (compareCandidates(candidates[middle] as WayCandidate, candidate) < 0) low = middle + 1;
    else at = middle;
  }
  candidates.splice(at, 0, candidate);
}
