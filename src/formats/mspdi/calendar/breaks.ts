import type { Omissions } from "../../omissions.ts";
import { findXmlText } from "../file/records.ts";
import { readDuration } from "../links.ts";
import type { Task } from "../plan.ts";
import type { PlanOmission } from "../words.ts";
import type { PlanCalendar } from "./calendar.ts";
import { parseClockTime } from "./moments.ts";
import { createWorkingTime, dayLength, type PlanMoment } from "./working-time.ts";

/** Less than this, in minutes, comes from rounding. */
const roundingTolerance = 1;

/**
 * Notes tasks that rest while others work: those that are split, and those that Project stretches by other calendars.
 */
export function noteBreaks(steps: readonly Task[], { hoursOf }: PlanCalendar, omissions: Omissions<PlanOmission>): void {
  const starts = steps.flatMap((task) => readMoment(task, "Start") ?? readMoment(task, "Stop") ?? []);
  const first = starts.reduce((least, each) => Math.min(least, each), Number.POSITIVE_INFINITY);
  if (first === Number.POSITIVE_INFINITY) return;
  const { workedUntil } = createWorkingTime(Math.floor(first / dayLength), hoursOf);
  const measureWork = (task: Task, from: string, to: string): number => {
    const [begin, end] = [from, to].map((name) => readMoment(task, name));
    const [before, until] = [begin, end].map((moment) => (moment === undefined ? undefined : workedUntil(moment)));
    return before === undefined || until === undefined ? 0 : until - before;
  };
  for (const task of steps) {
    const { minutes, isElapsed } = readDuration(task);
    if (isElapsed) continue;
    const formatDateField = (name: string) => `${name} ${findXmlText(task.element, name)}`;
    if (measureWork(task, "Stop", "Resume") > roundingTolerance)
      omissions.note("breaks", task.name, `${formatDateField("Stop")}, ${formatDateField("Resume")}`);
    else if (measureWork(task, "Start", "Finish") - minutes > roundingTolerance)
      omissions.note("breaks", task.name, ["Start", "Finish", "Duration"].map(formatDateField).join(", "));
  }
}

function readMoment({ element }: Task, name: string): PlanMoment | undefined {
  const time = parseClockTime(findXmlText(element, name));
  return time && time.day * dayLength + time.minute;
}
