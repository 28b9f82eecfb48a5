import { daysOf, isInCalendarDays, minutesPerDay, plannedMinutes, type Step } from "../../model/index.ts";
import { type Analysis, replacing, type ScheduleStart } from "../../process/schedule/index.ts";
import { idOf } from "./path-steps.ts";
import type { StepDrag } from "./types.ts";

/** Steps and links that plain passes look at in some four seconds; each critical step needs two passes over the network. */
const mostWork = 400_000_000;

/** What each critical step costs; undefined where that would take too much work. */
export function dragsOf({ network, times }: Analysis, start: ScheduleStart | undefined): readonly StepDrag[] | undefined {
  const critical = network.steps.flatMap((step, number) => (times.critical[number] && !step.passThrough ? [number] : []));
  const { finishWith, cost } = replacing(network, start);
  if (critical.length * 2 * cost > mostWork) return undefined;
  const drags = critical.map((number): StepDrag => {
    const step = network.steps[number] as Step;
    const without = finishWith(number, lasting(step, 0));
    const more = finishWith(number, oneDayMore(step));
    return {
      id: idOf(number, network),
      days: daysOf(times.minutes[number] as number),
      drag: daysOf(times.finish - without),
      oneDayMore: daysOf(more - times.finish),
    };
  });
  return drags.sort((one, other) => other.drag - one.drag);
}

/** The same step with another duration, in minutes of working time. */
export function lasting(step: Step, minutes: number): Step {
  const { calendarDays, ...rest } = step;
  return { ...rest, days: daysOf(minutes) };
}

function oneDayMore(step: Step): Step {
  return isInCalendarDays(step) ? { ...step, calendarDays: step.calendarDays + 1 } : lasting(step, plannedMinutes(step) + minutesPerDay);
}
