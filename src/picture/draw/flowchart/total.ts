import { formatDays, type Language, parenthesize } from "../../../model/index.ts";
import type { Schedule } from "../../../process/schedule/index.ts";
import { totalWords } from "./words.ts";

/**
 * The total of a schedule and its parts in a sentence; with the total before a reform, where one is given, and what it
 * saves.
 */
export function formatScheduleTotal(schedule: Schedule, lang: Language, before?: Schedule): string {
  const parts = [
    formatTotalPart(schedule.counted, lang, "计时", "counted"),
    formatTotalPart(schedule.excluded, lang, "特别程序", "special procedures"),
    formatTotalPart(schedule.applicant, lang, "申请人（当事人）用时", "applicant's or party's time"),
    formatTotalPart(schedule.lag, lang, "衔接等待", "waiting between steps"),
  ].filter((text) => text !== "");
  const days = (before ? `${formatDays(before.days)} → ` : "") + formatDays(schedule.days);
  const saved = before ? formatTotalDifference(schedule.days - before.days, lang) : "";
  const split = parts.length < 2 ? "" : totalWords.split(parts.join("、"), parts.join(", "))[lang];
  return totalWords.text(days, saved, split, schedule.days)[lang];
}

function formatTotalDifference(days: number, lang: Language): string {
  const signed = (days > 0 ? "+" : days < 0 ? "−" : "±") + formatDays(Math.abs(days));
  return parenthesize(signed, lang);
}

function formatTotalPart(days: number, lang: Language, zh: string, en: string): string {
  if (days === 0) return "";
  return lang === "zh" ? `${zh} ${formatDays(days)}` : `${formatDays(days)} ${en}`;
}
