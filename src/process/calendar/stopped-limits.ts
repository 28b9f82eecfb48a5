import type { Day, TimeLimit } from "../../model/index.ts";
import type { Calendar } from "./calendar.ts";
import { endOf } from "./limits.ts";
import { workdayFrom, workdaysBetween } from "./workdays.ts";

/** Days on which the clock of a limit rests: those after `from` up to `until`, as a limit does not count the day on which it begins. */
export interface Rest {
  readonly from: Day;
  readonly until: Day;
}

/**
 * The last day of limits that run one after another from `start`, as a limit and its extension do, when the clock rests in between: as many
 * days as rested are added, in working days where the limit that runs is in these, else in calendar days. A last day that is off gives way
 * to the next working day, once, at the end of all. What begins to rest by the end of that day still holds the clock; later it does not.
 * @throws InputError when it is after year 9999, or the calendar has no such working day
 */
export function dueDayWithRests(calendar: Calendar, start: Day, limits: readonly TimeLimit[], rests: readonly Rest[]): Day {
  const waiting = disjoint(rests, start);
  let last = start;
  for (const [index, limit] of limits.entries()) {
    const isReached = ({ from }: Rest) => (index < limits.length - 1 ? from < last : from <= workdayFrom(calendar, last));
    last = endOf(calendar, last, limit);
    for (let rest = waiting[0]; rest && isReached(rest); rest = waiting[0]) {
      const length =
        limit.days === undefined ? { calendarDays: rest.until - rest.from } : { days: workdaysBetween(calendar, rest.from, rest.until) };
      last = endOf(calendar, Math.max(last, rest.from), length);
      waiting.shift();
    }
  }
  return workdayFrom(calendar, last);
}

/** In order and without overlap, less what lies before the clock begins. Rests that overlap are one: the clock does not run in between. */
function disjoint(rests: readonly Rest[], start: Day): Rest[] {
  const merged: Rest[] = [];
  for (const rest of [...rests].sort((a, b) => a.from - b.from)) {
    const from = Math.max(rest.from, start);
    if (rest.until <= from) continue;
    const last = merged.at(-1);
    if (last && from < last.until) merged[merged.length - 1] = { from: last.from, until: Math.max(last.until, rest.until) };
    else merged.push({ from, until: rest.until });
  }
  return merged;
}
