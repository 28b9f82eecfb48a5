import type { Bilingual, Problem } from "../../../model/index.ts";
import { pluralize } from "../text/counts.ts";

/** What is said of problems. */
export const problemWords = {
  severity: {
    error: { zh: "错误", en: "error" },
    warning: { zh: "提醒", en: "warning" },
    info: { zh: "参考", en: "note" },
  } satisfies Record<Problem["severity"], Bilingual>,
  moreProblems: (count: number): Bilingual => ({ zh: `……另有 ${count} 个问题未列出`, en: `… and ${count} more, not shown` }),
  moreRelated: (count: number): Bilingual => ({ zh: `……另有 ${count} 处`, en: `… and ${count} more place${count === 1 ? "" : "s"}` }),
  problemCount: (errors: number, warnings: number, infos: number): Bilingual => ({
    zh: `${errors} 个错误，${warnings} 个提醒${infos > 0 ? `，${infos} 条参考` : ""}`,
    en: `${pluralize(errors, "error")}, ${pluralize(warnings, "warning")}${infos > 0 ? `, ${pluralize(infos, "note")}` : ""}`,
  }),
  noProblems: (files: string, processes: number, steps: number, measures: number): Bilingual => ({
    zh: `${files}：没有问题（${processes} 个流程，${steps} 个环节，${measures} 项举措）`,
    en: `${files}: no problems (${pluralize(processes, "process", "processes")}, ${pluralize(steps, "step")}, ${pluralize(measures, "measure")})`,
  }),
  byRule: { zh: "各规则", en: "By rule" } as Bilingual,
  rule: { zh: "规则", en: "rule" } as Bilingual,
  findings: { zh: "条数", en: "findings" } as Bilingual,
  meaning: { zh: "含义", en: "meaning" } as Bilingual,
  known: (count: number, file: string): Bilingual => ({
    zh: `${file} 中已认可的 ${count} 条未列出`,
    en: `${pluralize(count, "finding")} accepted in ${file} not shown`,
  }),
  vanished: (count: number, file: string): Bilingual => ({
    zh: `${file} 中有 ${count} 条已不存在；用 --update-baseline 收紧：`,
    en: `${pluralize(count, "finding")} of ${file} no longer found; tighten it with --update-baseline:`,
  }),
  accepted: (count: number, file: string): Bilingual => ({
    zh: `已把 ${count} 条写入 ${file}`,
    en: `Wrote ${pluralize(count, "finding")} to ${file}`,
  }),
  noListProblems: (files: string, items: number, processes: number): Bilingual => ({
    zh: `${files}：没有问题（${items} 个事项，${processes} 个流程）`,
    en: `${files}: no problems (${pluralize(items, "item")}, ${pluralize(processes, "process", "processes")})`,
  }),
} as const;
