import { linkTypeNumbers } from "../../../process/graph/index.ts";
import type { CaseModel } from "./model.ts";
import type { CaseState } from "./state.ts";

/**
 * What a link looks at: the times of its source that it leaves, its lag, and whether it is about the finish of its
 * target.
 */
interface CaseLinkEnds {
  readonly leavesFinish: readonly boolean[];
  readonly entersFinish: readonly boolean[];
  readonly lag: Float64Array;
}

function listLinkEnds({ source, links }: CaseModel): CaseLinkEnds {
  const hasType = (slot: number, ...types: readonly number[]) => types.includes(links?.type[slot] ?? linkTypeNumbers.FS);
  return {
    leavesFinish: Array.from(source, (_, slot) => hasType(slot, linkTypeNumbers.FS, linkTypeNumbers.FF)),
    entersFinish: Array.from(source, (_, slot) => hasType(slot, linkTypeNumbers.FF, linkTypeNumbers.SF)),
    lag: links?.lag ?? new Float64Array(source.length),
  };
}

/**
 * Writes when a position begins on a clock in the cases from one base to before another, given what it takes; −Infinity
 * where nothing leads to it. Its time does not count on a clock that pauses.
 */
export type StartWriter = (clock: number, position: number, pauses: boolean, from: number, to: number) => void;

export function createStartWriter(model: CaseModel, state: CaseState): StartWriter {
  const { start, source, need, isFirst, outcomes } = model;
  const { leavesFinish, entersFinish, lag } = listLinkEnds(model);
  // Nothing begins before the case, and nothing that is done again before the return.
  const mayBeTooEarly = outcomes.hasReturns || entersFinish.includes(true) || lag.some((each) => each < 0);
  return (clock, p, pauses, from, to) => {
    const { stride, begin, finish, release, took, chosen } = state;
    const starts = begin[clock] as Float64Array;
    const own = p * stride;
    const least = isFirst[p] === 1 ? 0 : Number.NEGATIVE_INFINITY;
    for (let at = own + from; at < own + to; at++) starts[at] = least;
    const end = start[p + 1] as number;
    for (let slot = start[p] as number; slot < end; slot++) {
      const left = (leavesFinish[slot] ? finish : begin)[clock] as Float64Array;
      const before = (source[slot] as number) * stride;
      const wanted = need[slot] as number;
      const wait = lag[slot] as number;
      const isOfFinish = entersFinish[slot] === true && !pauses;
      if (wanted < 0 && !isOfFinish) {
        // Most links, without what the others have to look at.
        for (let at = own + from, other = before + from; at < own + to; at++, other++) {
          const asked = (left[other] as number) + wait;
          if (asked > (starts[at] as number)) starts[at] = asked;
        }
        continue;
      }
      for (let at = from; at < to; at++) {
        if (wanted >= 0 && chosen[before + at] !== wanted) continue;
        const asked = (left[before + at] as number) + wait - (isOfFinish ? (took[own + at] as number) : 0);
        if (asked > (starts[own + at] as number)) starts[own + at] = asked;
      }
    }
    if (!mayBeTooEarly) return;
    const released = release[clock] as Float64Array;
    for (let at = own + from; at < own + to; at++) {
      const earliest = starts[at] as number;
      if (earliest > Number.NEGATIVE_INFINITY && (released[at] as number) > earliest) starts[at] = released[at] as number;
    }
  };
}

/** When a position begins on a clock in the case at a base, as `createStartWriter` writes it. */
export type StartReader = (clock: number, position: number, pauses: boolean, base: number) => number;

export function createStartReader(model: CaseModel, state: CaseState): StartReader {
  const { start, source, need, isFirst, outcomes } = model;
  const ends = listLinkEnds(model);
  const { lag } = ends;
  const leavesFinish = Uint8Array.from(ends.leavesFinish, Number);
  const entersFinish = Uint8Array.from(ends.entersFinish, Number);
  const { stride } = state;
  return (clock, p, pauses, base) => {
    const begins = state.begin[clock] as Float64Array;
    const finishes = state.finish[clock] as Float64Array;
    const end = start[p + 1] as number;
    let earliest = isFirst[p] === 1 ? 0 : Number.NEGATIVE_INFINITY;
    for (let slot = start[p] as number; slot < end; slot++) {
      const before = (source[slot] as number) * stride + base;
      const wanted = need[slot] as number;
      if (wanted >= 0 && state.chosen[before] !== wanted) continue;
      const left = (leavesFinish[slot] === 1 ? finishes[before] : begins[before]) as number;
      const within = entersFinish[slot] === 1 && !pauses ? (state.took[p * stride + base] as number) : 0;
      const asked = left + (lag[slot] as number) - within;
      if (asked > earliest) earliest = asked;
    }
    if (!outcomes.hasReturns && earliest >= 0) return earliest;
    const released = (state.release[clock] as Float64Array)[p * stride + base] as number;
    return earliest > Number.NEGATIVE_INFINITY && released > earliest ? released : earliest;
  };
}

/**
 * Marks in the cases from one base to before another the positions whose links decide when a position that is marked
 * begins, with all time in it.
 */
export type DecidingMarker = (marks: Uint8Array, position: number, from: number, to: number) => void;

export function createDecidingMarker(model: CaseModel, state: CaseState): DecidingMarker {
  const { start, source, need } = model;
  const { stride, took, chosen } = state;
  const [begins, ends] = [state.begin[0], state.finish[0]] as [Float64Array, Float64Array];
  const { leavesFinish, entersFinish, lag } = listLinkEnds(model);
  const marked = new Int32Array(stride);
  return (marks, p, from, to) => {
    const own = p * stride;
    // Without a branch that nobody can foresee: a case that is not marked is written over.
    let count = 0;
    for (let base = from; base < to; base++) {
      marked[count] = base;
      count += marks[own + base] as number;
    }
    const end = count === 0 ? 0 : (start[p + 1] as number);
    for (let slot = start[p] as number; slot < end; slot++) {
      const left = leavesFinish[slot] ? ends : begins;
      const before = (source[slot] as number) * stride;
      const wanted = need[slot] as number;
      const wait = lag[slot] as number;
      const isOfFinish = entersFinish[slot] === true;
      for (let index = 0; index < count; index++) {
        const base = marked[index] as number;
        if (wanted >= 0 && chosen[before + base] !== wanted) continue;
        const asked = (left[before + base] as number) + wait - (isOfFinish ? (took[own + base] as number) : 0);
        if (asked === begins[own + base]) marks[before + base] = 1;
      }
    }
  };
}

/**
 * Whether the link at a slot decides that its target, which takes so long, begins at a time in the case at a base, with
 * all time in it.
 */
export type DecidingTest = (slot: number, at: number, minutes: number, base: number) => boolean;

export function createDecidingTest(model: CaseModel, state: CaseState): DecidingTest {
  const { source, need } = model;
  const { leavesFinish, entersFinish, lag } = listLinkEnds(model);
  return (slot, at, minutes, base) => {
    const before = (source[slot] as number) * state.stride + base;
    const wanted = need[slot] as number;
    if (wanted >= 0 && state.chosen[before] !== wanted) return false;
    const left = (leavesFinish[slot] ? state.finish : state.begin)[0]?.[before] as number;
    return left + (lag[slot] as number) - (entersFinish[slot] ? minutes : 0) === at;
  };
}
