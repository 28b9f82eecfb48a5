import { type Bilingual, formatAmount, type TimeLimit } from "../../../model/index.ts";
import { parseWrittenAmount } from "../../validate/amount.ts";
import { findTimeUnit, type TimeUnit } from "../../validate/amount-remedy.ts";
import { lengthCodecWords } from "./words.ts";

/** What a cell says of a length of time; `written` is its number as it stands there. */
export type Length =
  | {
      readonly length: TimeLimit;
      readonly isInstant?: true;
      readonly isPlainDay?: true;
      readonly written?: string;
      /** What stands in brackets after it. */
      readonly remark?: string;
    }
  | { readonly fault: "no-unit"; readonly number: string }
  | { readonly fault: "unreadable" };

const lengthUnitKeys = {
  day: "days",
  workday: "days",
  calendarDay: "calendarDays",
  week: "weeks",
  month: "months",
} as const satisfies Record<TimeUnit, keyof TimeLimit>;

/** Done while one waits. */
const instantPattern = /^(即办|即时(办理|办结)?|当场(办结|办理|受理)?|当[日天](办结)?|立即|随到随办|instant(ly)?|on the spot|same day)$/i;

/**
 * A length such as `20个工作日`, `15日`, `3个月`, `即办`. `unit` is what the header or another column says, for a number alone.
 * Days without a word are working days: those of the licence law and most of those of the penalty law are.
 */
export function parseLength(text: string, unit?: string): Length {
  const found = /[（(]([^（()）]+)[)）]$/.exec(text.trim());
  const [mark, head] = [
    found?.[1],
    text
      .trim()
      .slice(0, found?.index ?? 0)
      .trimEnd(),
  ];
  if (mark === undefined || head === "") return parsePlainLength(text, unit);
  if (findTimeUnit(mark.trim().toLowerCase())) return parsePlainLength(`${head}${mark}`, unit);
  const length = parsePlainLength(head, unit);
  return "length" in length ? { ...length, remark: mark.trim() } : length;
}

/** Whether a remark says that the time does not count. */
export function isUncountedRemark(remark: string): boolean {
  return /^(不计(入|算|时|在内)?|不计入.*时限|不算.*时限|not counted)$/i.test(remark);
}

/** Parts of a working day. */
const partsOfDay: readonly (readonly [RegExp, number])[] = [
  [/^(个?小时|hours?|h)$/, 8],
  [/^(分钟|minutes?|min)$/, 480],
];

function parsePlainLength(text: string, unit: string | undefined): Length {
  const plain = text
    .trim()
    .replace(/^(不超过|自受理之日起|≤)\s*/, "")
    .replace(/(以?内|之内)$/, "")
    // Beside a Chinese character a space says nothing: 15 个 工作日.
    .replace(/(?<=\p{Script=Han})\s+|(?<!\s)\s+(?=\p{Script=Han})/gu, "")
    .trim();
  if (instantPattern.test(plain)) return { length: { days: 0 }, isInstant: true };
  const amount = parseWrittenAmount(plain);
  if (!amount) return { fault: "unreadable" };
  const word = amount.unit === "" ? (unit ?? "").trim().toLowerCase() : amount.unit;
  if (word === "") return { fault: "no-unit", number: amount.number };
  const inDay = partsOfDay.find(([pattern]) => pattern.test(word))?.[1];
  // A whole day of hours may be one of the clock.
  if (inDay !== undefined && Number(amount.number) > 0 && Number(amount.number) < inDay)
    return { length: { days: Number((Number(amount.number) / inDay).toFixed(4)) } };
  const found = findTimeUnit(word);
  // A number with a plain 日 beside a unit of its own column: the column says which days.
  const other = found === "day" && unit !== undefined ? findTimeUnit(unit.trim().toLowerCase()) : undefined;
  const meant = other ?? found;
  if (meant === undefined || Number(amount.number) < 0) return { fault: "unreadable" };
  return {
    length: { [lengthUnitKeys[meant]]: Number(amount.number) },
    ...(meant === "day" && { isPlainDay: true }),
    written: amount.written,
  };
}

/** A length as a cell says it in either language; `parseLength` reads it as the same. */
export function formatLength(length: TimeLimit, lang: "zh" | "en"): string | undefined {
  const text = formatAmount(length, lang);
  return lang === "en" ? text.replace(/^(\S+) day(s?)$/, "$1 working day$2") : text;
}

export const lengthRemedy: Bilingual = lengthCodecWords.text;
