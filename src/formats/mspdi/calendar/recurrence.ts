import { type Day, getMonthLength, getWeekday, toDateParts } from "../../../model/index.ts";
import { findXmlChild, findXmlText, isTrueText, type XmlElement } from "../file/records.ts";
import { parseClockTime } from "./moments.ts";

/** More days than this one exception of a calendar is not looked through for: 82 years. */
const maxRecurrenceDays = 30_000;

/**
 * The days of an exception of a calendar, by its type of recurrence; nothing when that is not known, or when no day has
 * it. Source: the elements Type, Period, DaysOfWeek, Month, MonthDay, MonthItem and MonthPosition of the Project XML
 * Data Interchange reference.
 */
export function listExceptionDays(exception: XmlElement): readonly Day[] | undefined {
  const period = findXmlChild(exception, "TimePeriod");
  const from = period && parseClockTime(findXmlText(period, "FromDate"))?.day;
  const to = period && parseClockTime(findXmlText(period, "ToDate"))?.day;
  const recurs = createRecurrenceTest(exception, from ?? 0);
  if (from === undefined || to === undefined || !recurs || to - from > maxRecurrenceDays) return undefined;
  const isCounted = isTrueText(findXmlText(exception, "EnteredByOccurrences"));
  const most = isCounted ? Number(findXmlText(exception, "Occurrences") ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY;
  const days: Day[] = [];
  for (let day = from; day <= to && days.length < most; day++) if (recurs(day)) days.push(day);
  return days.length > 0 ? days : undefined;
}

function createRecurrenceTest(exception: XmlElement, from: Day): ((day: Day) => boolean) | undefined {
  const readNumber = (name: string) => Number(findXmlText(exception, name) ?? Number.NaN);
  const every = Math.max(1, readNumber("Period") || 1);
  const isMonth = (day: Day) => toDateParts(day).month - 1 === readNumber("Month");
  const isMonthDay = (day: Day) => toDateParts(day).day === readNumber("MonthDay");
  const isInMonths = (day: Day) => (getMonthNumber(day) - getMonthNumber(from)) % every === 0;
  const isPosition = (day: Day) => isAtPosition(day, readNumber("MonthItem"), readNumber("MonthPosition"));
  switch (findXmlText(exception, "Type")) {
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
      return (day) =>
        ((readNumber("DaysOfWeek") >> (getWeekday(day) % 7)) & 1) === 1 && (getWeekNumber(day) - getWeekNumber(from)) % every === 0;
    default:
      return undefined;
  }
}

function getMonthNumber(day: Day): number {
  const { year, month } = toDateParts(day);
  return year * 12 + month;
}

/** Weeks begin on Sunday. */
function getWeekNumber(day: Day): number {
  return Math.floor(day / 7);
}

/** Whether a day is the first to fourth (0 to 3) or last (4) of its month among the days of an item. */
function isAtPosition(day: Day, item: number, position: number): boolean {
  if (!isItemDay(day, item)) return false;
  const { year, month, day: date } = toDateParts(day);
  const first = day - date + 1;
  const last = first + getMonthLength(year, month) - 1;
  if (position === 4) return !listDayRange(day + 1, last).some((other) => isItemDay(other, item));
  return listDayRange(first, day - 1).filter((other) => isItemDay(other, item)).length === position;
}

/** 0 any day, 1 Monday to Friday, 2 Saturday and Sunday, 3 Sunday to 9 Saturday. */
function isItemDay(day: Day, item: number): boolean {
  const weekday = getWeekday(day);
  if (item === 0) return true;
  if (item === 1) return weekday <= 5;
  if (item === 2) return weekday > 5;
  return weekday % 7 === item - 3;
}

function listDayRange(from: Day, to: Day): Day[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
