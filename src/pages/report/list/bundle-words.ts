import type { Bilingual } from "../../../model/index.ts";
import { pluralize } from "../text/counts.ts";

/** What is said of items that are applied for together. */
export const bundleWords = {
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
};
