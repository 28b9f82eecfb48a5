import { type Day, formatIsoDate, isInCalendarDays } from "../../model/index.ts";
import { createTimeline, isProvisionalDay, locateFinish, locateStart, type Timeline } from "../calendar/index.ts";
import type { ProcessNetwork } from "../graph/index.ts";
import type { ProcessTimes } from "./process-times.ts";
import type { ScheduleDates, ScheduleStart, StepDates } from "./types.ts";

/** Dates of a schedule that begins on a day. */
export interface DateLookup {
  readonly ofSchedule: ScheduleDates;
  readonly ofStep: (step: number) => StepDates;
}

/**
 * Lays times on the calendar. Something that takes no time starts on the day on which it ends.
 * @throws InputError when a date is after year 9999, or the calendar has no such working day
 */
export function createDateLookup({ steps }: ProcessNetwork, times: ProcessTimes, start: ScheduleStart): DateLookup {
  const timeline = createTimeline(start.calendar, start.day);
  const ofSchedule = computeScheduleDates(times.finish, start);
  const isUnsure = (day: Day) => hasUnknownHolidays(timeline, day);
  // What is counted back from the finish in calendar days moves with the days off before it.
  const isUnsureLate = ofSchedule.provisional && steps.some(isInCalendarDays);

  const getStepDates = (step: number): StepDates => {
    const toDayPair = (starts: ArrayLike<number>, finishes: ArrayLike<number>) => {
      const [begin, end] = [starts[step] as number, finishes[step] as number];
      const last = locateFinish(timeline, end).day;
      return [begin === end ? last : locateStart(timeline, begin).day, last] as const;
    };
    const [earlyStart, earlyFinish] = toDayPair(times.earlyStart, times.earlyFinish);
    const [lateStart, lateFinish] = toDayPair(times.lateStart, times.lateFinish);
    const days = { earlyStart, earlyFinish, lateStart, lateFinish };
    const names = Object.keys(days) as (keyof typeof days)[];
    return {
      earlyStart: formatIsoDate(earlyStart),
      earlyFinish: formatIsoDate(earlyFinish),
      lateStart: formatIsoDate(lateStart),
      lateFinish: formatIsoDate(lateFinish),
      provisional: names.filter((name) => isUnsure(days[name]) || (isUnsureLate && name.startsWith("late"))),
    };
  };
  return { ofSchedule, ofStep: getStepDates };
}

/**
 * The first and the last day of what takes so many minutes of working time from a start.
 * @throws InputError as `datesOf`
 */
export function computeScheduleDates(minutes: number, { calendar, day }: ScheduleStart): ScheduleDates {
  const timeline = createTimeline(calendar, day);
  const finish = locateFinish(timeline, minutes).day;
  return { startDate: formatIsoDate(day), finishDate: formatIsoDate(finish), provisional: hasUnknownHolidays(timeline, finish) };
}

/** Whether a day counted from the start rests on days for which the days off are not known. */
export function hasUnknownHolidays({ calendar, start }: Timeline, day: Day): boolean {
  return isProvisionalDay(calendar, start) || isProvisionalDay(calendar, day);
}
