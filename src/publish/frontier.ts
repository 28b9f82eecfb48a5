import type { FrontierData, FrontierSet } from "../draw/index.ts";
import { guards, type Process } from "../model/index.ts";
import { type Frontier, frontier as frontierFor, type SearchOptions } from "../optimize/index.ts";
import { type Choice, chosenMeasures } from "../reform/index.ts";
import { type ScheduleOptions, schedule } from "../schedule/index.ts";
import { kneesOf } from "./knees.ts";

/** What of a frontier is asked for. */
export interface FrontierShown {
  /** Working days that the process may take. */
  readonly target?: number | undefined;
  /** Effort that the measures may take together; not beside a target. */
  readonly budget?: number | undefined;
  /** Sets of measures that are shown beside the curve; the scenarios of the process when absent. */
  readonly sets?: readonly Pick<Choice, "scenario" | "measures">[] | undefined;
}

/**
 * What the chart of effort against days shows of a frontier: its points with the knees, sets of measures as `schedule` has them on the same route, and
 * the point that answers the target or the budget.
 * @throws InputError as `schedule` does, for a set that cannot be adopted
 */
export function frontierOf(process: Process, frontier: Frontier, { target, budget, sets }: FrontierShown = {}): FrontierData {
  const { points, before, proven, route } = frontier;
  const knees = kneesOf(points);
  const optimum = optimumAmong(frontier, target, budget);
  const setOf = (choice: Pick<Choice, "scenario" | "measures">): FrontierSet => {
    const chosen = chosenMeasures(process, choice);
    const name = process.scenarios.find(({ id }) => id === choice.scenario)?.name ?? choice.scenario ?? (choice.measures ?? []).join(" ");
    const effort = chosen.reduce((sum, measure) => sum + measure.effort, 0);
    return { name, effort, days: schedule(process, { ...choice, route }).days, measures: chosen.map(({ id }) => id) };
  };
  return {
    process: process.id,
    title: process.name ?? process.id,
    before,
    points: points.map((point, index) => ({ ...point, knee: knees.has(index) })),
    sets: (sets ?? process.scenarios.map(({ id }) => ({ scenario: id }))).map(setOf),
    target,
    budget,
    ...(optimum >= 0 && { optimum }),
    proven,
    illustrative: process.illustrative,
  };
}

/**
 * The curve beside a chosen set of measures, with the days of that set as the target; without a choice beside the scenarios of the process. Measures that
 * are not checked may be chosen where the set has some.
 * @throws InputError as `frontier` and `schedule` do
 */
export async function frontierBeside(
  process: Process,
  { scenario, measures = [], route }: Pick<ScheduleOptions, "scenario" | "measures" | "route">,
  search: Pick<SearchOptions, "solver" | "mostNodes">,
): Promise<FrontierData> {
  const set = { scenario, measures };
  const chosen = chosenMeasures(process, set);
  const allow = chosen.some(({ guard }) => guard === "unchecked") ? guards : undefined;
  const result = await frontierFor(process, { ...search, route, allow });
  const isChosen = scenario !== undefined || measures.length > 0;
  return frontierOf(process, result, isChosen ? { sets: [set], target: schedule(process, { ...set, route }).days } : {});
}

/** Below 0 where no point answers for sure, or nothing is asked: before the first of an unfinished curve there may be a better one. */
function optimumAmong({ points, proven }: Frontier, target: number | undefined, budget: number | undefined): number {
  const place = target === undefined ? -1 : points.findIndex(({ days }) => days <= target);
  if (target !== undefined) return place === 0 && !proven ? -1 : place;
  return budget === undefined ? -1 : points.findLastIndex(({ effort }) => effort <= budget);
}
