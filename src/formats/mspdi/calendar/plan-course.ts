import { groupValues } from "../../../model/index.ts";
import { computeLagMinutes, type LagMinutes, readDuration, type TaskLink } from "../links.ts";
import type { Task } from "../plan.ts";
import type { PlanCalendar } from "./calendar.ts";
import type { PlanStart } from "./plan-start.ts";
import { createWorkingTime, dayLength, type PlanMoment, type WorkingTime } from "./working-time.ts";

/**
 * The course of a plan by the clock: what passes on days off too takes as much working time as lies in it where it
 * stands. So it can be told in working time, and a schedule from the start of the plan has the dates of Project.
 */
export interface PlanCourse {
  /**
   * Minutes of working time from the start or the finish that a link leaves to what it asks for; nothing where that is
   * not known.
   */
  readonly lagOf: (link: TaskLink) => number | undefined;
  /** Minutes of working time within a task. */
  readonly worked: (task: Task) => number | undefined;
  /** Whether so many calendar days, which end with a working day, end a task when it ends. */
  readonly endsWithDays: (task: Task, days: number) => boolean;
}

/** Days before the start that a lag may reach back. */
const maxLeadDays = 1_000;

interface TaskSpan {
  readonly start: PlanMoment;
  readonly finish: PlanMoment;
}

/**
 * Schedules the tasks as soon as possible, as Project does, without constraints, which a catalog does not have either.
 */
export function computePlanCourse(
  tasks: readonly Task[],
  links: readonly TaskLink[],
  calendar: PlanCalendar,
  start: PlanStart,
): PlanCourse {
  const time = createWorkingTime(Math.floor(start.moment / dayLength) - maxLeadDays, calendar.hoursOf);
  const into = groupValues(links, ({ to }) => to);
  const spans = new Map<Task, TaskSpan>();
  for (const task of sortTasks(tasks, links)) {
    const span = computeTaskSpan(task, into.get(task) ?? [], { time, spans, begin: start.moment });
    if (span) spans.set(task, span);
  }
  const measureWork = (from: PlanMoment | undefined, to: PlanMoment | undefined) => {
    const [before, after] = [from, to].map((moment) => (moment === undefined ? undefined : time.workedUntil(moment)));
    return before === undefined || after === undefined ? undefined : after - before;
  };
  return {
    lagOf: (link) => {
      const event = findLinkEvent(link, spans);
      return event === undefined ? undefined : measureWork(event, shiftMoment(event, computeLagMinutes(link), time));
    },
    worked: (task) => measureWork(spans.get(task)?.start, spans.get(task)?.finish),
    endsWithDays: (task, days) => {
      const span = spans.get(task);
      const begun = span && time.workedUntil(span.start);
      const atStart = time.workedUntil(start.moment);
      if (!span || begun === undefined || atStart === undefined) return false;
      // The day to which the moment belongs at which the task may begin; before any work that is the start day.
      const begin = begun <= atStart ? start.day : getMomentDay(time.momentOf(begun));
      const last = begin === undefined ? undefined : time.workFrom((begin + days) * dayLength);
      const end = last === undefined ? undefined : (Math.floor(last / dayLength) + 1) * dayLength;
      return measureWork(span.finish, end) === 0;
    },
  };
}

interface CourseContext {
  readonly time: WorkingTime;
  readonly spans: ReadonlyMap<Task, TaskSpan>;
  readonly begin: PlanMoment;
}

function computeTaskSpan(task: Task, links: readonly TaskLink[], { time, spans, begin }: CourseContext): TaskSpan | undefined {
  const duration = readDuration(task);
  let start = begin;
  for (const link of links) {
    const event = findLinkEvent(link, spans);
    const lag = computeLagMinutes(link);
    const asked = event === undefined ? undefined : shiftMoment(event, lag, time);
    // Long before the start it asks for nothing; past the last day nothing is known of what follows.
    if (event === undefined || (asked === undefined && lag.minutes > 0)) return undefined;
    const finishes = link.type.endsWith("F");
    const from = asked !== undefined && finishes ? shiftMoment(asked, { ...duration, minutes: -duration.minutes }, time) : asked;
    start = Math.max(start, from ?? begin);
  }
  if (duration.minutes > 0 && !duration.isElapsed) {
    const working = time.workFrom(start);
    if (working === undefined) return undefined;
    start = working;
  }
  const finish = shiftMoment(start, duration, time);
  return finish === undefined ? undefined : { start, finish };
}

function findLinkEvent({ from, type }: TaskLink, spans: ReadonlyMap<Task, TaskSpan>): PlanMoment | undefined {
  const span = spans.get(from);
  return type.startsWith("F") ? span?.finish : span?.start;
}

/** The moment so much later, or earlier. */
function shiftMoment(moment: PlanMoment, { minutes, isElapsed }: LagMinutes, time: WorkingTime): PlanMoment | undefined {
  if (isElapsed || minutes === 0) return moment + minutes;
  const worked = time.workedUntil(moment);
  return worked === undefined || worked + minutes < 0 ? undefined : time.momentOf(worked + minutes);
}

function getMomentDay(moment: PlanMoment | undefined): number | undefined {
  return moment === undefined ? undefined : Math.floor(moment / dayLength);
}

/** Tasks after those that they are linked to (Kahn); those that wait for each other are left out. */
function sortTasks(tasks: readonly Task[], links: readonly TaskLink[]): readonly Task[] {
  const waits = new Map(tasks.map((task) => [task, 0]));
  for (const { to } of links) waits.set(to, (waits.get(to) ?? 0) + 1);
  const leaving = groupValues(links, ({ from }) => from);
  const order = tasks.filter((task) => waits.get(task) === 0);
  for (const task of order) {
    for (const { to } of leaving.get(task) ?? []) {
      const left = (waits.get(to) as number) - 1;
      waits.set(to, left);
      if (left === 0) order.push(to);
    }
  }
  return order;
}
