import type { Link, Step } from "../../src/model/index.ts";

/** A process laid on a calendar the slow way: day by day from the start. Minutes of working time, 480 to a day. */
export interface Walk {
  /** The day to which the end of a minute belongs: minute 0 to the start day, worked or not. */
  readonly dayOfEnd: (minute: number) => number;
  /** The day on which something starts that starts after so many minutes. */
  readonly dayOfStart: (minute: number) => number;
  /** When a step finishes. */
  readonly finish: (step: Step, start: number) => number;
  /** Whether a link holds between a step that starts and finishes so and one that does. */
  readonly holds: (link: Link, before: Times, after: Times) => boolean;
}

export interface Times {
  readonly start: number;
  readonly finish: number;
}

/** `isWorked` tells a working day; days from `reach` before the start to `reach` after it are walked. */
export function dayWalk(isWorked: (day: number) => boolean, start: number, reach: number): Walk {
  const after: number[] = [];
  const before: number[] = [];
  for (let day = start + 1; day <= start + reach; day++) if (isWorked(day)) after.push(day);
  for (let day = start; day >= start - reach; day--) if (isWorked(day)) before.push(day);
  // Working day 1 is the first after the start day, 0 the last up to it.
  const worked = (number: number) => found(number > 0 ? after[number - 1] : before[-number]);
  const dayOfEnd = (minute: number) => (minute === 0 ? start : worked(Math.ceil(minute / 480)));
  const finish = (step: Step, begin: number) => {
    if (step.calendarDays === undefined) return begin + (step.days ?? 0) * 480;
    if (step.calendarDays === 0) return begin;
    let day = dayOfEnd(begin);
    for (let count = 0; count < step.calendarDays; count++) day++;
    while (!isWorked(day)) day++;
    return (day > start ? after.indexOf(day) + 1 : -before.indexOf(day)) * 480;
  };
  return {
    dayOfEnd,
    dayOfStart: (minute) => worked(Math.floor(minute / 480) + 1),
    finish,
    holds: ({ link, lag }, first, second) => {
      const left = link === "FS" || link === "FF" ? first.finish : first.start;
      const entered = link === "FF" || link === "SF" ? second.finish : second.start;
      return entered >= left + lag * 480;
    },
  };
}

function found(day: number | undefined): number {
  if (day === undefined) throw new Error("The walk does not reach so far");
  return day;
}
