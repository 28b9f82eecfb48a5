import { formatIsoDate } from "../../../model/index.ts";
import { locateFinish, locateStart, type Timeline } from "../../../process/calendar/index.ts";

/** The working hours of a day of 480 minutes: 8 to 12 and 13 to 17, as Project has them by default. */
export const workingHours = [
  { from: 8 * 60, to: 12 * 60 },
  { from: 13 * 60, to: 17 * 60 },
] as const;
const [morning, afternoon] = workingHours;
const morningMinutes = morning.to - morning.from;

/** When something begins after so many minutes of working time, as Project writes it. */
export function formatStartTime(timeline: Timeline, minutes: number): string {
  const { day, minute } = locateStart(timeline, minutes);
  return formatMoment(formatIsoDate(day), minute < morningMinutes ? morning.from + minute : afternoon.from + minute - morningMinutes);
}

/** When something ends; what takes no time at the very beginning ends as it begins. */
export function formatFinishTime(timeline: Timeline, minutes: number): string {
  if (minutes === 0) return formatStartTime(timeline, 0);
  const { day, minute } = locateFinish(timeline, minutes);
  return formatMoment(formatIsoDate(day), minute <= morningMinutes ? morning.from + minute : afternoon.from + minute - morningMinutes);
}

function formatMoment(date: string, minute: number): string {
  return `${date}T${formatTimeOfDay(minute)}`;
}

/** Minutes since midnight as `08:00:00`. */
export function formatTimeOfDay(minute: number): string {
  const [hours, minutes] = [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, "0"));
  return `${hours}:${minutes}:00`;
}

/** Minutes of working time as a duration: `PT16H0M0S` are two days. */
export function formatMspdiDuration(minutes: number): string {
  return `PT${Math.floor(minutes / 60)}H${minutes % 60}M0S`;
}
