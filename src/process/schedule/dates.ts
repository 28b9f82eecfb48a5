import { type Day, dateOf, isInCalendarDays } from "../../model/index.ts";
import { finishAt, isProvisional, startAt, type Timeline, timelineFrom } from "../calendar/index.ts";
import type { ProcessNetwork } from "../graph/index.ts";
import type { ProcessTimes } from "./process-times.ts";
import type { ScheduleDates, ScheduleStart, StepDates } from "./types.ts";

/** Dates of a schedule that begins on a day. */
export interface Dates {
  readonly ofSchedule: ScheduleDates;
  readonly ofStep: (step: number) => StepDates;
}

/**
 * Lays times on the calendar. Something that takes no time starts on the day on which it ends.
 * @throws InputError when a date is after year 9999, or the calendar has no such working day
 */
export function datesOf({ steps }: ProcessNetwork, times: ProcessTimes, start: ScheduleStart): Dates {
  const timeline = timelineFrom(start.calendar, start.day);
  const ofSchedule = datesUntil(times.finish, start);
  const isUnsure = (day: Day) => restsOnUnknown(timeline, day);
  // What is counted back from the finish in calendar days moves with the days off before it.
  const isUnsureLate = ofSchedule.provisional && steps.some(isInCalendarDays);

  const ofStep = (step: number): StepDates => {
    const at = (starts: ArrayLike<number>, finishes: ArrayLike<number>) => {
      const [begin, end] = [starts[step] as number, finishes[step] as number];
      const last = finishAt(timeline, end).day;
      return [begin === end ? last : startAt(timeline, begin).day, last] as const;
    };
    const [earlyStart, earlyFinish] = at(times.earlyStart, times.earlyFinish);
    const [lateStart, lateFinish] = at(times.lateStart, times.lateFinish);
    const days = { earlyStart, earlyFinish, lateStart, lateFinish };
    const names = Object.keys(days) as (keyof typeof days)[];
    return {
      earlyStart: dateOf(earlyStart),
      earlyFinish: dateOf(earlyFinish),
      lateStart: dateOf(lateStart),
      lateFinish: dateOf(lateFinish),
      provisional: names.filter((name) => isUnsure(days[name]) || (isUnsureLate && name.startsWith("late"))),
    };
  };
  return { ofSchedule, ofStep };
}

/**
 * The first and the last day of what takes so many minutes of working time from a start.
 * @throws InputError as `datesOf`
 */
export function datesUntil(minutes: number, { calendar, day }: ScheduleStart): ScheduleDates {
  const timeline = timelineFrom(calendar, day);
  const finish = finishAt(timeline, minutes).day;
  return { startDate: dateOf(day), finishDate: dateOf(finish), provisional: restsOnUnknown(timeline, finish) };
}

/** Whether a day counted from the start rests on days for which the days off are not known. */
export function restsOnUnknown({ calendar, start }: Timeline, day: Day): boolean {
  return isProvisional(calendar, start) || isProvisional(calendar, day);
}
