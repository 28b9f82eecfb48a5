import { type Day, dateFault, dayOf } from "../../model/index.ts";

/** A day with a time of day, as MSPDI writes it: `2026-03-02T08:00:00`. */
export interface ClockTime {
  readonly day: Day;
  /** Minutes since midnight. */
  readonly minute: number;
}

/** Nothing when there is no such day or it is written in another way. A time zone is left out: Project means the time of the place. */
export function clockTime(text: string | undefined): ClockTime | undefined {
  const match = /^(\d{4}-\d\d-\d\d)(?:T(\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?)?/.exec(text ?? "");
  if (!match || dateFault(match[1] as string)) return undefined;
  return { day: dayOf(match[1] as string), minute: Number(match[2] ?? 0) * 60 + Number(match[3] ?? 0) };
}

/** Minutes since midnight of `08:00:00`. */
export function minuteOfDay(text: string | undefined): number | undefined {
  const match = /^(\d\d):(\d\d)/.exec(text ?? "");
  return match ? Number(match[1]) * 60 + Number(match[2]) : undefined;
}
