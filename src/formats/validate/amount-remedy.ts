import type { Bilingual, DataPath } from "../../model/index.ts";
import { parseWrittenAmount, toHalfWidth } from "./amount.ts";

export type TimeUnit = "day" | "workday" | "calendarDay" | "week" | "month";

const timeUnitPatterns: readonly (readonly [TimeUnit, RegExp])[] = [
  ["day", /^([天日]|days?)$/],
  ["workday", /^(个?工作[天日]|(working|business) ?days?|workdays?)$/],
  ["calendarDay", /^(个?(自然|日历)[天日]|calendar ?days?)$/],
  ["week", /^(周|个?(星期|礼拜)|weeks?)$/],
  ["month", /^(个?月|months?)$/],
];

/** Which unit of time a word in small letters is. */
export function findTimeUnit(word: string): TimeUnit | undefined {
  return timeUnitPatterns.find(([, pattern]) => pattern.test(word))?.[0];
}

/** Keys that count working days, and keys that count something else. */
const workingDayKeys: ReadonlySet<unknown> = new Set(["days", "lag", "low", "likely", "high", "p50", "p90", "mean", "sd", "exponential"]);
const otherTimeKeys: ReadonlyMap<unknown, TimeUnit> = new Map([
  ["calendarDays", "calendarDay"],
  ["weeks", "week"],
  ["months", "month"],
] as const);

/**
 * How to write a number that stands in the file as a text. No number is named unless it is certain which one is meant.
 */
export function formatAmountRemedy(text: string, path: DataPath): Bilingual {
  const key = path.findLast((each) => typeof each === "string");
  const amount = parseWrittenAmount(text);
  if (!amount) return rangePattern.test(toHalfWidth(text)) ? formatSingleNumberRemedy(key) : formatPlainNumberRemedy(key);
  const { number, unit } = amount;
  if (unit === "") return text.trim() === number ? formatUnquotedRemedy(number) : formatDigitsRemedy(number);
  if (/^[,，;；、。]$/.test(unit)) return formatNumberRemedy(number);
  if (key === "probability" && /^[%％]$/.test(unit)) return formatShareRemedy(number);
  const time = findTimeUnit(unit);
  const own = key === "samples" || workingDayKeys.has(key) ? "workday" : otherTimeKeys.get(key);
  if (own === undefined) return /^[人名位个次轮项]$/.test(unit) ? formatNumberRemedy(number) : formatPlainNumberRemedy(key);
  if (time === own || (time === "day" && (own === "workday" || own === "calendarDay"))) return formatNumberRemedy(number);
  return formatUnitRemedy(
    number,
    time,
    { path, isPlanned: key === "days" || key === "calendarDays", isLimit: path.includes("limits") },
    key,
  );
}

const rangePattern = /\d\s*(?:[-~～至到—–]+|\.\d+\.)\s*\d/;

interface AmountContext {
  readonly path: DataPath;
  /** The other keys for days may stand here too. */
  readonly isPlanned: boolean;
  readonly isLimit: boolean;
}

/** The time is in a unit that this key does not count in: another key does, or the user has to convert it. */
function formatUnitRemedy(number: string, time: TimeUnit | undefined, { isPlanned, isLimit }: AmountContext, key: unknown): Bilingual {
  if (isLimit && time === "week") return formatLineRemedy(`weeks: ${number}`);
  if (isLimit && time === "month") return formatLineRemedy(`months: ${number}`);
  if (!isPlanned && !isLimit) return formatPlainNumberRemedy(key);
  if (time === "workday") return formatLineRemedy(`days: ${number}`);
  if (time === "calendarDay" || time === "day") return formatLineRemedy(`calendarDays: ${number}`);
  if (time === "week") {
    const days = `calendarDays: ${Number(number) * 7}`;
    return { zh: `写成“${days}”（一周 7 天），或写工作日数`, en: `Write "${days}" (7 a week), or the number of working days` };
  }
  return {
    zh: "写工作日数（days），或日历日数（calendarDays）",
    en: "Write the number of working days (days) or of calendar days (calendarDays)",
  };
}

function formatLineRemedy(line: string): Bilingual {
  return { zh: `改写为“${line}”`, en: `Write "${line}" instead` };
}

function formatNumberRemedy(number: string): Bilingual {
  return { zh: `只写数字：${number}`, en: `Write the number alone: ${number}` };
}

function formatUnquotedRemedy(number: string): Bilingual {
  return { zh: `去掉引号，写成 ${number}`, en: `Remove the quotation marks: ${number}` };
}

function formatDigitsRemedy(number: string): Bilingual {
  return { zh: `用半角数字：${number}`, en: `Use plain digits: ${number}` };
}

function formatShareRemedy(percent: string): Bilingual {
  const share = Number((Number(percent) / 100).toPrecision(12));
  return { zh: `写成 0 到 1 之间的小数：${share}`, en: `Write it as a part of 1: ${share}` };
}

function formatSingleNumberRemedy(key: unknown): Bilingual {
  if (key !== "days") return { zh: "只能写一个数字", en: "Write one number only" };
  return {
    zh: "只能写一个数字；天数不定时，范围写在 actual 里：{low: 5, likely: 7, high: 10}",
    en: "Write one number only; a range of days goes into actual: {low: 5, likely: 7, high: 10}",
  };
}

function formatPlainNumberRemedy(key: unknown): Bilingual {
  if (workingDayKeys.has(key))
    return { zh: "写工作日数，只用数字，如 5 或 0.5", en: "Write the working days in digits alone, like 5 or 0.5" };
  return { zh: "只写数字，用半角，如 5 或 0.5", en: "Write a number in digits alone, like 5 or 0.5" };
}
