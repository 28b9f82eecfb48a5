import { type Day, formatIsoDate, parseDay } from "../../model/index.ts";
import type { CalendarDays } from "./calendar.ts";

/** Make-up workdays that the package lacks. */
const missingWorkdays = [
  // 国办发明电〔2005〕35号: 2006 年元旦，12月31日（星期六）上班
  "2005-12-31",
];

/**
 * In the five years of the package in which the next notice arranged days of December, it never reached further back
 * than the 29th.
 */
const lastSettledDay = "12-28";

/**
 * The working days of China's yearly notices on public holidays (国务院办公厅关于部分节假日安排的通知), make-up workdays included. A
 * year's notice arranges its own days and at most the last days of December before it, so the last year that has days
 * is the last with a notice, and its last days may still change. Only the data of the package is used: its functions go
 * over `Date` in the host's time zone. It loads when a date is asked for.
 */
export async function loadChinaNotices(): Promise<CalendarDays & { readonly from: Day; readonly until: Day }> {
  const { default: notices } = await import("chinese-days/dist/chinese-days.json", { with: { type: "json" } });
  const holidays = Object.keys(notices.holidays).map(parseDay);
  const workdays = [...Object.keys(notices.workdays), ...missingWorkdays].map(parseDay);
  const days = [...holidays, ...workdays].sort((a, b) => a - b);
  return {
    weekdays: [1, 2, 3, 4, 5],
    holidays,
    workdays,
    from: parseDay(`${formatYear(days[0] as Day)}-01-01`),
    until: parseDay(`${formatYear(days.at(-1) as Day)}-${lastSettledDay}`),
  };
}

function formatYear(day: Day): string {
  return formatIsoDate(day).slice(0, 4);
}
