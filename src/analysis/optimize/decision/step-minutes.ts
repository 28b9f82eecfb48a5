import { plannedMinutes, type Step, type StepChange } from "../../../model/index.ts";
import { type ElapsedRange, elapsedRange, timelineFrom } from "../../../process/calendar/index.ts";
import type { ScheduleStart } from "../../../process/schedule/index.ts";
import type { ReckonedClock } from "../types.ts";
import type { Variant } from "./variants.ts";

/** What may be said of how long a step takes. */
type Amount = Pick<Step, "days" | "calendarDays" | "passThrough">;

/** The least and the most minutes that an amount of time takes, wherever it stands. */
export type RangeOf = (amount: Amount) => ElapsedRange;

/** Only calendar days from a start take less here and more there. */
export function amountRanges(start: ScheduleStart | undefined): RangeOf {
  const known = new Map<number, ElapsedRange>();
  const timeline = start && timelineFrom(start.calendar, start.day);
  return (amount) => {
    const { days, calendarDays, passThrough } = amount;
    if (!timeline || days !== undefined || calendarDays === undefined || passThrough) {
      const minutes = plannedMinutes(amount);
      return { least: minutes, most: minutes };
    }
    const range = known.get(calendarDays) ?? elapsedRange(timeline, calendarDays);
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
export function minutesOn(clock: ReckonedClock, variant: Variant, rangeOf: RangeOf): StepMinutes {
  const { step, changes } = variant;
  if (clock === "counted" && step.clock !== "counted") return { minutes: 0, settings: [] };
  const settings = changes.flatMap(({ measure, change }) => {
    if (clock === "counted" && isPause(change)) return [{ measure, minutes: 0 }];
    return isTimed(change) ? [{ measure, minutes: rangeOf(change).least }] : [];
  });
  return { minutes: rangeOf(step).least, settings };
}

/**
 * By how much a link into the finish of a step is to be loosened where other links leave its start: a step that takes longer than the model has it
 * starts that much earlier. A step that pauses the counted time is as long as it is in the time that passes, and no more counts than passes.
 */
export function finishSlack({ step, changes }: Variant, clock: ReckonedClock, rangeOf: RangeOf): number {
  const ranges = [step, ...changes.map(({ change }) => change).filter(isTimed)].map(rangeOf);
  const most = Math.max(...ranges.map((range) => range.most));
  if (clock === "counted" && (step.clock !== "counted" || changes.some(({ change }) => isPause(change)))) return most;
  const isExact = ranges.every((range) => range.least === range.most);
  return isExact ? 0 : most - Math.min(...ranges.map(({ least }) => least));
}

function isTimed({ days, calendarDays }: StepChange): boolean {
  return days !== undefined || calendarDays !== undefined;
}

function isPause({ clock }: StepChange): boolean {
  return clock !== undefined && clock !== "counted";
}
