import { dueDayWithRests, finishAt, type Rest, type Timeline, timelineFrom } from "../calendar/index.ts";
import type { ProcessNetwork } from "../graph/index.ts";
import { type Day, dateOf, type Limit, type TimeLimit } from "../model/index.ts";
import type { Course } from "./course.ts";
import { restsOnUnknown } from "./dates.ts";
import { effectOn } from "./limit-stops.ts";
import type { LimitDates, ScheduleStart } from "./types.ts";

/**
 * When a limit runs on a route and when it ends, with the stops that the route has; nothing when one of its two steps is not on the route.
 * @throws InputError when a date is after year 9999, or the calendar has no such working day
 */
export function limitDates(limit: Limit, course: Course, start: ScheduleStart): LimitDates | undefined {
  const { from, to, extension } = limit;
  if ([from, to].some((id) => id !== undefined && !course.numbers.has(id))) return undefined;
  const timeline = timelineFrom(start.calendar, start.day);
  const clock = clockOf(limit, course, timeline);
  const plain = expiryOf(clock, [limit], timeline);
  const extended = extension && expiryOf(clock, [limit, extension], timeline).due;
  const days = { begin: plain.begin, due: plain.due, ...(extended !== undefined && { extendedDue: extended }), finish: clock.finish };
  const names = Object.keys(days) as (keyof typeof days)[];
  return {
    begin: dateOf(days.begin),
    due: dateOf(days.due),
    ...(extended !== undefined && { extendedDue: dateOf(extended) }),
    finish: dateOf(days.finish),
    inTime: days.finish <= days.due,
    ...(extended !== undefined && { inExtendedTime: days.finish <= extended }),
    provisional: names.filter((name) => restsOnUnknown(timeline, days[name] as Day)),
  };
}

/** What happens to the clock of a limit on a route. */
interface Clock {
  readonly begin: Day;
  readonly rests: readonly Rest[];
  /** Steps after which it runs anew, in the order in which they finish. */
  readonly restarts: readonly Rest[];
  /** The day on which its last step finishes. */
  readonly finish: Day;
}

function clockOf(limit: Limit, { network, early, numbers }: Course, timeline: Timeline): Clock {
  const dayAt = (minutes: number) => finishAt(timeline, minutes).day;
  const to = limit.to === undefined ? undefined : (numbers.get(limit.to) as number);
  const end = to === undefined ? early.finish : (early.earlyFinish[to] as number);
  const inside = to === undefined ? undefined : stepsBefore(network, to);
  const stops = network.steps.flatMap((step, number) => {
    const effect = inside?.has(number) === false ? undefined : effectOn(limit, step);
    return effect ? [{ effect, start: early.earlyStart[number] as number, finish: early.earlyFinish[number] as number }] : [];
  });
  const withEffect = (wanted: string) => stops.filter(({ effect, start }) => effect === wanted && start < end);
  const begins = withEffect("not-started").map(({ finish }) => finish);
  if (limit.from !== undefined) begins.push(early.earlyFinish[numbers.get(limit.from) as number] as number);
  const begin = Math.max(0, ...begins);
  const restOf = ({ start, finish }: { readonly start: number; readonly finish: number }) => ({ from: dayAt(start), until: dayAt(finish) });
  return {
    begin: dayAt(begin),
    rests: withEffect("pause").map(restOf),
    restarts: withEffect("restart")
      .filter(({ finish }) => finish > begin)
      .sort((a, b) => a.finish - b.finish)
      .map(restOf),
    finish: dayAt(end),
  };
}

/** The day on which the clock last began before the limit ran out, and the day on which it runs out. */
function expiryOf({ begin, rests, restarts }: Clock, limits: readonly TimeLimit[], { calendar }: Timeline): { begin: Day; due: Day } {
  let last = { begin, due: dueDayWithRests(calendar, begin, limits, rests) };
  for (const { from, until } of restarts) {
    if (from > last.due) break;
    last = { begin: until, due: dueDayWithRests(calendar, until, limits, rests) };
  }
  return last;
}

/** The numbers of a step and of all that comes before it. */
function stepsBefore({ network }: ProcessNetwork, step: number): ReadonlySet<number> {
  const { size, order, start, source } = network;
  const before = new Set([step]);
  for (let p = size - 1; p >= 0; p--) {
    if (!before.has(order[p] as number)) continue;
    for (let k = start[p] as number; k < (start[p + 1] as number); k++) before.add(order[source[k] as number] as number);
  }
  return before;
}
