import { InputError, type Process } from "../../../model/index.ts";
import { computeTotalMinutes, computeTotals, type ScheduleOptions } from "../../../process/schedule/index.ts";
import type { ReckonedClock } from "../types.ts";

/** What a process takes on a clock after measures and changes by hand, in minutes of working time; undefined where they cannot be adopted. */
export function computeAppliedMinutes(process: Process, options: ScheduleOptions, clock: ReckonedClock): number | undefined {
  try {
    return clock === "counted" ? computeTotals(process, options).counted : computeTotalMinutes(process, options);
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}
