import { type Measure, type Process, toWorkingDays } from "../../../model/index.ts";
import { resolveChoice, resolveMeasures } from "../../../process/reform/index.ts";
import {
  computeScheduleDates,
  computeTotals,
  createTotalsCalculator,
  type ProcessTotals,
  type ScheduleOptions,
} from "../../../process/schedule/index.ts";
import type { Decision, Portfolio } from "../decision/decision.ts";
import type { CandidateOptions, MeasureSet, ProcessDays, SearchBasis } from "../types.ts";

/**
 * Sets as users see them: each applied to the process and scheduled. Sets that follow each other and are alike take
 * less time.
 */
export function createSetReporter(
  process: Process,
  { candidates, units }: Decision,
  options: CandidateOptions,
): (portfolio: Portfolio) => MeasureSet {
  const totalsWith = createTotalsCalculator(process, toScheduleOptions(options));
  return (portfolio) => {
    const measures = portfolio.measures.map((each) => candidates[each] as Measure);
    return {
      measures: measures.map(({ id }) => id),
      effort: units.effortOf(portfolio.effort),
      ...toProcessDays(totalsWith(measures), options),
    };
  };
}

/**
 * The options with the changes of the scenario before their own: changes by hand hold whatever measures are chosen.
 * @throws InputError when there is no such scenario
 */
export function holdScenarioChanges<Options extends CandidateOptions>(process: Process, options: Options): Options {
  const { scenario, changes } = options;
  return { ...options, changes: resolveChoice(process, { scenario, changes }).changes };
}

/**
 * Of which process, reckoned how, without measures and in the scenario to compare with, whose changes the options hold.
 * @throws InputError as `schedule` does
 */
export function buildSearchBasis(process: Process, { units, excluded }: Decision, options: CandidateOptions): SearchBasis {
  const { scenario, route = "main", clock = "experienced", start } = options;
  const before = computeProcessDays(process, toScheduleOptions(options));
  const chosen = scenario === undefined ? [] : resolveMeasures(process, { scenario });
  const measures = chosen.map(({ id }) => id);
  return {
    process: process.id,
    route,
    clock,
    ...(start && { startDate: computeScheduleDates(0, start).startDate }),
    before: before.days,
    countedBefore: before.counted,
    excluded,
    ...(scenario !== undefined && {
      scenario: {
        id: scenario,
        measures,
        effort: units.effortOf(chosen.reduce((sum, { effort }) => sum + units.of(effort), 0)),
        ...computeProcessDays(process, { ...toScheduleOptions(options), measures }),
      },
    }),
  };
}

/** What `schedule` takes of the options: the measures are those that are asked about. */
export function toScheduleOptions({ route, changes, start }: CandidateOptions): ScheduleOptions {
  return { route, changes, start };
}

function computeProcessDays(process: Process, options: ScheduleOptions): ProcessDays {
  return toProcessDays(computeTotals(process, options), options);
}

function toProcessDays({ experienced, counted }: ProcessTotals, { start }: Pick<ScheduleOptions, "start">): ProcessDays {
  const { finishDate, provisional } = start ? computeScheduleDates(experienced, start) : {};
  return {
    days: toWorkingDays(experienced),
    counted: toWorkingDays(counted),
    ...(finishDate !== undefined && { finishDate, provisional }),
  };
}
