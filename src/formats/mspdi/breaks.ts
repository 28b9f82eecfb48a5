import type { Omissions } from "../omissions.ts";
import type { PlanCalendar } from "./calendar.ts";
import { durationOf } from "./links.ts";
import { clockTime } from "./moments.ts";
import type { Task } from "./plan.ts";
import { textOf } from "./records.ts";
import type { NotImported } from "./words.ts";
import { dayLength, type Moment, workingTimeFrom } from "./working-time.ts";

/** Less than this, in minutes, comes from rounding. */
const tolerance = 1;

/** Notes tasks that rest while others work: those that are split, and those that Project stretches by other calendars. */
export function noteBreaks(steps: readonly Task[], { hoursOf }: PlanCalendar, omissions: Omissions<NotImported>): void {
  const starts = steps.flatMap((task) => momentIn(task, "Start") ?? momentIn(task, "Stop") ?? []);
  const first = starts.reduce((least, each) => Math.min(least, each), Number.POSITIVE_INFINITY);
  if (first === Number.POSITIVE_INFINITY) return;
  const { workedUntil } = workingTimeFrom(Math.floor(first / dayLength), hoursOf);
  const worked = (task: Task, from: string, to: string): number => {
    const [begin, end] = [from, to].map((name) => momentIn(task, name));
    const [before, until] = [begin, end].map((moment) => (moment === undefined ? undefined : workedUntil(moment)));
    return before === undefined || until === undefined ? 0 : until - before;
  };
  for (const task of steps) {
    const { minutes, isElapsed } = durationOf(task);
    if (isElapsed) continue;
    const said = (name: string) => `${name} ${textOf(task.element, name)}`;
    if (worked(task, "Stop", "Resume") > tolerance) omissions.note("breaks", task.name, `${said("Stop")}, ${said("Resume")}`);
    else if (worked(task, "Start", "Finish") - minutes > tolerance)
      omissions.note("breaks", task.name, ["Start", "Finish", "Duration"].map(said).join(", "));
  }
}

function momentIn({ element }: Task, name: string): Moment | undefined {
  const time = clockTime(textOf(element, name));
  return time && time.day * dayLength + time.minute;
}
