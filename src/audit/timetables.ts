import { InputError, type Process, type Variant } from "../model/index.ts";
import { type Analysis, analyse, type Schedule, timetableOf } from "../schedule/index.ts";

/**
 * The timetable of a process as an item has it; undefined where it cannot be scheduled. Desks take no time, so that items with one process, the
 * same changes and the same limits share one timetable, and those with other limits the analysis that it is written from.
 */
export type Timetables = (base: Process, process: Process, variant: Variant | undefined) => Schedule | undefined;

interface Shared {
  readonly analysis: Analysis;
  readonly byLimits: Map<string, Schedule>;
}

export function newTimetables(): Timetables {
  const shared = new Map<Process, Map<string, Shared | undefined>>();
  return (base, process, variant) => {
    const byChanges = shared.get(base) ?? new Map<string, Shared | undefined>();
    shared.set(base, byChanges);
    const changes = variant === undefined || variant.changes.length === 0 ? "" : JSON.stringify(variant.changes);
    if (!byChanges.has(changes)) byChanges.set(changes, sharedOf(process));
    const found = byChanges.get(changes);
    if (!found) return undefined;
    const limits = JSON.stringify(process.limits);
    const known = found.byLimits.get(limits);
    if (known) return known;
    const timetable = timetableOf({ ...found.analysis, process: { ...found.analysis.process, limits: process.limits } }, {});
    found.byLimits.set(limits, timetable);
    return timetable;
  };
}

function sharedOf(process: Process): Shared | undefined {
  try {
    return { analysis: analyse(process, {}), byLimits: new Map() };
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}
