import { getPlannedMinutes, isInCalendarDays, minutesPerDay, type Step, toWorkingDays } from "../../model/index.ts";
import { createStepReplacer, type ScheduleAnalysis, type ScheduleStart } from "../../process/schedule/index.ts";
import { getStepId } from "./path-steps.ts";
import type { StepDrag } from "./types.ts";

/**
 * Steps and links that plain passes look at in some four seconds; each critical step needs two passes over the network.
 */
const maxDragWork = 400_000_000;

/** What each critical step costs; undefined where that would take too much work. */
export function computeDrags({ network, times }: ScheduleAnalysis, start: ScheduleStart | undefined): readonly StepDrag[] | undefined {
  const critical = network.steps.flatMap((step, number) => (times.critical[number] && !step.passThrough ? [number] : []));
  const { finishWith, cost } = createStepReplacer(network, start);
  if (critical.length * 2 * cost > maxDragWork) return undefined;
  const drags = critical.map((number): StepDrag => {
    const step = network.steps[number] as Step;
    const without = finishWith(number, setStepDuration(step, 0));
    const more = finishWith(number, lengthenStep(step));
    return {
      id: getStepId(number, network),
      days: toWorkingDays(times.minutes[number] as number),
      drag: toWorkingDays(times.finish - without),
      oneDayMore: toWorkingDays(more - times.finish),
    };
  });
  return drags.sort((one, other) => other.drag - one.drag);
}

/** The same step with another duration, in minutes of working time. */
export function setStepDuration(step: Step, minutes: number): Step {
  const { calendarDays, ...rest } = step;
  return { ...rest, days: toWorkingDays(minutes) };
}

function lengthenStep(step: Step): Step {
  return isInCalendarDays(step)
    ? { ...step, calendarDays: step.calendarDays + 1 }
    : setStepDuration(step, getPlannedMinutes(step) + minutesPerDay);
}
