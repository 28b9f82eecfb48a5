import type { Bilingual, Path } from "../model/index.ts";
import { amountOf, halfWidth } from "./amount.ts";

export type TimeUnit = "day" | "workday" | "calendarDay" | "week" | "month";

const timeUnits: readonly (readonly [TimeUnit, RegExp])[] = [
  ["day", /^([天日]|days?)$/],
  ["workday", /^(个?工作[天日]|(working|business) ?days?|workdays?)$/],
  ["calendarDay", /^(个?(自然|日历)[天日]|calendar ?days?)$/],
  ["week", /^(周|个?(星期|礼拜)|weeks?)$/],
  ["month", /^(个?月|months?)$/],
];

/** Which unit of time a word in small letters is. */
export function timeUnitOf(word: string): TimeUnit | undefined {
  return timeUnits.find(([, pattern]) => pattern.test(word))?.[0];
}

/** Keys that count working days, and keys that count something else. */
const workingDays: ReadonlySet<unknown> = new Set(["days", "lag", "low", "likely", "high", "p50", "p90", "mean", "sd", "exponential"]);
const otherTimes: ReadonlyMap<unknown, TimeUnit> = new Map([
  ["calendarDays", "calendarDay"],
  ["weeks", "week"],
  ["months", "month"],
] as const);

/** How to write a number that stands in the file as a text. No number is named unless it is certain which one is meant. */
export function amountWords(text: string, path: Path): Bilingual {
  const key = path.findLast((each) => typeof each === "string");
  const amount = amountOf(text);
  if (!amount) return range.test(halfWidth(text)) ? oneNumber(key) : plainNumber(key);
  const { number, unit } = amount;
  if (unit === "") return text.trim() === number ? unquoted(number) : digitsOf(number);
  if (/^[,，;；、。]$/.test(unit)) return alone(number);
  if (key === "probability" && /^[%％]$/.test(unit)) return shareOf(number);
  const time = timeUnitOf(unit);
  const own = key === "samples" || workingDays.has(key) ? "workday" : otherTimes.get(key);
  if (own === undefined) return /^[人名位个次轮项]$/.test(unit) ? alone(number) : plainNumber(key);
  if (time === own || (time === "day" && (own === "workday" || own === "calendarDay"))) return alone(number);
  return otherUnit(number, time, { path, isPlanned: key === "days" || key === "calendarDays", isLimit: path.includes("limits") }, key);
}

const range = /\d\s*(?:[-~～至到—–]+|\.\d+\.)\s*\d/;

interface Where {
  readonly path: Path;
  /** The other keys for days may stand here too. */
  readonly isPlanned: boolean;
  readonly isLimit: boolean;
}

/** The time is in a unit that this key does not count in: another key does, or the user has to convert it. */
function otherUnit(number: string, time: TimeUnit | undefined, { isPlanned, isLimit }: Where, key: unknown): Bilingual {
  if (isLimit && time === "week") return instead(`weeks: ${number}`);
  if (isLimit && time === "month") return instead(`months: ${number}`);
  if (!isPlanned && !isLimit) return plainNumber(key);
  if (time === "workday") return instead(`days: ${number}`);
  if (time === "calendarDay" || time === "day") return instead(`calendarDays: ${number}`);
  if (time === "week") {
    const days = `calendarDays: ${Number(number) * 7}`;
    return { zh: `写成“${days}”（一周 7 天），或写工作日数`, en: `Write "${days}" (7 a week), or the number of working days` };
  }
  return {
    zh: "写工作日数（days），或日历日数（calendarDays）",
    en: "Write the number of working days (days) or of calendar days (calendarDays)",
  };
}

function instead(line: string): Bilingual {
  return { zh: `改写为“${line}”`, en: `Write "${line}" instead` };
}

function alone(number: string): Bilingual {
  return { zh: `只写数字：${number}`, en: `Write the number alone: ${number}` };
}

function unquoted(number: string): Bilingual {
  return { zh: `去掉引号，写成 ${number}`, en: `Remove the quotation marks: ${number}` };
}

function digitsOf(number: string): Bilingual {
  return { zh: `用半角数字：${number}`, en: `Use plain digits: ${number}` };
}

function shareOf(percent: string): Bilingual {
  const share = Number((Number(percent) / 100).toPrecision(12));
  return { zh: `写成 0 到 1 之间的小数：${share}`, en: `Write it as a part of 1: ${share}` };
}

function oneNumber(key: unknown): Bilingual {
  if (key !== "days") return { zh: "只能写一个数字", en: "Write one number only" };
  return {
    zh: "只能写一个数字；天数不定时，范围写在 actual 里：{low: 5, likely: 7, high: 10}",
    en: "Write one number only; a range of days goes into actual: {low: 5, likely: 7, high: 10}",
  };
}

function plainNumber(key: unknown): Bilingual {
  if (workingDays.has(key)) return { zh: "写工作日数，只用数字，如 5 或 0.5", en: "Write the working days in digits alone, like 5 or 0.5" };
  return { zh: "只写数字，用半角，如 5 或 0.5", en: "Write a number in digits alone, like 5 or 0.5" };
}
