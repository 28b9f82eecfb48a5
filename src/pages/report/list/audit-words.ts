import type { Bilingual } from "../../../model/index.ts";
import { pluralize } from "../text/counts.ts";

/** What the commands for lists of items say. */
export const auditWords = {
  noProblems: (files: string, items: number, processes: number): Bilingual => ({
    zh: `${files}：没有问题（${items} 个事项，${processes} 个流程）`,
    en: `${files}: no problems (${pluralize(items, "item")}, ${pluralize(processes, "process", "processes")})`,
  }),
  byRule: { zh: "各规则", en: "By rule" } as Bilingual,
  rule: { zh: "规则", en: "rule" } as Bilingual,
  findings: { zh: "条数", en: "findings" } as Bilingual,
  meaning: { zh: "含义", en: "meaning" } as Bilingual,
  supervision: { zh: "各单位事项", en: "Items by unit" } as Bilingual,
  columns: {
    unit: { zh: "单位", en: "unit" },
    items: { zh: "事项", en: "items" },
    complete: { zh: "齐全", en: "complete" },
    errors: { zh: "错误", en: "errors" },
    warnings: { zh: "提醒", en: "warnings" },
    infos: { zh: "参考", en: "notes" },
  } satisfies Record<string, Bilingual>,
  completeNote: {
    zh: "齐全：该类型应有的要素都有。涉及几个单位的问题，各单位各计一次；合计只计一次。",
    en: "complete: every field that its type must have. A finding about several units counts for each; the total counts it once.",
  } as Bilingual,
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
  badBaseline: (file: string): Bilingual => ({
    zh: `“${file}”不是 --update-baseline 写出的基线`,
    en: `"${file}" is no baseline that --update-baseline wrote`,
  }),
  needsBaseline: { zh: "--update-baseline 须与 --baseline 同用", en: "--update-baseline wants --baseline" } as Bilingual,
  needsUnit: { zh: "-o 只与 --by unit 同用", en: "-o is for --by unit" } as Bilingual,
  oneFormat: { zh: "--json 与 --format 只能选一个", en: "Give --json or --format, not both" } as Bilingual,
  bundle: {
    which: (ids: readonly string[]): Bilingual =>
      ids.length === 0
        ? { zh: "文件中没有一件事；可用 --items 列出事项编码", en: "The files have no bundle; name items with --items" }
        : { zh: `请用 --bundle 指定：${ids.join("、")}`, en: `Name a bundle with --bundle: ${ids.join(", ")}` },
    unknown: (id: string): Bilingual => ({ zh: `没有一件事“${id}”。`, en: `There is no bundle "${id}". ` }),
    unknownItem: (code: string): Bilingual => ({ zh: `没有事项“${code}”。`, en: `There is no item "${code}". ` }),
    one: { zh: "--bundle 与 --items 只能选一个", en: "Give --bundle or --items, not both" } as Bilingual,
    noProcess: {
      zh: "这些事项都没有流程，无法排时间",
      en: "None of these items has a process, so there is nothing to schedule",
    } as Bilingual,
    promised: { zh: "承诺", en: "promised" } as Bilingual,
    pathTitle: (items: number): Bilingual => ({
      zh: `关键路径经过的事项（${items} 个）`,
      en: `Critical path through ${pluralize(items, "item")}`,
    }),
    inTurn: (days: string): Bilingual => ({
      zh: `路径上各事项承诺之和：${days}`,
      en: `Promises of the items on it, one after another: ${days}`,
    }),
    prerequisites: { zh: "前置关系", en: "Prerequisites" } as Bilingual,
    needs: (item: string, document: string, from: string): Bilingual => ({
      zh: `${item}：${document} ← ${from}`,
      en: `${item}: ${document} ← ${from}`,
    }),
    outside: { zh: "（本事之外）", en: " (outside)" } as Bilingual,
    shared: { zh: "重复提交的材料：只收一次", en: "Documents asked for more than once: take them once" } as Bilingual,
    sharedBy: (document: string, items: readonly string[]): Bilingual => ({
      zh: `${document}：${items.join("、")}`,
      en: `${document}: ${items.join(", ")}`,
    }),
    possibleFrom: (date: string): Bilingual => ({ zh: `各事项自 ${date} 起都已生效`, en: `All items are in force from ${date}` }),
    impossibleFrom: (date: string): Bilingual => ({
      zh: `自 ${date} 起有事项（或其唯一的前置）取消，不再能办`,
      en: `From ${date} an item or what it needs is cancelled: no longer to be had`,
    }),
    note: {
      zh: "* 关键；时间以工作日计，从 0 开始。前一事项的结果出来后，用到它的环节才开始。",
      en: "* critical; times in working days from 0. Steps that use the result of another item wait for it.",
    } as Bilingual,
  },
};
