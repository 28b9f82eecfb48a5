import { type DateParts, type Day, getMonthLength, toDateParts, toDay } from "../../model/index.ts";
import { createDateRangeError } from "./fault-words.ts";

/**
 * The corresponding day of another month, or its last day when it has none (民法典 art. 202): one month after 31 January
 * is the last day of February.
 * @throws InputError when it leaves the years 1 to 9999
 */
export function addMonths(day: Day, count: number): Day {
  const parts = toDateParts(day);
  const { year, month, length } = shiftMonth(parts, count);
  return toDay({ year, month, day: Math.min(parts.day, length) });
}

/**
 * The last day from which so many months end on a day or before it.
 * @throws InputError when it leaves the years 1 to 9999
 */
export function subtractMonths(day: Day, count: number): Day {
  const parts = toDateParts(day);
  const { year, month, length } = shiftMonth(parts, -count);
  // From the last days of a longer month they end on the last day of a shorter one.
  const isLast = parts.day === getMonthLength(parts.year, parts.month);
  return toDay({ year, month, day: isLast ? length : Math.min(parts.day, length) });
}

function shiftMonth({ year, month }: DateParts, count: number) {
  const months = year * 12 + month - 1 + count;
  const there = { year: Math.floor(months / 12), month: (months % 12) + 1 };
  if (there.year < 1) throw createDateRangeError("before");
  if (there.year > 9_999) throw createDateRangeError("after");
  return { ...there, length: getMonthLength(there.year, there.month) };
}
