import type { Bilingual } from "../../../model/index.ts";
import { formatEnglishDays } from "../text/counts.ts";

/** What `explain` says. */
export const explanationWords = {
  path: (days: string): Bilingual => ({
    zh: `为什么是 ${days} 个工作日：关键路径逐步`,
    en: `Why ${days} working days: the critical path, step by step`,
  }),
  waitsFor: { zh: "紧接", en: "Waits for" },
  adds: { zh: "增加", en: "Adds" },
  reached: { zh: "累计", en: "So far" },
  clock: { zh: "计时", en: "Clock" },
  clocks: { excluded: { zh: "特别程序", en: "excluded" }, applicant: { zh: "申请人", en: "applicant" } },
  onPath: { zh: "在路径上", en: "On path" },
  hidden: (days: string): Bilingual => ({
    zh: `承诺之外：不计入时限的时间（关键路径上共 ${days} 天）`,
    en: `Outside the promise: time that does not count (${days} on the critical path)`,
  }),
  near: { zh: "近关键环节", en: "Near-critical steps" },
  drag: { zh: "可压缩", en: "Drag" },
  dragNote: {
    zh: "可压缩：环节若不占时间，全程会缩短的天数（drag）。",
    en: "Drag: by how much the total would fall if the step took no time.",
  },
  dragLimited: {
    zh: "关键环节与衔接太多，未计算可压缩天数。",
    en: "Too many critical steps and links: drag was not reckoned.",
  },
  otherCritical: { zh: "其他关键路径上的环节", en: "Critical steps on other critical paths" },
  backwards: (step: string, days: string): Bilingual => ({
    zh: `注意：${step} 再多 1 天，总时限反而缩短 ${days} 天：路径从它的完成进、从它的开始出（FF、SF 与 SS）。`,
    en: `Note: one day more for ${step} would shorten the total by ${formatEnglishDays(days)}: the path enters it at its finish and leaves at its start (FF or SF, then SS).`,
  }),
  longest: { zh: "更短的路径，由长到短（只列与上面不同的部分）", en: "Next longest paths, where they differ from the one above" },
  longPath: (place: number, days: string, short: string): Bilingual => ({
    zh: `${place}. ${days} 天${short === "0" ? "" : `（短 ${short} 天）`}`,
    en: `${place}. ${days} days${short === "0" ? "" : ` (${short} shorter)`}`,
  }),
  pathsLimited: (count: string): Bilingual => ({
    zh: `只列出 ${count} 条：更多的计算量太大。`,
    en: `Only ${count} were found: more would take too much work.`,
  }),
  outlasts: (last: string): Bilingual => ({
    zh: `路径到 ${last} 为止：它比其后的环节完成得晚。`,
    en: `It ends with ${last}, which takes longer than what comes after it.`,
  }),
  daysOfStep: (days: string, calendarDays: string | undefined): Bilingual => ({
    zh: `${days} 个工作日${calendarDays === undefined ? "" : `（${calendarDays} 个日历日）`}`,
    en: `${days} working ${days === "1" ? "day" : "days"}${calendarDays === undefined ? "" : ` (${calendarDays} calendar days)`}`,
  }),
  place: (step: string, days: string, start: string, finish: string): Bilingual => ({
    zh: `${step}：${days}，从第 ${start} 天末开始，到第 ${finish} 天末完成。`,
    en: `${step}: ${days}, from the end of day ${start} to the end of day ${finish}.`,
  }),
  placeInDates: (step: string, days: string, start: string, finish: string): Bilingual => ({
    zh: `${step}：${days}，${start} 开始，${finish} 完成。`,
    en: `${step}: ${days}, from ${start} to ${finish}.`,
  }),
  onDay: (day: string): Bilingual => ({ zh: `第 ${day} 天`, en: `day ${day}` }),
  controlled: (id: string, when: string): Bilingual => ({
    zh: `决定 ${id} 在 ${when} 完成的路径`,
    en: `The path that controls it: why ${id} finishes on ${when}`,
  }),
  isCritical: {
    zh: "它是关键环节：它推迟，全程就推迟。",
    en: "It is critical: what delays it delays the whole.",
  },
  isCriticalWithFloat: (float: string, absorbers: readonly string[]): Bilingual => ({
    zh: `它是关键环节：决定工期的路径经过它。但它可推迟 ${float} 天而不影响全程${absorbers.length > 0 ? `：${absorbers.join("、")} 按日历日计，仍在同一天结束` : ""}。`,
    en: `It is critical: the chain that decides the total runs through it. Still it can slip ${formatEnglishDays(float)}${absorbers.length > 0 ? `, as ${absorbers.join(" and ")}, in calendar days, ends on the same day` : ""}.`,
  }),
  cost: (drag: string): Bilingual => ({
    zh: `可压缩天数为 ${drag} 天：它若不占时间，全程会缩短这么多。`,
    en: `Its drag is ${formatEnglishDays(drag)}: by so much the total would fall if it took no time.`,
  }),
  negativeCost: (days: string): Bilingual => ({
    zh: `可压缩天数为 −${days} 天：它若不占时间，全程反而多 ${days} 天。`,
    en: `Its drag is −${formatEnglishDays(days)}: if it took no time, the total would grow by so much.`,
  }),
  oneDayMore: (days: string): Bilingual =>
    days === "0"
      ? { zh: "它再多 1 天，全程不变。", en: "If it took one day more, the total would stay the same." }
      : { zh: `它再多 1 天，全程多 ${days} 天。`, en: `If it took one day more, the total would grow by ${formatEnglishDays(days)}.` },
  notCritical: (float: string): Bilingual =>
    float === "0"
      ? {
          zh: "为什么不关键：决定工期的路径不经过它，但它没有时差",
          en: "Why it is not critical: no chain that decides the total runs through it, though it has no float",
        }
      : { zh: `为什么不关键：可推迟 ${float} 天`, en: `Why it is not critical: it can slip ${formatEnglishDays(float)}` },
  room: (step: string, waits: string, reasons: readonly string[]): Bilingual => ({
    zh: `从它到全程结束，途中 ${step} ${reasons.length > 0 ? `要等 ${reasons.join("、")}，` : ""}有 ${waits} 天余地。`,
    en: `On the way from it to the end, ${step} starts ${formatEnglishDays(waits)} later than this way asks${reasons.length > 0 ? `: it waits for ${reasons.join(", ")}` : ""}.`,
  }),
  absorbed: (step: string, days: string): Bilingual => ({
    zh: `${step} 按日历日计，晚 ${days} 天开始也在同一天结束。`,
    en: `${step} is in calendar days: it takes up ${formatEnglishDays(days)}, as it ends on the same day.`,
  }),
  beforeEnd: (days: string): Bilingual => ({
    zh: `这条路走到头，比全程完成早 ${days} 天。`,
    en: `That way ends ${formatEnglishDays(days)} before the process does.`,
  }),
  whenLonger: (more: string, days: string): Bilingual =>
    more === "0"
      ? { zh: "它一延长就成为关键环节。", en: "It becomes critical as soon as it takes longer." }
      : {
          zh: `再多 ${more} 天（共 ${days} 天），它就成为关键环节。`,
          en: `It becomes critical when it takes ${formatEnglishDays(more)} more (${days} in all).`,
        },
  onlyThenLonger: (float: string): Bilingual => ({
    zh: `但推迟超过 ${float} 天，全程才延长。`,
    en: `Still the total grows only when it slips by more than ${formatEnglishDays(float)}.`,
  }),
  whenLater: (float: string): Bilingual => ({
    zh: `推迟超过 ${float} 天，全程就延长；只延长它自己则不一定。`,
    en: `The total grows when it slips by more than ${formatEnglishDays(float)}; taking longer need not do it.`,
  }),
};
