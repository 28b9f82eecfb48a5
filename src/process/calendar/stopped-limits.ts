import type { Day, TimeLimit } from "../../model/index.ts";
import { requireArgument } from "../../model/index.ts";
import type { Calendar } from "./calendar.ts";
import { requireCalendarDay } from "./calendar.ts";
import { computeLimitEnd } from "./limits.ts";
import { diffWorkdays, rollToNextWorkday } from "./workdays.ts";

/**
 * Days on which the clock of a limit rests: those after `from` up to `until`, as a limit does not count the day on
 * which it begins.
 */
export interface RestDays {
  readonly from: Day;
  readonly until: Day;
}

/**
 * The last day of limits that run one after another from `start`, as a limit and its extension do, when the clock rests
 * in between: as many days as rested are added, in working days where the limit that runs is in these, else in calendar
 * days. A last day that is off gives way to the next working day, once, at the end of all. What begins to rest by the
 * end of that day still holds the clock; later it does not.
 * @throws InputError when it is after year 9999, or the calendar has no such working day
 * @example
 * ```ts
 * import { computeRestedDueDay, formatIsoDate, loadCalendar, parseDay } from "leadpath";
 * const calendar = await loadCalendar("cn");
 * const hearing = { from: parseDay("2026-03-09"), until: parseDay("2026-03-13") };
 * formatIsoDate(computeRestedDueDay(calendar, parseDay("2026-03-02"), [{ days: 20 }], [hearing])); // → "2026-04-03"
 * ```
 */
export function computeRestedDueDay(calendar: Calendar, start: Day, limits: readonly TimeLimit[], rests: readonly RestDays[]): Day {
  requireCalendarDay(calendar, start, "start");
  requireArgument("limits", limits, "objects");
  requireArgument("rests", rests, "objects");
  const waiting = mergeRests(rests, start);
  let last = start;
  for (const [index, limit] of limits.entries()) {
    const isReached = ({ from }: RestDays) => (index < limits.length - 1 ? from < last : from <= rollToNextWorkday(calendar, last));
    last = computeLimitEnd(calendar, last, limit);
    for (let rest = waiting[0]; rest && isReached(rest); rest = waiting[0]) {
      const length =
        limit.days === undefined ? { calendarDays: rest.until - rest.from } : { days: diffWorkdays(calendar, rest.from, rest.until) };
      last = computeLimitEnd(calendar, Math.max(last, rest.from), length);
      waiting.shift();
    }
  }
  return rollToNextWorkday(calendar, last);
}

/**
 * In order and without overlap, less what lies before the clock begins. Rests that overlap are one: the clock does not
 * run in between.
 */
function mergeRests(rests: readonly RestDays[], start: Day): RestDays[] {
  const merged: RestDays[] = [];
  for (const rest of [...rests].sort((a, b) => a.from - b.from)) {
    const from = Math.max(rest.from, start);
    if (rest.until <= from) continue;
    const last = merged.at(-1);
    if (last && from < last.until) merged[merged.length - 1] = { from: last.from, until: Math.max(last.until, rest.until) };
    else merged.push({ from, until: rest.until });
  }
  return merged;
}
