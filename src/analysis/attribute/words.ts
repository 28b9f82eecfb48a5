import type { Bilingual } from "../../model/index.ts";

export const notesWords = {
  attributionNotesText: (more: number): Bilingual => ({
    zh: `另有 ${more} 对举措互有影响`,
    en: `${more} more ${more === 1 ? "pair bears" : "pairs bear"} on each other`,
  }),
  movesOutNoteText: (id: string, days: string): Bilingual => ({
    zh: `${id} 只是把时间移出时限：计入时限的天数少 ${days}，实际经历没有缩短`,
    en: `${id} only moves days out of the count: ${days} counted saved, none experienced`,
  }),
  pairNoteText: (one: string, other: string, amount: string, unit: string): Bilingual => ({
    zh: `${one} 与 ${other} 重叠 ${amount} 天`,
    en: `${one} and ${other} share ${amount} ${unit}`,
  }),
  pairNotePairNoteText: (one: string, other: string, amount: string, unit: string): Bilingual => ({
    zh: `${one} 与 ${other} 一起多节省 ${amount} 天`,
    en: `${one} and ${other} save ${amount} ${unit} more together than one by one`,
  }),
  wasteNoteUnknown: { zh: "（?：未给出概率）", en: " (?: probabilities are not given)" },
  ordersNoteText: (orders: number): Bilingual => ({
    zh: `分摊由 ${orders} 个随机次序估计，± 为 95% 置信区间的半宽`,
    en: `Shares are estimated from ${orders} random orders; ± is half the 95 % confidence interval`,
  }),
  clocksNoteText: (change: string, ofCounted: string | undefined, experienced: string, ofExperienced: string | undefined): Bilingual => ({
    zh: `计入时限 ${change} 天（节省 ${ofCounted}），实际经历 ${experienced} 天（节省 ${ofExperienced}）`,
    en: `Counted days ${change} (${ofCounted} saved), experienced ${experienced} (${ofExperienced} saved)`,
  }),
  wasteNoteText: (ids: string, value: string, after: string, zh: string, en: string): Bilingual => ({
    zh: `与 ${ids} 并行的工作，因其不通过而预计白做的天数：${value} → ${after}${zh}`,
    en: `Work beside ${ids} expected to be in vain as these refuse: ${value} → ${after} days${en}`,
  }),
};
