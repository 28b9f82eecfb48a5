import type { Omissions } from "../omissions.ts";
import { durationMinutes, isKnownFormat } from "./amounts.ts";
import type { PlanCalendar } from "./calendar.ts";
import { courseOf } from "./course.ts";
import { durationOf, isWholeMinutes, lagMinutes, roundedDays, type TaskLink } from "./links.ts";
import type { Task } from "./plan.ts";
import { textOf } from "./records.ts";
import type { PlanStart } from "./start.ts";
import type { NotImported } from "./words.ts";
import { dayLength } from "./working-time.ts";

/** How a plan counts its time. */
export interface PlanTime {
  readonly calendar: PlanCalendar;
  readonly start: PlanStart | undefined;
}

/** The durations and lags of a plan as a catalog says them. */
interface Times {
  /** `refuse` is told a duration that cannot be read. */
  readonly duration: (task: Task, refuse: (text: string) => void) => { readonly days?: number; readonly calendarDays?: number };
  /** In working days. */
  readonly lag: (link: TaskLink) => number;
}

interface Linked {
  readonly steps: readonly Task[];
  readonly links: readonly TaskLink[];
}

/**
 * Durations and lags in days. What passes on days off too takes as much working time as it does in this plan, scheduled from its start;
 * without a start it is converted by the working days of a week. Whole days of it are calendar days where those end it when Project does.
 */
export function timesOf({ steps, links }: Linked, { calendar, start }: PlanTime, omissions: Omissions<NotImported>): Times {
  const { definition, minutesPerDay } = calendar;
  const weekdays = typeof definition === "object" ? definition.weekdays.length : definition === "every-day" ? 7 : 5;
  const isElapsed = steps.some((task) => durationOf(task).isElapsed) || links.some((link) => lagMinutes(link).isElapsed);
  const course = isElapsed && start && weekdays > 0 ? courseOf(steps, links, calendar, start) : undefined;
  const converted = (minutes: number) => (minutes / dayLength) * (weekdays / 7);
  const inDays = (worked: number | undefined, minutes: number) => (worked === undefined ? converted(minutes) : worked / minutesPerDay);
  return {
    duration(task, refuse) {
      const text = textOf(task.element, "Duration");
      if (text === undefined) return {};
      if (durationMinutes(text) === undefined) {
        refuse(text);
        return {};
      }
      const { minutes, isElapsed } = durationOf(task);
      const format = textOf(task.element, "DurationFormat");
      if (minutes > 0 && !isKnownFormat(format)) omissions.note("time-formats", task.name, `DurationFormat ${format}`);
      if (isElapsed && minutes > 0) {
        const elapsed = minutes / dayLength;
        if (Number.isInteger(elapsed) && (!course || course.endsWithDays(task, elapsed))) {
          omissions.note("elapsed-durations", task.name, `${elapsed}ed → calendarDays: ${elapsed}`);
          return { calendarDays: elapsed };
        }
        const days = roundedDays(inDays(course?.worked(task), minutes));
        omissions.note("elapsed-durations", task.name, `${roundedDays(elapsed)}ed → ${days}d`);
        return { days };
      }
      const days = minutes / minutesPerDay;
      if (!isWholeMinutes(days)) omissions.note("rounded", task.name, `${hours(minutes)} → ${roundedDays(days)}d`);
      return { days: roundedDays(days) };
    },
    lag(link) {
      const { kind, amount, format } = link.lag;
      const { minutes, isElapsed } = lagMinutes(link);
      const days = isElapsed ? inDays(course?.lagOf(link), minutes) : minutes / minutesPerDay;
      const said = (amount: string) => `${amount} → ${roundedDays(days)}d`;
      if (amount === 0) return roundedDays(days);
      if (!isKnownFormat(format)) omissions.note("time-formats", link.to.name, `LagFormat ${format}`);
      if (kind === "elapsed") omissions.note("elapsed-lags", link.to.name, said(`${roundedDays(minutes / dayLength)}ed`));
      else if (kind !== "working") omissions.note("percent-lags", link.to.name, said(`${amount}${isElapsed ? "e" : ""}%`));
      else if (!isWholeMinutes(days)) omissions.note("rounded", link.to.name, said(hours(minutes)));
      return roundedDays(days);
    },
  };
}

function hours(minutes: number): string {
  return `${Math.round((minutes / 60) * 10_000) / 10_000} h`;
}
