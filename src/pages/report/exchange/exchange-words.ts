import type { Bilingual } from "../../../model/index.ts";
import { pluralize } from "../text/counts.ts";

/** What is said of plans and tables that come in or go out. */
export const exchangeWords = {
  notCarried: { zh: "未能照原样转换：", en: "Not carried over, or in another way:" },
  addedByImport: { zh: "表中没有、由导入补充，请核对：", en: "Added, as no table says it; please check:" },
  omission: (what: Bilingual, count: number, names: readonly string[], isMore: boolean): Bilingual => ({
    zh: `${what.zh}：${count}${names.length > 0 ? `（${names.join("；")}${isMore ? "……" : ""}）` : ""}`,
    en: `${what.en}: ${count}${names.length > 0 ? ` (${names.join("; ")}${isMore ? "; …" : ""})` : ""}`,
  }),
  allOmissions: { zh: "--json 列出全部", en: "--json lists them all" },
  imported: (steps: number, links: number): Bilingual => ({
    zh: `${steps} 个环节，${links} 条衔接`,
    en: `${pluralize(steps, "step")}, ${pluralize(links, "link")}`,
  }),
  exported: (tasks: number): Bilingual => ({ zh: `${tasks} 个任务`, en: pluralize(tasks, "task") }),
  importedList: ({
    items,
    processes,
    steps,
    units,
    documents,
  }: Readonly<Record<"items" | "processes" | "steps" | "units" | "documents", number>>): Bilingual => ({
    zh: `${items} 个事项，${processes} 个流程，${steps} 个环节，${units} 个单位，${documents} 份材料`,
    en: `${pluralize(items, "item")}, ${pluralize(processes, "process", "processes")}, ${pluralize(steps, "step")}, ${pluralize(units, "unit")}, ${pluralize(documents, "document")}`,
  }),
  exportedList: ({ items, processes, steps }: Readonly<Record<"items" | "processes" | "steps", number>>): Bilingual => ({
    zh: `${items} 个事项，${processes} 个流程，${steps} 个环节`,
    en: `${pluralize(items, "item")}, ${pluralize(processes, "process", "processes")}, ${pluralize(steps, "step")}`,
  }),
  startOfPlan: (date: string): Bilingual => ({
    zh: `要得到计划中的日期：--start ${date}`,
    en: `For the dates of the plan: --start ${date}`,
  }),
  milestonesAtStart: {
    zh: "起始日不计入，所以是计划第一天的前一天；最初不占时间的环节落在这一天，Project 则显示第一个工作日",
    en: "The start day is not counted, so it is the one before the first. A milestone at the very beginning has that date, where Project shows the first working day.",
  },
} as const;
