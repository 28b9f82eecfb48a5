import { type Bilingual, formatDays, type Language } from "../../../model/index.ts";

/** What the matrix of overlaps says. */
export const overlapsWords = {
  subtitle: { zh: "举措之间的重叠与配合（工作日）", en: "Where measures share days, and where they need each other (working days)" },
  alone: { zh: "对角线：单独采用节省的天数", en: "diagonal: days that it saves alone" },
  shares: (from: string, to: string): Bilingual => ({
    zh: `重叠：合用比各自相加少省 ${from}–${to} 天`,
    en: `overlap: together ${from}–${to} days less than one by one`,
  }),
  gains: (from: string, to: string): Bilingual => ({
    zh: `配合：合用多省 ${from}–${to} 天`,
    en: `synergy: together ${from}–${to} days more`,
  }),
  order: {
    zh: "相互影响的举措排在一起；每一对是所有采用顺序的平均值，已取整。",
    en: "Measures that bear on each other stand together. Each pair is the average over all orders of adoption, rounded.",
  },
  estimated: { zh: "顺序太多，数字由随机抽取的顺序估计。", en: "There are too many orders: the figures are estimates from random ones." },
  nonePair: { zh: "这些举措互不影响。", en: "None of these measures bears on another." },
  none: { zh: "没有采用举措。", en: "No measures are chosen." },
  omitted: (count: number): Bilingual => ({
    zh: `另有 ${count} 项举措影响较小，没有列出。`,
    en: `${count} more ${count === 1 ? "measure" : "measures"} with less effect on others ${count === 1 ? "is" : "are"} left out.`,
  }),
} as const;

/** A measure to those who do not see it. */
export function formatMeasureSaving(name: string, alone: number | null, lang: Language): string {
  if (alone === null) return name;
  return lang === "zh" ? `${name}：单独节省 ${formatDays(alone)} 天` : `${name}: saves ${formatDays(alone)} days alone`;
}

/** A pair to those who do not see it. */
export function formatOverlapPair(one: string, other: string, days: number, lang: Language): string {
  const amount = formatDays(Math.abs(days));
  if (lang === "zh") return `${one} 与 ${other}：${days < 0 ? `重叠 ${amount} 天` : `合用多省 ${amount} 天`}`;
  return `${one} and ${other}: ${days < 0 ? `share ${amount} days` : `save ${amount} days more together`}`;
}
