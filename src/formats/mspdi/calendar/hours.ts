import type { Omissions } from "../../omissions.ts";
import { findXmlText, isTrueText, listXmlEntries, type XmlElement } from "../file/records.ts";
import type { PlanOmission } from "../words.ts";
import { parseMinuteOfDay } from "./moments.ts";

/** A stretch of working time in a day, in minutes since midnight. */
type WorkInterval = readonly [from: number, to: number];
/** The working time of a day, in its order; empty on a day off. */
export type Hours = readonly WorkInterval[];

const usualDayHours: Hours = [
  [8 * 60, 12 * 60],
  [13 * 60, 17 * 60],
];
/** The days of a week from Monday on. */
export const usualWeek: readonly Hours[] = [1, 2, 3, 4, 5, 6, 7].map((weekday) => (weekday <= 5 ? usualDayHours : []));

const midnight = 24 * 60;

/** Minutes of working time in a day. */
export function sumWorkMinutes(hours: Hours): number {
  return hours.reduce((sum, [from, to]) => sum + to - from, 0);
}

/** Reads working time, and tells of what cannot be taken as it is written. */
export interface HoursReader {
  /** The hours of a day of the week or an exception; a working day that says none has the usual ones. */
  readonly hoursIn: (day: XmlElement) => Hours;
  /** The seven days of a week from Monday on; what is not said of a day is as before. */
  readonly weekOf: (weekDays: readonly XmlElement[], before: readonly Hours[]) => readonly Hours[];
}

/** A reader of the hours of one calendar. */
export function createHoursReader(calendar: string, omissions: Omissions<PlanOmission>): HoursReader {
  const tell = (value: string) => omissions.note("working-times", calendar, value);
  const readInterval = (time: XmlElement): readonly WorkInterval[] => {
    const [begin, end] = ["FromTime", "ToTime"].map((name) => findXmlText(time, name));
    const [from, to] = [parseMinuteOfDay(begin), parseMinuteOfDay(end)];
    if (from === undefined || to === undefined) {
      tell(`${begin ?? ""}–${end ?? ""}`);
      return [];
    }
    // An end at midnight is that of the day; work beyond it belongs to the next day, in Project too.
    if (to <= from && to > 0) tell(`${begin}–${end}`);
    return [[from, to <= from ? midnight : to]];
  };
  const readHours = (day: XmlElement): Hours => {
    if (!isTrueText(findXmlText(day, "DayWorking"))) return [];
    const written = listXmlEntries(day, "WorkingTimes").flatMap(readInterval);
    const joined = joinWorkIntervals(written);
    if (sumWorkMinutes(joined) < sumWorkMinutes(written))
      tell(written.map(([from, to]) => `${formatDayMinute(from)}–${formatDayMinute(to)}`).join(", "));
    return joined.length > 0 ? joined : usualDayHours;
  };
  return {
    hoursIn: readHours,
    weekOf(weekDays, before) {
      const week = [...before];
      for (const weekDay of weekDays) {
        // 1 is Sunday, 7 Saturday; 0 an exception of older versions.
        const type = Number(findXmlText(weekDay, "DayType"));
        if (Number.isInteger(type) && type >= 1 && type <= 7) week[(type + 5) % 7] = readHours(weekDay);
        else if (type !== 0) tell(`DayType ${findXmlText(weekDay, "DayType") ?? ""}`);
      }
      return week;
    },
  };
}

/** Stretches in their order, where two have a time in common as one. */
function joinWorkIntervals(stretches: readonly WorkInterval[]): Hours {
  const joined: WorkInterval[] = [];
  for (const [from, to] of [...stretches].sort(([a], [b]) => a - b)) {
    const last = joined.at(-1);
    if (last && from < last[1]) joined[joined.length - 1] = [last[0], Math.max(last[1], to)];
    else joined.push([from, to]);
  }
  return joined;
}

function formatDayMinute(minute: number): string {
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, "0")).join(":");
}
