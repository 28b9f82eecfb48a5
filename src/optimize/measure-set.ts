import { daysOf, type Measure, type Process } from "../model/index.ts";
import { chosenMeasures } from "../reform/index.ts";
import { datesUntil, type ScheduleOptions, totalsOf } from "../schedule/index.ts";
import type { Decision, Portfolio } from "./decision/decision.ts";
import type { Asked, CandidateOptions, MeasureSet, ProcessDays } from "./types.ts";

/** A set as users see it. */
export function setOf(process: Process, { candidates, units }: Decision, options: CandidateOptions, portfolio: Portfolio): MeasureSet {
  const measures = portfolio.measures.map((each) => (candidates[each] as Measure).id);
  return { measures, effort: units.effortOf(portfolio.effort), ...daysWith(process, { ...scheduled(options), measures }) };
}

/**
 * Of which process, reckoned how, without measures and in the scenario to compare with.
 * @throws InputError as `schedule` does
 */
export function askedOf(process: Process, { units, excluded }: Decision, options: CandidateOptions): Asked {
  const { scenario, route = "main", clock = "experienced", start } = options;
  const before = daysWith(process, scheduled(options));
  const chosen = scenario === undefined ? [] : chosenMeasures(process, { scenario });
  return {
    process: process.id,
    route,
    clock,
    ...(start && { startDate: datesUntil(0, start).startDate }),
    before: before.days,
    countedBefore: before.counted,
    excluded,
    ...(scenario !== undefined && {
      scenario: {
        id: scenario,
        measures: chosen.map(({ id }) => id),
        effort: units.effortOf(chosen.reduce((sum, { effort }) => sum + units.of(effort), 0)),
        ...daysWith(process, { ...scheduled(options), scenario }),
      },
    }),
  };
}

/** What `schedule` takes of the options: the measures are those that are asked about. */
export function scheduled({ route, changes, start }: CandidateOptions): ScheduleOptions {
  return { route, changes, start };
}

function daysWith(process: Process, options: ScheduleOptions): ProcessDays {
  const { experienced, counted } = totalsOf(process, options);
  const { finishDate, provisional } = options.start ? datesUntil(experienced, options.start) : {};
  return { days: daysOf(experienced), counted: daysOf(counted), ...(finishDate !== undefined && { finishDate, provisional }) };
}
