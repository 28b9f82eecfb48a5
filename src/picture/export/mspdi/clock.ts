import { dateOf } from "../../../model/index.ts";
import { finishAt, startAt, type Timeline } from "../../../process/calendar/index.ts";

/** The working hours of a day of 480 minutes: 8 to 12 and 13 to 17, as Project has them by default. */
export const workingHours = [
  { from: 8 * 60, to: 12 * 60 },
  { from: 13 * 60, to: 17 * 60 },
] as const;
const [morning, afternoon] = workingHours;
const morningMinutes = morning.to - morning.from;

/** When something begins after so many minutes of working time, as Project writes it. */
export function startTime(timeline: Timeline, minutes: number): string {
  const { day, minute } = startAt(timeline, minutes);
  return moment(dateOf(day), minute < morningMinutes ? morning.from + minute : afternoon.from + minute - morningMinutes);
}

/** When something ends; what takes no time at the very beginning ends as it begins. */
export function finishTime(timeline: Timeline, minutes: number): string {
  if (minutes === 0) return startTime(timeline, 0);
  const { day, minute } = finishAt(timeline, minutes);
  return moment(dateOf(day), minute <= morningMinutes ? morning.from + minute : afternoon.from + minute - morningMinutes);
}

function moment(date: string, minute: number): string {
  return `${date}T${timeOfDay(minute)}`;
}

/** Minutes since midnight as `08:00:00`. */
export function timeOfDay(minute: number): string {
  const [hours, minutes] = [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, "0"));
  return `${hours}:${minutes}:00`;
}

/** Minutes of working time as a duration: `PT16H0M0S` are two days. */
export function durationOf(minutes: number): string {
  return `PT${Math.floor(minutes / 60)}H${minutes % 60}M0S`;
}
