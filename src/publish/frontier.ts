import type { FrontierData, FrontierSet } from "../draw/index.ts";
import type { Process } from "../model/index.ts";
import type { Frontier, MeasureSet } from "../optimize/index.ts";
import { type Choice, chosenMeasures } from "../reform/index.ts";
import { schedule } from "../schedule/index.ts";
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
  const optimum = optimumAmong(points, target, budget);
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

/** Below 0 where no point answers, or nothing is asked. */
function optimumAmong(points: readonly MeasureSet[], target: number | undefined, budget: number | undefined): number {
  if (target !== undefined) return points.findIndex(({ days }) => days <= target);
  return budget === undefined ? -1 : points.findLastIndex(({ effort }) => effort <= budget);
}
