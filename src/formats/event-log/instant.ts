import { getMonthLength, toDay } from "../../model/index.ts";

/** A moment: milliseconds since 1970 in UTC, and by how many minutes the clock on which it was read is ahead of UTC. */
export interface Instant {
  readonly utc: number;
  /** Absent where no zone is written; `utc` then takes the clock's time for UTC. */
  readonly offset?: number;
}

const unixEpochDay = toDay({ year: 1970, month: 1, day: 1 });
const timestampPattern =
  /^\s*(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ]\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?\s*(Z|[+-]\d{2}:?\d{2}|[+-]\d{2})?\s*$/i;

const chineseDatePattern = /^(\s*\d{4})年(\d{1,2})月(\d{1,2})日/;

/**
 * The moment that a time stamp names: ISO 8601 with or without a zone, also with a blank for the T, slashes, 年月日, or
 * without a time of day, as spreadsheets write it. Undefined when it names none.
 */
export function parseInstant(text: string): Instant | undefined {
  const match = timestampPattern.exec(text) ?? timestampPattern.exec(text.replace(chineseDatePattern, "$1-$2-$3"));
  if (!match) return undefined;
  const [, y, , mo, d, h = "0", mi = "0", s = "0", fraction = "", zone] = match;
  const [year, month, day, hour, minute, second] = [Number(y), Number(mo), Number(d), Number(h), Number(mi), Number(s)];
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > getMonthLength(year, month)) return undefined;
  if (hour > 24 || minute > 59 || second > 60 || (hour === 24 && minute + second > 0)) return undefined;
  const milliseconds = Math.floor(Number(`0.${fraction || "0"}`) * 1000);
  const days = toDay({ year, month, day }) - unixEpochDay;
  const local = ((days * 24 + hour) * 60 + minute) * 60_000 + second * 1000 + milliseconds;
  if (zone === undefined) return { utc: local };
  const offset = parseZoneOffset(zone);
  return Math.abs(offset) > 18 * 60 ? undefined : { utc: local - offset * 60_000, offset };
}

function parseZoneOffset(zone: string): number {
  if (zone === "Z" || zone === "z") return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2)) * (zone.length > 3 ? 1 : 0);
  return zone.startsWith("-") ? -minutes : minutes;
}
