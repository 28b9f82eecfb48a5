import { type Day, lengthOfMonth, partsOf, weekdayOf } from "../../model/index.ts";
import { clockTime } from "./moments.ts";
import { childOf, type Element, isTrue, textOf } from "./records.ts";

/** More days than this one exception of a calendar is not looked through for: 82 years. */
const maxSpan = 30_000;

/**
 * The days of an exception of a calendar, by its type of recurrence; nothing when that is not known, or when no day has it. Source: the
 * elements Type, Period, DaysOfWeek, Month, MonthDay, MonthItem and MonthPosition of the Project XML Data Interchange reference.
 */
export function exceptionDays(exception: Element): readonly Day[] | undefined {
  const period = childOf(exception, "TimePeriod");
  const from = period && clockTime(textOf(period, "FromDate"))?.day;
  const to = period && clockTime(textOf(period, "ToDate"))?.day;
  const recurs = recurrenceOf(exception, from ?? 0);
  if (from === undefined || to === undefined || !recurs || to - from > maxSpan) return undefined;
  const isCounted = isTrue(textOf(exception, "EnteredByOccurrences"));
  const most = isCounted ? Number(textOf(exception, "Occurrences") ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY;
  const days: Day[] = [];
  for (let day = from; day <= to && days.length < most; day++) if (recurs(day)) days.push(day);
  return days.length > 0 ? days : undefined;
}

function recurrenceOf(exception: Element, from: Day): ((day: Day) => boolean) | undefined {
  const number = (name: string) => Number(textOf(exception, name) ?? Number.NaN);
  const every = Math.max(1, number("Period") || 1);
  const isMonth = (day: Day) => partsOf(day).month - 1 === number("Month");
  const isMonthDay = (day: Day) => partsOf(day).day === number("MonthDay");
  const isInMonths = (day: Day) => (monthNumber(day) - monthNumber(from)) % every === 0;
  const isPosition = (day: Day) => isAtPosition(day, number("MonthItem"), number("MonthPosition"));
  switch (textOf(exception, "Type")) {
    case undefined:
    case "9":
      return () => true;
    case "1":
    case "7":
      return (day) => (day - from) % every === 0;
    case "2":
      return (day) => isMonth(day) && isMonthDay(day);
    case "3":
      return (day) => isMonth(day) && isPosition(day);
    case "4":
      return (day) => isMonthDay(day) && isInMonths(day);
    case "5":
      return (day) => isInMonths(day) && isPosition(day);
    case "6":
      return (day) => ((number("DaysOfWeek") >> (weekdayOf(day) % 7)) & 1) === 1 && (weekNumber(day) - weekNumber(from)) % every === 0;
    default:
      return undefined;
  }
}

function monthNumber(day: Day): number {
  const { year, month } = partsOf(day);
  return year * 12 + month;
}

/** Weeks begin on Sunday. */
function weekNumber(day: Day): number {
  return Math.floor(day / 7);
}

/** Whether a day is the first to fourth (0 to 3) or last (4) of its month among the days of an item. */
function isAtPosition(day: Day, item: number, position: number): boolean {
  if (!isItem(day, item)) return false;
  const { year, month, day: date } = partsOf(day);
  const first = day - date + 1;
  const last = first + lengthOfMonth(year, month) - 1;
  if (position === 4) return !range(day + 1, last).some((other) => isItem(other, item));
  return range(first, day - 1).filter((other) => isItem(other, item)).length === position;
}

/** 0 any day, 1 Monday to Friday, 2 Saturday and Sunday, 3 Sunday to 9 Saturday. */
function isItem(day: Day, item: number): boolean {
  const weekday = weekdayOf(day);
  if (item === 0) return true;
  if (item === 1) return weekday <= 5;
  if (item === 2) return weekday > 5;
  return weekday % 7 === item - 3;
}

function range(from: Day, to: Day): Day[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
