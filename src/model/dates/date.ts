import { type OwnKind, requireArgument } from "../arguments.ts";
import { createProblem, InputError } from "../problems/problem.ts";
import type { Bilingual } from "../text.ts";

/**
 * A day of the proleptic Gregorian calendar as a whole number: 1 is 1 January of year 1, a Monday, and every day adds
 * one (the fixed dates of Reingold and Dershowitz, Calendrical Calculations). It has no hour and no time zone.
 */
export type Day = number;

export interface DateParts {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

/** The last year whose dates can be written YYYY-MM-DD. */
const lastYear = 9_999;
/** Days of the months before each month, in a common year. */
const monthOffsets = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;

export const firstDay: Day = 1;
/** 31 December 9999. */
export const lastDay: Day = 3_652_059;

/**
 * The day that a text YYYY-MM-DD names, from 0001-01-01 to 9999-12-31.
 * @throws InputError when there is no such day, or it is written in another way
 * @example
 * ```ts
 * import { parseDay } from "leadpath";
 * parseDay("2026-03-02") - parseDay("2026-02-27"); // → 3
 * ```
 */
export function parseDay(text: string): Day {
  requireArgument("text", text, "text");
  const fault = findDateFault(text);
  if (fault) {
    const message = { zh: `“${text}”不是日期`, en: `"${text}" is not a date` };
    throw new InputError([createProblem("wrong-value", { path: [], message, remedy: fault })]);
  }
  return toDay(parseDateParts(text) as DateParts);
}

const dayOfFormat: OwnKind = {
  words: "a day number of the years 1 to 9999",
  takes: (value) => Number.isInteger(value) && (value as number) >= firstDay && (value as number) <= lastDay,
};

/**
 * A day as YYYY-MM-DD.
 * @example
 * ```ts
 * import { formatIsoDate, parseDay } from "leadpath";
 * formatIsoDate(parseDay("2026-02-28") + 1); // → "2026-03-01"
 * ```
 */
export function formatIsoDate(day: Day): string {
  requireArgument("day", day, dayOfFormat);
  const { year, month, day: date } = toDateParts(day);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
}

/** Why a text names no day, as a remedy says it; undefined when it names one. */
export function findDateFault(text: string): Bilingual | undefined {
  const parts = parseDateParts(text);
  if (!parts) return { zh: "写成 2026-01-01 的样子", en: "Write it like 2026-01-01" };
  const { year, month, day } = parts;
  if (year < 1 || year > lastYear) return { zh: "年份从 0001 到 9999", en: "Years go from 0001 to 9999" };
  if (month < 1 || month > 12) return { zh: "月份从 01 到 12", en: "Months go from 01 to 12" };
  const length = getMonthLength(year, month);
  if (day >= 1 && day <= length) return undefined;
  return { zh: `${year} 年 ${month} 月有 ${length} 天`, en: `${text.slice(0, -3)} has ${length} days` };
}

/**
 * What is written, whether or not there is such a day; years of five digits are read so that they can be refused for
 * what they are.
 */
function parseDateParts(text: string): DateParts | undefined {
  const match = /^(\d{4,5})-(\d\d)-(\d\d)$/.exec(text);
  return match ? { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) } : undefined;
}

export function toDateParts(day: Day): DateParts {
  // 400 years have 146,097 days. The estimate is the year, or the one before it.
  const estimate = Math.floor((400 * (day - 1)) / 146_097) + 1;
  const year = computeYearStart(estimate + 1) <= day ? estimate + 1 : estimate;
  const dayOfYear = day - computeYearStart(year);
  let month = 12;
  while (getMonthOffset(year, month) > dayOfYear) month--;
  return { year, month, day: dayOfYear - getMonthOffset(year, month) + 1 };
}

export function toDay({ year, month, day }: DateParts): Day {
  return computeYearStart(year) + getMonthOffset(year, month) + day - 1;
}

export function getMonthLength(year: number, month: number): number {
  return month === 2 ? (isLeapYear(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** 1 Monday to 7 Sunday (ISO 8601). */
export function getWeekday(day: Day): number {
  return ((day - 1) % 7) + 1;
}

function computeYearStart(year: number): Day {
  const before = year - 1;
  return before * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400) + 1;
}

function getMonthOffset(year: number, month: number): number {
  return (monthOffsets[month - 1] as number) + (month > 2 && isLeapYear(year) ? 1 : 0);
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
