import { daysOf, type Measure, type Process } from "../../model/index.ts";
import { chosenMeasures } from "../../process/reform/index.ts";
import { datesUntil, type ScheduleOptions, type Totals, totalsOf, totalsOfSets } from "../../process/schedule/index.ts";
import type { Decision, Portfolio } from "./decision/decision.ts";
import type { Asked, CandidateOptions, MeasureSet, ProcessDays } from "./types.ts";

/** Sets as users see them: each applied to the process and scheduled. Sets that follow each other and are alike take less time. */
export function setsOf(process: Process, { candidates, units }: Decision, options: CandidateOptions): (portfolio: Portfolio) => MeasureSet {
  const totalsWith = totalsOfSets(process, scheduled(options));
  return (portfolio) => {
    const measures = portfolio.measures.map((each) => candidates[each] as Measure);
    return {
      measures: measures.map(({ id }) => id),
      effort: units.effortOf(portfolio.effort),
      ...daysOfTotals(totalsWith(measures), options),
    };
  };
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
  return daysOfTotals(totalsOf(process, options), options);
}

function daysOfTotals({ experienced, counted }: Totals, { start }: Pick<ScheduleOptions, "start">): ProcessDays {
  const { finishDate, provisional } = start ? datesUntil(experienced, start) : {};
  return { days: daysOf(experienced), counted: daysOf(counted), ...(finishDate !== undefined && { finishDate, provisional }) };
}
