import { createStartReader } from "../cases/link-bounds.ts";
import { createRoundStream, type Stream } from "../random/streams.ts";
import type { LoadCases } from "./cases.ts";
import type { LoadModel } from "./model.ts";

/**
 * Draws what a step of a case takes, which it tells, and when it might begin if nobody had to wait. −1 when it is not
 * done at all.
 */
export type VisitDrawer = (place: number, p: number) => number;

/** @param first the number that the numbers of the first case come from */
export function createVisitDrawer(model: LoadModel, cases: LoadCases, seed: number, first: number): VisitDrawer {
  const { size, pauses, draws, outcomes, places } = model;
  const { count, time, outcome } = places;
  const { unitOf, minutes: minutesOf } = draws;
  const { hasReturns } = outcomes;
  const clocks = pauses.length;
  const start = createStartReader(model, cases);
  const decides = Uint8Array.from({ length: size }, (_, p) => (outcomes.first[p] === outcomes.first[p + 1] ? 0 : 1));

  /** The numbers of a step that is done again. */
  function createVisitStream(place: number, p: number): Stream | undefined {
    const { rounds, number } = cases;
    const visit = place * size + p;
    const round = rounds[visit] as number;
    rounds[visit] = round + 1;
    return round === 0 ? undefined : createRoundStream(seed, first + (number[place] as number), places.slot[p] as number, round);
  }

  return (place, p) => {
    const { numbers, took, begin, chosen, choice } = cases;
    const base = place * size;
    const visit = base + p;
    const stream = hasReturns ? createVisitStream(place, p) : undefined;
    const own = place * count;
    const unit = unitOf[p] as number;
    const ofUnit = unit < 0 ? 0 : (cases.ofUnits[place * places.units + unit] as number);
    const minutes = minutesOf(p, stream ? stream() : (numbers[own + (time[p] as number)] as number), ofUnit);
    took[visit] = minutes;
    const earliest = start(0, p, false, base);
    (begin[0] as Float64Array)[visit] = earliest;
    for (let clock = 1; clock < clocks; clock++) (begin[clock] as Float64Array)[visit] = start(clock, p, pauses[clock]?.[p] === 1, base);
    if (decides[p] === 1) chosen[visit] = -1;
    if (earliest === Number.NEGATIVE_INFINITY) {
      for (const each of cases.finish) each[visit] = Number.NEGATIVE_INFINITY;
      return -1;
    }
    if (decides[p] === 1) choice[visit] = stream ? stream() : (numbers[own + (outcome[p] as number)] as number);
    return minutes;
  };
}
