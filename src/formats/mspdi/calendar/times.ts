import type { Omissions } from "../../omissions.ts";
import { isKnownFormat, parseDurationMinutes } from "../amounts.ts";
import { findXmlText } from "../file/records.ts";
import { computeLagMinutes, isWholeMinutes, readDuration, roundPlanDays, type TaskLink } from "../links.ts";
import type { Task } from "../plan.ts";
import type { PlanOmission } from "../words.ts";
import type { PlanCalendar } from "./calendar.ts";
import { computePlanCourse } from "./plan-course.ts";
import type { PlanStart } from "./plan-start.ts";
import { dayLength } from "./working-time.ts";

/** How a plan counts its time. */
export interface PlanTime {
  readonly calendar: PlanCalendar;
  readonly start: PlanStart | undefined;
}

/** The durations and lags of a plan as a catalog says them. */
interface PlanTimes {
  /** `refuse` is told a duration that cannot be read. */
  readonly duration: (task: Task, refuse: (text: string) => void) => { readonly days?: number; readonly calendarDays?: number };
  /** In working days. */
  readonly lag: (link: TaskLink) => number;
}

interface LinkedTasks {
  readonly steps: readonly Task[];
  readonly links: readonly TaskLink[];
}

/**
 * Durations and lags in days. What passes on days off too takes as much working time as it does in this plan, scheduled
 * from its start; without a start it is converted by the working days of a week. Whole days of it are calendar days
 * where those end it when Project does.
 */
export function createPlanTimes(
  { steps, links }: LinkedTasks,
  { calendar, start }: PlanTime,
  omissions: Omissions<PlanOmission>,
): PlanTimes {
  const { definition, minutesPerDay } = calendar;
  const weekdays = typeof definition === "object" ? definition.weekdays.length : definition === "every-day" ? 7 : 5;
  const isElapsed = steps.some((task) => readDuration(task).isElapsed) || links.some((link) => computeLagMinutes(link).isElapsed);
  const course = isElapsed && start && weekdays > 0 ? computePlanCourse(steps, links, calendar, start) : undefined;
  const convertElapsed = (minutes: number) => (minutes / dayLength) * (weekdays / 7);
  const toDays = (worked: number | undefined, minutes: number) => (worked === undefined ? convertElapsed(minutes) : worked / minutesPerDay);
  return {
    duration(task, refuse) {
      const text = findXmlText(task.element, "Duration");
      if (text === undefined) return {};
      if (parseDurationMinutes(text) === undefined) {
        refuse(text);
        return {};
      }
      const { minutes, isElapsed } = readDuration(task);
      const format = findXmlText(task.element, "DurationFormat");
      if (minutes > 0 && !isKnownFormat(format)) omissions.note("time-formats", task.name, `DurationFormat ${format}`);
      if (isElapsed && minutes > 0) {
        const elapsed = minutes / dayLength;
        if (Number.isInteger(elapsed) && (!course || course.endsWithDays(task, elapsed))) {
          omissions.note("elapsed-durations", task.name, `${elapsed}ed → calendarDays: ${elapsed}`);
          return { calendarDays: elapsed };
        }
        const days = roundPlanDays(toDays(course?.worked(task), minutes));
        omissions.note("elapsed-durations", task.name, `${roundPlanDays(elapsed)}ed → ${days}d`);
        return { days };
      }
      const days = minutes / minutesPerDay;
      if (!isWholeMinutes(days)) omissions.note("rounded", task.name, `${formatPreciseHours(minutes)} → ${roundPlanDays(days)}d`);
      return { days: roundPlanDays(days) };
    },
    lag(link) {
      const { kind, amount, format } = link.lag;
      const { minutes, isElapsed } = computeLagMinutes(link);
      const days = isElapsed ? toDays(course?.lagOf(link), minutes) : minutes / minutesPerDay;
      const formatLagChange = (amount: string) => `${amount} → ${roundPlanDays(days)}d`;
      if (amount === 0) return roundPlanDays(days);
      if (!isKnownFormat(format)) omissions.note("time-formats", link.to.name, `LagFormat ${format}`);
      if (kind === "elapsed") omissions.note("elapsed-lags", link.to.name, formatLagChange(`${roundPlanDays(minutes / dayLength)}ed`));
      else if (kind !== "working") omissions.note("percent-lags", link.to.name, formatLagChange(`${amount}${isElapsed ? "e" : ""}%`));
      else if (!isWholeMinutes(days)) omissions.note("rounded", link.to.name, formatLagChange(formatPreciseHours(minutes)));
      return roundPlanDays(days);
    },
  };
}

function formatPreciseHours(minutes: number): string {
  return `${Math.round((minutes / 60) * 10_000) / 10_000} h`;
}
