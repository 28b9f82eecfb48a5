import { type Day, dateOf, firstDay, type Language, lastDay, weekdayOf } from "../../../model/index.ts";
import { type Calendar, isWorkday } from "../../../process/calendar/index.ts";
import { timeOfDay, workingHours } from "./clock.ts";
import type { Content } from "./xml.ts";

/** The number of the only calendar in the file. */
export const calendarUid = 1;

const words = {
  name: { zh: "工作日历", en: "Working days" },
  off: { zh: "休息", en: "Day off" },
  work: { zh: "上班", en: "Day at work" },
} as const;

/** Days that the exceptions are written of. */
export interface Range {
  readonly from: Day;
  readonly until: Day;
}

/** Dates from and until which a plan knows the days off; absent where it knows all. */
export interface KnownDays {
  readonly from?: string;
  readonly until?: string;
}

/** What is known of a calendar when its exceptions are written in a range only. */
export function knownDays({ exceptions, ...known }: Calendar, range: Range): KnownDays {
  const [first, last] = [exceptions[0], exceptions.at(-1)];
  const from = Math.max(known.from, first !== undefined && first < range.from ? range.from : firstDay);
  const until = Math.min(known.until, last !== undefined && last > range.until ? range.until : lastDay);
  return { ...(from > firstDay && { from: dateOf(from) }), ...(until < lastDay && { until: dateOf(until) }) };
}

/** A calendar as Project writes it, with its exceptions in a range. */
export function calendarContent(calendar: Calendar, range: Range, lang: Language): Content {
  return [
    ["UID", calendarUid],
    ["Name", words.name[lang]],
    ["IsBaseCalendar", 1],
    ["BaseCalendarUID", -1],
    // Sunday is 1.
    [
      "WeekDays",
      [7, 1, 2, 3, 4, 5, 6].map((weekday, index) => ["WeekDay", weekDayContent(index + 1, isWeekly(calendar, weekday))] as const),
    ],
    ["Exceptions", runsIn(calendar, range).map((run) => ["Exception", exceptionContent(run, lang)] as const)],
  ];
}

function isWeekly({ weekly }: Calendar, weekday: number): boolean {
  return weekly[weekday] !== weekly[weekday - 1];
}

function weekDayContent(dayType: number, isWorked: boolean): Content {
  return [["DayType", dayType], ...worked(isWorked)];
}

function worked(isWorked: boolean): Content {
  if (!isWorked) return [["DayWorking", 0]];
  const times = workingHours.map(({ from, to }) => {
    const time: Content = [
      ["FromTime", timeOfDay(from)],
      ["ToTime", timeOfDay(to)],
    ];
    return ["WorkingTime", time] as const;
  });
  return [
    ["DayWorking", 1],
    ["WorkingTimes", times],
  ];
}

interface Run {
  readonly first: Day;
  readonly last: Day;
  readonly isWorked: boolean;
}

/** Exceptions that follow each other, with the days between them that are as they are, are one: a week of holidays over a weekend. */
function runsIn(calendar: Calendar, { from, until }: Range): readonly Run[] {
  const runs: Run[] = [];
  for (const day of calendar.exceptions) {
    if (day < from || day > until) continue;
    const isWorked = isWorkday(calendar, day);
    const run = runs.at(-1);
    if (run?.isWorked === isWorked && isAlike(calendar, run.last, day)) runs[runs.length - 1] = { ...run, last: day };
    else runs.push({ first: day, last: day, isWorked });
  }
  return runs;
}

/** Whether all days between two are at work or off as those are. */
function isAlike(calendar: Calendar, first: Day, last: Day): boolean {
  if (weekdayOf(last) === weekdayOf(first) || last - first > 7) return false;
  for (let day = first + 1; day < last; day++) if (isWorkday(calendar, day) !== isWorkday(calendar, last)) return false;
  return true;
}

function exceptionContent({ first, last, isWorked }: Run, lang: Language): Content {
  const period: Content = [
    ["FromDate", `${dateOf(first)}T00:00:00`],
    ["ToDate", `${dateOf(last)}T23:59:00`],
  ];
  return [
    ["EnteredByOccurrences", 0],
    ["TimePeriod", period],
    ["Occurrences", last - first + 1],
    ["Name", isWorked ? words.work[lang] : words.off[lang]],
    // Daily.
    ["Type", 1],
    ...worked(isWorked),
  ];
}
