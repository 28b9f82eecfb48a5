import { type Day, firstDay, lastDay } from "../../../model/index.ts";

/** A moment by the clock, in minutes from the beginning of day 0. */
export type PlanMoment = number;

export const dayLength = 24 * 60;
/** Shorter than any stretch of work, in minutes; a power of two, which takes nothing from the precision of a moment. */
const minWorkStep = 2 ** -10;

/** The working time of a calendar between two days, by the clock and back. */
export interface WorkingTime {
  /** Minutes worked from the first day on until a moment; nothing beyond the days that are looked through. */
  readonly workedUntil: (moment: PlanMoment) => number | undefined;
  /** The first moment by which so many minutes were worked. */
  readonly momentOf: (worked: number) => PlanMoment | undefined;
  /** The moment itself where work goes on at it, else when it does again. */
  readonly workFrom: (moment: PlanMoment) => PlanMoment | undefined;
}

/** Stretches of a day in minutes since midnight, in their order. */
type HoursLookup = (day: Day) => readonly (readonly [from: number, to: number])[];

/** More days than this nothing is looked for. */
const maxSearchDays = 400_000;

/** The working time from a day on; days are looked at once, when they are asked for. */
export function createWorkingTime(first: Day, hoursOf: HoursLookup): WorkingTime {
  const begin = Math.max(first, firstDay);
  const end = Math.min(begin + maxSearchDays, lastDay);
  /** Minutes worked before each day from the first on. */
  const before: number[] = [0];
  const sumWorkedDays = (day: Day): number | undefined => {
    if (day < begin || day > end) return undefined;
    while (before.length <= day - begin) {
      const last = begin + before.length - 1;
      before.push((before[before.length - 1] as number) + sumMinutesOfDay(last, dayLength));
    }
    return before[day - begin];
  };
  const sumMinutesOfDay = (day: Day, minute: number) =>
    hoursOf(day).reduce((sum, [from, to]) => sum + Math.max(0, Math.min(to, minute) - from), 0);
  const findWorkDay = (worked: number): Day | undefined => {
    let day = begin + before.length - 1;
    for (; (sumWorkedDays(day) ?? Number.POSITIVE_INFINITY) < worked; day++) if (day >= end) return undefined;
    // The last day before which less was worked.
    let low = 0;
    let high = day - begin;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((before[middle] as number) < worked) low = middle;
      else high = middle;
    }
    return begin + low;
  };
  const getWorkedMinutes = (moment: PlanMoment) => {
    const day = Math.floor(moment / dayLength);
    const until = sumWorkedDays(day);
    return until === undefined ? undefined : until + sumMinutesOfDay(day, moment - day * dayLength);
  };
  const findMoment = (worked: number) => {
    const day = findWorkDay(worked);
    if (day === undefined) return undefined;
    let left = worked - (sumWorkedDays(day) as number);
    for (const [from, to] of hoursOf(day)) {
      if (left <= to - from) return day * dayLength + from + left;
      left -= to - from;
    }
    return undefined;
  };
  return {
    workedUntil: getWorkedMinutes,
    momentOf: findMoment,
    workFrom: (moment) => {
      const worked = getWorkedMinutes(moment);
      const next = worked === undefined ? undefined : findMoment(worked + minWorkStep);
      return next === undefined ? undefined : next - minWorkStep;
    },
  };
}
