import { isInCalendarDays, plannedMinutes, type Step } from "../../model/index.ts";
import { earliestElapsedBegin, elapsedFinish, latestElapsedBegin, type Timeline } from "../calendar/index.ts";

/**
 * What a step does with the time at which it starts, in minutes of working time. Its finish never decreases as its start grows, so each of
 * the others answers for all starts at once.
 */
export interface Span {
  readonly finish: (start: number) => number;
  /** The last start that finishes by then. */
  readonly latestStart: (finish: number) => number;
  /** The first start that finishes then or later. */
  readonly earliestStart: (finish: number) => number;
}

/** A step in working days takes as long wherever it stands; one in calendar days takes the working time that the calendar has there. */
export function spanOf(step: Step, timeline: Timeline): Span {
  if (isInCalendarDays(step)) {
    const { calendarDays } = step;
    return {
      finish: (start) => elapsedFinish(timeline, start, calendarDays),
      latestStart: (finish) => latestElapsedBegin(timeline, finish, calendarDays),
      earliestStart: (finish) => earliestElapsedBegin(timeline, finish, calendarDays),
    };
  }
  const minutes = plannedMinutes(step);
  const before = (finish: number) => finish - minutes;
  return { finish: (start) => start + minutes, latestStart: before, earliestStart: before };
}
