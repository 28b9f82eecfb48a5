import { type Day, findDateFault, parseDay } from "../../../model/index.ts";

/** A day with a time of day, as MSPDI writes it: `2026-03-02T08:00:00`. */
export interface ClockTime {
  readonly day: Day;
  /** Minutes since midnight. */
  readonly minute: number;
}

/**
 * Nothing when there is no such day or time, or it is written in another way. A time zone is left out: Project means
 * the time of the place.
 */
export function parseClockTime(text: string | undefined): ClockTime | undefined {
  const match = /^(\d{4}-\d\d-\d\d)(?:T([\d:.]+))?(?:Z|[+-]\d\d:\d\d)?$/.exec(text ?? "");
  const minute = match?.[2] === undefined ? 0 : parseMinuteOfDay(match[2]);
  if (!match || minute === undefined || findDateFault(match[1] as string)) return undefined;
  return { day: parseDay(match[1] as string), minute };
}

/** Minutes since midnight of `08:00:00`, up to `24:00:00`; nothing when it is no time of a day. */
export function parseMinuteOfDay(text: string | undefined): number | undefined {
  const match = /^(\d\d):([0-5]\d)(?::[0-5]\d(?:\.\d+)?)?$/.exec(text ?? "");
  const minute = match ? Number(match[1]) * 60 + Number(match[2]) : Number.NaN;
  return minute <= 24 * 60 ? minute : undefined;
}
