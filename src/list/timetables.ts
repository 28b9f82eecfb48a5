import { InputError, type Limit, type Process, toWorkingDays, type Variant } from "../model/index.ts";
import { analyseProcess, type LimitResult, type ScheduleAnalysis, scheduleLimits } from "../process/schedule/index.ts";

/** What rules ask of a schedule on the main route. */
export interface Timetable {
  /** Of the limits of the process, in their order. */
  readonly limits: readonly LimitResult[];
  /** The critical path with the most counted time, and what of its working days counts. */
  readonly path: readonly string[];
  readonly counted: number;
  /** Steps of the route. */
  readonly steps: readonly string[];
}

/**
 * The timetable of a process as an item has it; undefined where it cannot be scheduled. Desks take no time, so that
 * items with one process, the same changes and the same limits share one timetable, and those with other limits the
 * analysis that it is written from.
 */
export type Timetables = (base: Process, process: Process, variant: Variant | undefined) => Timetable | undefined;

interface SharedTimetable extends Omit<Timetable, "limits"> {
  readonly analysis: ScheduleAnalysis;
  readonly byLimits: Map<readonly Limit[] | string, Timetable>;
}

export function createTimetables(): Timetables {
  const shared = new Map<Process, Map<string, SharedTimetable | undefined>>();
  return (base, process, variant) => {
    const byChanges = shared.get(base) ?? new Map<string, SharedTimetable | undefined>();
    shared.set(base, byChanges);
    const changes = variant === undefined || variant.changes.length === 0 ? "" : JSON.stringify(variant.changes);
    if (!byChanges.has(changes)) byChanges.set(changes, findSharedTimetable(process));
    const found = byChanges.get(changes);
    if (!found) return undefined;
    const limits = process.limits === base.limits ? base.limits : JSON.stringify(process.limits);
    const known = found.byLimits.get(limits);
    if (known) return known;
    const { analysis, path, counted, steps } = found;
    const timetable = {
      path,
      counted,
      steps,
      limits: scheduleLimits({ ...analysis, process: { ...analysis.process, limits: process.limits } }, {}),
    };
    found.byLimits.set(limits, timetable);
    return timetable;
  };
}

function findSharedTimetable(process: Process): SharedTimetable | undefined {
  try {
    const analysis = analyseProcess(process, {});
    const { network, counted, paths } = analysis;
    const along = paths.first[0]?.steps ?? [];
    return {
      analysis,
      byLimits: new Map(),
      path: along.flatMap((step) => network.steps[step]?.id ?? []),
      counted: toWorkingDays(along.reduce((sum, step) => sum + (counted[step] ?? 0), 0)),
      steps: network.steps.flatMap(({ id, passThrough }) => (passThrough ? [] : [id])),
    };
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}
