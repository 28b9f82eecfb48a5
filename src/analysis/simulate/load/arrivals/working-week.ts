import { type CalendarDefinition, minutesPerDay, type Unit } from "../../../../model/index.ts";

/**
 * The days of the week on which a calendar is at work, 1 Monday to 7 Sunday. A load runs on weeks as usual: holidays
 * are left out.
 */
export function listWorkingWeekdays(calendar: CalendarDefinition): readonly number[] {
  if (calendar === "every-day") return [1, 2, 3, 4, 5, 6, 7];
  if (typeof calendar === "string") return [1, 2, 3, 4, 5];
  return [...new Set(calendar.weekdays)].toSorted((one, other) => one - other);
}

/** When a unit is open, on minutes of working time from the beginning of a week. */
export interface OpenHours {
  /** The open minutes before a moment. */
  readonly before: (moment: number) => number;
  /** The first moment before which there are so many open minutes. */
  readonly after: (minutes: number) => number;
  /** The moment itself when the unit is open then, else that at which it opens. Of whole minutes. */
  readonly next: (moment: number) => number;
  /** The open share of working time. */
  readonly share: number;
}

const minutesPerHour = 60;

/** Absent where the unit is open on all days of the week, all the time; null where it never is. */
export function buildOpenHours(open: NonNullable<Unit["open"]>, week: readonly number[]): OpenHours | undefined | null {
  const { weekdays = week, from = 0, to = minutesPerDay / minutesPerHour } = open;
  const [begin, end] = [from, to].map((hour) => Math.round(hour * minutesPerHour)) as [number, number];
  const lengths = week.map((weekday) => (weekdays.includes(weekday) ? Math.max(end - begin, 0) : 0));
  const sums = [0];
  for (const length of lengths) sums.push((sums.at(-1) as number) + length);
  const [whole, weekLength] = [sums.at(-1) as number, week.length * minutesPerDay];
  if (whole === 0) return null;
  if (whole === weekLength) return undefined;

  function countOpenMinutes(moment: number): number {
    const weeks = Math.floor(moment / weekLength);
    const rest = moment - weeks * weekLength;
    const day = Math.floor(rest / minutesPerDay);
    const today = Math.min(Math.max(rest - day * minutesPerDay - begin, 0), lengths[day] as number);
    return weeks * whole + (sums[day] as number) + today;
  }
  function findOpenMoment(minutes: number): number {
    if (minutes <= 0) return 0;
    const weeks = Math.ceil(minutes / whole) - 1;
    const rest = minutes - weeks * whole;
    let day = 0;
    while ((sums[day + 1] as number) < rest) day++;
    return weeks * weekLength + day * minutesPerDay + begin + rest - (sums[day] as number);
  }
  return {
    before: countOpenMinutes,
    after: findOpenMoment,
    next: (moment) => findOpenMoment(countOpenMinutes(moment) + 1) - 1,
    share: whole / weekLength,
  };
}

/**
 * The beginning of the next day among some weekdays that is not before a moment; absent where none of them is worked.
 */
export function createBeginningFinder(weekdays: readonly number[], week: readonly number[]): ((moment: number) => number) | undefined {
  const isMeant = week.map((weekday) => weekdays.includes(weekday));
  if (!isMeant.includes(true)) return undefined;
  return (moment) => {
    let day = Math.ceil(moment / minutesPerDay);
    while (!isMeant[day % week.length]) day++;
    return day * minutesPerDay;
  };
}
