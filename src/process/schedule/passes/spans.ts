import { getPlannedMinutes, isInCalendarDays, type Step } from "../../../model/index.ts";
import { computeEarliestElapsedStart, computeElapsedFinish, computeLatestElapsedStart, type Timeline } from "../../calendar/index.ts";

/**
 * What a step does with the time at which it starts, in minutes of working time. Its finish never decreases as its
 * start grows, so each of the others answers for all starts at once.
 */
export interface StepSpan {
  readonly finish: (start: number) => number;
  /** The last start that finishes by then. */
  readonly latestStart: (finish: number) => number;
  /** The first start that finishes then or later. */
  readonly earliestStart: (finish: number) => number;
}

/**
 * A step in working days takes as long wherever it stands; one in calendar days takes the working time that the
 * calendar has there.
 */
export function createStepSpan(step: Step, timeline: Timeline): StepSpan {
  if (isInCalendarDays(step)) {
    const { calendarDays } = step;
    return {
      finish: (start) => computeElapsedFinish(timeline, start, calendarDays),
      latestStart: (finish) => computeLatestElapsedStart(timeline, finish, calendarDays),
      earliestStart: (finish) => computeEarliestElapsedStart(timeline, finish, calendarDays),
    };
  }
  const minutes = getPlannedMinutes(step);
  const computeStart = (finish: number) => finish - minutes;
  return { finish: (start) => start + minutes, latestStart: computeStart, earliestStart: computeStart };
}
