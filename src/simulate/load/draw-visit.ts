import { startsOn } from "../link-bounds.ts";
import { type Stream, streamOfRound } from "../streams.ts";
import type { LoadCases } from "./load-cases.ts";
import type { LoadModel } from "./load-model.ts";

/** Draws what a step of a case takes, and when it might begin if nobody had to wait. False when it is not done at all. */
export type DrawVisit = (place: number, p: number) => boolean;

/** @param first the number that the numbers of the first case come from */
export function visitDrawer(model: LoadModel, cases: LoadCases, seed: number, first: number): DrawVisit {
  const { size, pauses, draws, outcomes, places } = model;
  const startOn = startsOn(model, cases);

  /** The numbers of a step that is done again. */
  function streamOfNext(place: number, p: number): Stream | undefined {
    const { rounds, number } = cases;
    const visit = place * size + p;
    const round = rounds[visit] as number;
    rounds[visit] = round + 1;
    return round === 0 ? undefined : streamOfRound(seed, first + (number[place] as number), places.slot[p] as number, round);
  }

  return (place, p) => {
    const { numbers, ofUnits, took, begin, finish, chosen, choice } = cases;
    const base = place * size;
    const visit = base + p;
    const stream = outcomes.hasReturns ? streamOfNext(place, p) : undefined;
    const own = place * places.count;
    const unit = draws.unitOf[p] as number;
    const ofUnit = unit < 0 ? 0 : (ofUnits[place * places.units + unit] as number);
    took[visit] = draws.minutes(p, stream ? stream() : (numbers[own + (places.time[p] as number)] as number), ofUnit);
    for (let clock = 0; clock < pauses.length; clock++) {
      startOn(clock, p, pauses[clock]?.[p] === 1, base, base + 1);
      (finish[clock] as Float64Array)[visit] = (begin[clock] as Float64Array)[visit] as number;
    }
    chosen[visit] = -1;
    if ((begin[0] as Float64Array)[visit] === Number.NEGATIVE_INFINITY) return false;
    if (outcomes.first[p] !== outcomes.first[p + 1])
      choice[visit] = stream ? stream() : (numbers[own + (places.outcome[p] as number)] as number);
    return true;
  };
}
