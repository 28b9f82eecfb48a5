import { formatDays, type Language } from "../model/index.ts";
import type { Schedule } from "../schedule/index.ts";

/** The total of a schedule and its parts in a sentence. */
export function totalInWords(schedule: Schedule, lang: Language): string {
  const parts = [
    part(schedule.counted, lang, "计时", "counted"),
    part(schedule.excluded, lang, "特别程序", "special procedures"),
    part(schedule.applicant, lang, "申请人（当事人）用时", "applicant's or party's time"),
    part(schedule.lag, lang, "衔接等待", "waiting between steps"),
  ].filter((text) => text !== "");
  const days = formatDays(schedule.days);
  const split = parts.length < 2 ? "" : lang === "zh" ? `，其中${parts.join("、")}` : `: ${parts.join(", ")}`;
  return lang === "zh" ? `全程 ${days} 个工作日${split}` : `${days} working ${schedule.days === 1 ? "day" : "days"} in all${split}`;
}

function part(days: number, lang: Language, zh: string, en: string): string {
  if (days === 0) return "";
  return lang === "zh" ? `${zh} ${formatDays(days)}` : `${formatDays(days)} ${en}`;
}
