import { requireArgument } from "../arguments.ts";
/**
 * Minutes of working time in one working day. All schedule arithmetic is done in whole minutes, so that floats are
 * exact.
 */
export const minutesPerDay = 480;

/** The most working days that a step, a lag or a limit may have. */
export const maxDayCount = 100_000;

/** Working days as whole minutes of working time. */
export function toMinutes(days: number): number {
  return Math.round(days * minutesPerDay);
}

/** Calendar days without a calendar: 5 working days to 7, rounded up to whole minutes. */
export function convertCalendarDays(calendarDays: number): number {
  // The small subtraction keeps 7 × 5 / 7 from being rounded up by a float's last bit.
  return Math.ceil((calendarDays * 5 * minutesPerDay) / 7 - 1e-6);
}

/** Minutes of working time as working days. */
export function toWorkingDays(minutes: number): number {
  return minutes / minutesPerDay;
}

/** A part of a whole in percent, to one decimal; a dash of nothing. */
export function formatShare(part: number, whole: number): string {
  return whole === 0 ? "–" : `${(Math.round((part / whole) * 1000) / 10).toFixed(1)} %`;
}

export function formatShareOrDash(share: number | undefined): string {
  return share === undefined ? "–" : formatShare(share, 1);
}

/**
 * The one way in which days are printed: at most two decimals, whole days when whole, never `-0`.
 * @example
 * ```ts
 * import { formatDays } from "leadpath";
 * [formatDays(12), formatDays(2.125), formatDays(-0.001)]; // → [ "12", "2.13", "0" ]
 * ```
 */
export function formatDays(days: number): string {
  requireArgument("days", days, "number");
  const rounded = Math.round(days * 100) / 100;
  return String(rounded === 0 ? 0 : rounded);
}

/** Days, or a dash where there are none to tell. */
export function formatDaysOrDash(days: number | null | undefined): string {
  return days === null || days === undefined ? "–" : formatDays(days);
}

/** Days that may be negative, with a minus sign as link labels and charts have it. */
export function formatSignedDays(days: number): string {
  return formatDays(days).replace("-", "−");
}
