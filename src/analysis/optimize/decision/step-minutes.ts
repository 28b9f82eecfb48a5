import { getPlannedMinutes, hasDuration, type Step, type StepChange } from "../../../model/index.ts";
import { computeElapsedRange, createTimeline, type ElapsedRange } from "../../../process/calendar/index.ts";
import type { ScheduleStart } from "../../../process/schedule/index.ts";
import type { ReckonedClock } from "../types.ts";
import type { StepVariant } from "./variants.ts";

/** What may be said of how long a step takes. */
type DurationAmount = Pick<Step, "days" | "calendarDays" | "passThrough">;

/** The least and the most minutes that an amount of time takes, wherever it stands. */
export type RangeLookup = (amount: DurationAmount) => ElapsedRange;

/** Only calendar days from a start take less here and more there. */
export function createRangeLookup(start: ScheduleStart | undefined): RangeLookup {
  const known = new Map<number, ElapsedRange>();
  const timeline = start && createTimeline(start.calendar, start.day);
  return (amount) => {
    const { days, calendarDays, passThrough } = amount;
    if (!timeline || days !== undefined || calendarDays === undefined || passThrough) {
      const minutes = getPlannedMinutes(amount);
      return { least: minutes, most: minutes };
    }
    const range = known.get(calendarDays) ?? computeElapsedRange(timeline, calendarDays);
    known.set(calendarDays, range);
    return range;
  };
}

/** What a step takes without measures, and what each of them sets; of those chosen the least counts. */
export interface StepMinutes {
  readonly minutes: number;
  readonly settings: readonly { readonly measure: number; readonly minutes: number }[];
}

/** No more than what a step takes of the time on a clock, without measures and by what each of them sets. */
export function computeStepMinutes(clock: ReckonedClock, variant: StepVariant, rangeOf: RangeLookup): StepMinutes {
  const { step, changes } = variant;
  if (clock === "counted" && step.clock !== "counted") return { minutes: 0, settings: [] };
  const settings = changes.flatMap(({ measure, change }) => {
    if (clock === "counted" && isPauseChange(change)) return [{ measure, minutes: 0 }];
    return hasDuration(change) ? [{ measure, minutes: rangeOf(change).least }] : [];
  });
  return { minutes: rangeOf(step).least, settings };
}

/**
 * By how much a link into the finish of a step is to be loosened where other links leave its start: a step that takes
 * longer than the model has it starts that much earlier. A step that pauses the counted time is as long as it is in the
 * time that passes, and no more counts than passes.
 */
export function computeFinishSlack({ step, changes }: StepVariant, clock: ReckonedClock, rangeOf: RangeLookup): number {
  const ranges = [step, ...changes.map(({ change }) => change).filter(hasDuration)].map(rangeOf);
  const most = Math.max(...ranges.map((range) => range.most));
  if (clock === "counted" && (step.clock !== "counted" || changes.some(({ change }) => isPauseChange(change)))) return most;
  const isExact = ranges.every((range) => range.least === range.most);
  return isExact ? 0 : most - Math.min(...ranges.map(({ least }) => least));
}

function isPauseChange({ clock }: StepChange): boolean {
  return clock !== undefined && clock !== "counted";
}
