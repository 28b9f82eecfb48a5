import { type Frontier, frontier as frontierFor, type SearchOptions } from "../../analysis/optimize/index.ts";
import { guardKinds, InputError, type Process, requireArgument, requireProcess, toWorkingDays } from "../../model/index.ts";
import type { FrontierData, FrontierPoint, FrontierSet } from "../../picture/draw/index.ts";
import { type ReformChoice, resolveChoice, resolveMeasures } from "../../process/reform/index.ts";
import { computeTotals, type ScheduleOptions } from "../../process/schedule/index.ts";
import { findKnees } from "./knees.ts";

/** What of a frontier is asked for; the changes and the start are those with which it was found. */
export interface FrontierDisplay extends Pick<ScheduleOptions, "changes" | "start"> {
  /** Working days that the process may take on the clock of the frontier. */
  readonly target?: number | undefined;
  /** Effort that the measures may take together; not beside a target. */
  readonly budget?: number | undefined;
  /** Sets of measures that are shown beside the curve; the scenarios of the process when absent. */
  readonly sets?: readonly NamedSet[] | undefined;
}

/**
 * What the chart of effort against days shows of a frontier: its points with the knees, sets of measures as `schedule`
 * has them on the same route and clock, and the point that answers the target or the budget. Scenarios that cannot be
 * adopted with the changes by hand are left out.
 * @throws InputError as `schedule` does, for a named set that cannot be adopted
 * @example
 * ```ts
 * import { readFile } from "node:fs/promises";
 * import { frontier, readProcess } from "leadpath";
 * import { buildFrontierData } from "leadpath/charts";
 * const process = readProcess(await readFile("fixtures/measures.yaml", "utf8"));
 * const { points } = buildFrontierData(process, await frontier(process));
 * points.map(({ effort, days }) => [effort, days]); // → [ [ 0, 10 ], [ 5, 4 ] ]
 * ```
 */
export function buildFrontierData(process: Process, frontier: Frontier, shown: FrontierDisplay = {}): FrontierData {
  requireProcess(process);
  requireArgument("frontier", frontier, "object");
  const { proven, route, clock } = frontier;
  const { target, budget, sets, changes, start } = shown;
  const isCounted = clock === "counted";
  const points = frontier.points.map((point) => ({ ...point, days: isCounted ? point.counted : point.days }));
  const knees = findKnees(points);
  const optimum = findOptimumIndex(points, proven, target, budget);
  const buildSet = (choice: NamedSet): FrontierSet => {
    const { measures: chosen, changesEffort } = resolveChoice(process, choice);
    const name = process.scenarios.find(({ id }) => id === choice.scenario)?.name ?? choice.scenario ?? (choice.measures ?? []).join(" ");
    // The changes of the scenario that the frontier was found with hold at each of its points.
    const ofChanges = choice.scenario === frontier.scenario?.id ? 0 : changesEffort;
    const effort = chosen.reduce((sum, measure) => sum + measure.effort, ofChanges);
    const days = toWorkingDays(computeTotals(process, { ...choice, route, changes, start })[clock]);
    return { name, effort, days, measures: chosen.map(({ id }) => id) };
  };
  return {
    process: process.id,
    title: process.name ?? process.id,
    ...(isCounted && { clock }),
    before: isCounted ? frontier.countedBefore : frontier.before,
    points: points.map(({ effort, days, measures }, index) => ({ effort, days, measures, knee: knees.has(index) })),
    sets: sets ? sets.map(buildSet) : process.scenarios.flatMap(({ id }) => keepAdoptable(() => buildSet({ scenario: id }))),
    target,
    budget,
    ...(optimum >= 0 && { optimum }),
    proven,
    illustrative: process.illustrative,
  };
}

/** A set of measures that is named by a scenario, by the ids of measures, or by both. */
export type NamedSet = Pick<ReformChoice, "scenario" | "measures">;

function keepAdoptable<T>(make: () => T): T[] {
  try {
    return [make()];
  } catch (error) {
    if (error instanceof InputError) return [];
    throw error;
  }
}

/**
 * The curve beside a chosen set of measures, with the days of that set as the target; without a choice beside the
 * scenarios of the process. Measures that are not checked may be chosen where the set has some.
 * @throws InputError as `frontier` and `schedule` do
 */
export async function computeFrontierData(
  process: Process,
  { scenario, measures = [], ...reckoned }: ScheduleOptions,
  search: Pick<SearchOptions, "solver" | "mostNodes" | "mostPrograms">,
): Promise<FrontierData> {
  const set = { scenario, measures };
  const chosen = resolveMeasures(process, set);
  const allow = chosen.some(({ guard }) => guard === "unchecked") ? guardKinds : undefined;
  const result = await frontierFor(process, { ...search, ...reckoned, scenario, allow });
  const isChosen = scenario !== undefined || measures.length > 0;
  const beside = isChosen ? { sets: [set], target: toWorkingDays(computeTotals(process, { ...set, ...reckoned }).experienced) } : {};
  return buildFrontierData(process, result, { ...reckoned, ...beside });
}

/**
 * Below 0 where no point answers for sure, or nothing is asked: before the first of an unfinished curve there may be a
 * better one.
 */
function findOptimumIndex(
  points: readonly Pick<FrontierPoint, "effort" | "days">[],
  proven: boolean,
  target: number | undefined,
  budget: number | undefined,
): number {
  const place = target === undefined ? -1 : points.findIndex(({ days }) => days <= target);
  if (target !== undefined) return place === 0 && !proven ? -1 : place;
  return budget === undefined ? -1 : points.findLastIndex(({ effort }) => effort <= budget);
}
