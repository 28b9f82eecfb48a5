import type { Bilingual } from "../../../model/index.ts";
import { pluralize } from "../text/counts.ts";

/** What timetables and comparisons say. */
export const scheduleWords = {
  days: (days: string): Bilingual => ({ zh: `${days} 个工作日`, en: `${days} working day${days === "1" ? "" : "s"}` }),
  saved: (days: string, percent: string): Bilingual => ({ zh: `节省 ${days} 个工作日（${percent}）`, en: `${days} saved (${percent})` }),
  longer: (days: string, percent: string): Bilingual => ({ zh: `延长 ${days} 个工作日（${percent}）`, en: `${days} longer (${percent})` }),
  route: (route: string): Bilingual => ({ zh: `路径：${route}`, en: `route: ${route}` }),
  scenario: (name: string): Bilingual => ({ zh: `方案：${name}`, en: `scenario: ${name}` }),
  criticalPath: (steps: number, count: string): Bilingual => ({
    zh: count === "1" ? `关键路径（${steps} 个环节）` : `关键路径（${steps} 个环节；共 ${count} 条，这是计入时间最多的一条）`,
    en:
      count === "1"
        ? `Critical path (${pluralize(steps, "step")})`
        : `Critical path (${pluralize(steps, "step")}; one of ${count}, the one with the most counted time)`,
  }),
  pathBefore: { zh: "改革前的关键路径", en: "Critical path before" },
  pathAfter: { zh: "改革后的关键路径", en: "Critical path after" },
  byPhase: { zh: "各阶段用时（沿关键路径）", en: "Days by phase, along the critical path" },
  byUnit: { zh: "各单位用时（沿关键路径）", en: "Days by unit, along the critical path" },
  limits: { zh: "时限（计入：最长者；实际经历：主路径）", en: "Limits: days counted at the longest, experienced on the main route" },
  dueDates: { zh: "时限到期日（本路径）", en: "Due dates of the limits on this route" },
  undated: (limit: string): Bilingual => ({
    zh: `${limit}：9999-12-31 之后才到期，没有日期。`,
    en: `${limit}: runs out after 9999-12-31, so it has no dates.`,
  }),
  startAndFinish: (start: string, finish: string): Bilingual => ({
    zh: `${start} 开始（当日不计），${finish} 完成`,
    en: `from ${start} (not counted) to ${finish}`,
  }),
  criticalDatesNote: { zh: "* 关键环节；总时差以工作日计", en: "* critical; float in working days" },
  criticalNote: { zh: "* 关键环节；时间以工作日计，从 0 开始", en: "* critical; times in working days from 0" },
  ofCalendarDays: (days: string): Bilingual => ({ zh: `(${days} 自然日)`, en: `(${days} cal.)` }),
  moreNotChosen: (count: number): Bilingual => ({ zh: `……另有 ${count} 项，见 --json`, en: `… and ${count} more: see --json` }),
} as const;
