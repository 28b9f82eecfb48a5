import { type Day, firstDay, formatIsoDate, getWeekday, type Language, lastDay } from "../../../model/index.ts";
import { type Calendar, isWorkday } from "../../../process/calendar/index.ts";
import { formatTimeOfDay, workingHours } from "./clock.ts";
import { mspdiCalendarWords } from "./words.ts";
import type { XmlContent } from "./xml.ts";

/** The number of the only calendar in the file. */
export const calendarUid = 1;

const calendarWords = {
  name: mspdiCalendarWords.name,
  off: mspdiCalendarWords.off,
  work: mspdiCalendarWords.work,
} as const;

/** Days that the exceptions are written of. */
export interface DayRange {
  readonly from: Day;
  readonly until: Day;
}

/** Dates from and until which a plan knows the days off; absent where it knows all. */
export interface KnownPeriod {
  readonly from?: string;
  readonly until?: string;
}

/** What is known of a calendar when its exceptions are written in a range only. */
export function computeKnownPeriod({ exceptions, ...known }: Calendar, range: DayRange): KnownPeriod {
  const [first, last] = [exceptions[0], exceptions.at(-1)];
  const from = Math.max(known.from, first !== undefined && first < range.from ? range.from : firstDay);
  const until = Math.min(known.until, last !== undefined && last > range.until ? range.until : lastDay);
  return { ...(from > firstDay && { from: formatIsoDate(from) }), ...(until < lastDay && { until: formatIsoDate(until) }) };
}

/** A calendar as Project writes it, with its exceptions in a range. */
export function buildCalendarContent(calendar: Calendar, range: DayRange, lang: Language): XmlContent {
  return [
    ["UID", calendarUid],
    ["Name", calendarWords.name[lang]],
    ["IsBaseCalendar", 1],
    ["BaseCalendarUID", -1],
    // Sunday is 1.
    [
      "WeekDays",
      [7, 1, 2, 3, 4, 5, 6].map(
        (weekday, index) => ["WeekDay", buildWeekDayContent(index + 1, isWorkingWeekday(calendar, weekday))] as const,
      ),
    ],
    ["Exceptions", listExceptionRuns(calendar, range).map((run) => ["Exception", buildExceptionContent(run, lang)] as const)],
  ];
}

function isWorkingWeekday({ weekly }: Calendar, weekday: number): boolean {
  return weekly[weekday] !== weekly[weekday - 1];
}

function buildWeekDayContent(dayType: number, isWorked: boolean): XmlContent {
  return [["DayType", dayType], ...buildWorkingTimes(isWorked)];
}

function buildWorkingTimes(isWorked: boolean): XmlContent {
  if (!isWorked) return [["DayWorking", 0]];
  const times = workingHours.map(({ from, to }) => {
    const time: XmlContent = [
      ["FromTime", formatTimeOfDay(from)],
      ["ToTime", formatTimeOfDay(to)],
    ];
    return ["WorkingTime", time] as const;
  });
  return [
    ["DayWorking", 1],
    ["WorkingTimes", times],
  ];
}

interface ExceptionRun {
  readonly first: Day;
  readonly last: Day;
  readonly isWorked: boolean;
}

/**
 * Exceptions that follow each other, with the days between them that are as they are, are one: a week of holidays over
 * a weekend.
 */
function listExceptionRuns(calendar: Calendar, { from, until }: DayRange): readonly ExceptionRun[] {
  const runs: ExceptionRun[] = [];
  for (const day of calendar.exceptions) {
    if (day < from || day > until) continue;
    const isWorked = isWorkday(calendar, day);
    const run = runs.at(-1);
    if (run?.isWorked === isWorked && isUniformStretch(calendar, run.last, day)) runs[runs.length - 1] = { ...run, last: day };
    else runs.push({ first: day, last: day, isWorked });
  }
  return runs;
}

/** Whether all days between two are at work or off as those are. */
function isUniformStretch(calendar: Calendar, first: Day, last: Day): boolean {
  if (getWeekday(last) === getWeekday(first) || last - first > 7) return false;
  for (let day = first + 1; day < last; day++) if (isWorkday(calendar, day) !== isWorkday(calendar, last)) return false;
  return true;
}

function buildExceptionContent({ first, last, isWorked }: ExceptionRun, lang: Language): XmlContent {
  const period: XmlContent = [
    ["FromDate", `${formatIsoDate(first)}T00:00:00`],
    ["ToDate", `${formatIsoDate(last)}T23:59:00`],
  ];
  return [
    ["EnteredByOccurrences", 0],
    ["TimePeriod", period],
    ["Occurrences", last - first + 1],
    ["Name", isWorked ? calendarWords.work[lang] : calendarWords.off[lang]],
    // Daily.
    ["Type", 1],
    ...buildWorkingTimes(isWorked),
  ];
}
