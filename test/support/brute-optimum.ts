import type { ReckonedClock } from "../../src/analysis/optimize/index.ts";
import { InputError, type Measure, type Process } from "../../src/model/index.ts";
import { computeTotalMinutes, computeTotals, type ScheduleOptions } from "../../src/process/schedule/index.ts";

/** A set of measures as the schedule has it. */
export interface BruteSet {
  /** Positions in the list given. */
  readonly positions: readonly number[];
  readonly effort: number;
  readonly minutes: number;
}

/** How the time is reckoned: all that passes where nothing else is said. */
type Reckoned = ScheduleOptions & { readonly clock?: ReckonedClock };

/** Every set of the measures that can be adopted, by applying each of them. */
export function everySet(process: Process, measures: readonly Measure[] = process.measures, options: Reckoned = {}): BruteSet[] {
  const { clock = "experienced", ...choice } = options;
  return Array.from({ length: 2 ** measures.length }, (_, mask) =>
    measures.flatMap((_, position) => ((mask >> position) & 1 ? [position] : [])),
  ).flatMap((positions) => {
    const chosen = positions.map((position) => measures[position] as Measure);
    try {
      const wanted = { ...choice, measures: chosen.map(({ id }) => id) };
      const minutes = clock === "counted" ? computeTotals(process, wanted).counted : computeTotalMinutes(process, wanted);
      return [{ positions, effort: chosen.reduce((sum, { effort }) => sum + effort, 0), minutes }];
    } catch (error) {
      if (error instanceof InputError) return [];
      throw error;
    }
  });
}

/**
 * In the order of preference: for a target by effort, for a budget by days; then the fewest measures, then the smallest
 * list of positions.
 */
export function ranked(sets: readonly BruteSet[], first: "effort" | "days"): BruteSet[] {
  return [...sets].sort((one, other) => {
    const [effort, minutes] = [one.effort - other.effort, one.minutes - other.minutes];
    return (
      (first === "effort" ? effort || minutes : minutes || effort) ||
      one.positions.length - other.positions.length ||
      listOrder(one.positions, other.positions)
    );
  });
}

function listOrder(one: readonly number[], other: readonly number[]): number {
  for (let index = 0; index < one.length; index++) {
    if (one[index] !== other[index]) return (one[index] as number) - (other[index] as number);
  }
  return 0;
}
