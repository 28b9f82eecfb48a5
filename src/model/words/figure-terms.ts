import { formatDays, formatShare } from "../dates/time.ts";
import type { Bilingual, Language } from "../text.ts";

/** What the figures of a list are called, on the command line and on its site, in this order. */
export const figureNames = {
  items: { zh: "事项", en: "items" },
  compared: { zh: "参与比较的事项", en: "items compared" },
  statutory: { zh: "法定工作日之和", en: "statutory working days, sum" },
  promised: { zh: "承诺工作日之和", en: "promised working days, sum" },
  ofSums: { zh: "压缩（按总和）", en: "less, by the sums" },
  ofRatios: { zh: "压缩（逐项平均）", en: "less, mean of the items" },
  instant: { zh: "即办件", en: "done at once" },
  noVisit: { zh: "无须到现场", en: "no visit needed" },
  visits: { zh: "平均到现场次数", en: "visits, mean" },
  online: { zh: "全程网办", en: "all online" },
  steps: { zh: "平均环节数", en: "steps, mean" },
  units: { zh: "平均单位数", en: "units, mean" },
  handOffs: { zh: "平均交接次数", en: "hand-offs, mean" },
} as const satisfies Record<string, Bilingual>;

/** What has to be said beside the figures. */
export const figureNotes = {
  bothLimits: { zh: "承诺时限与法定时限", en: "Promised and statutory limits" },
  noUnit: { zh: "（未写单位）", en: "(no unit)" },
  readings: {
    zh: "压缩有两种算法，结果不同：按总和，以承诺之和除以法定之和，长时限分量更重；逐项平均，每个事项先算各自的压缩再取平均，事项分量相同。没有法定时限或承诺时限的事项不参与比较，法定时限为 0 的（如即办）也不参与。",
    en: "How much shorter limits are is read in two ways, which differ: by the sums, promised by statutory days of all, in which long limits weigh more; and as the mean of the items, each with its own, in which all weigh the same. Items without both limits are not compared, nor those with a statutory limit of 0, as when done at once.",
  },
  uncompared: (withoutStatutory: number, withoutPromised: number, statutoryAtOnce: number): Bilingual => ({
    zh: `未比较：${withoutStatutory} 项没有法定时限，${withoutPromised} 项没有承诺时限，${statutoryAtOnce} 项法定时限为 0。`,
    en: `Not compared: ${withoutStatutory} without a statutory limit, ${withoutPromised} without a promise, ${statutoryAtOnce} with a statutory limit of 0.`,
  }),
  ofThose: (share: string, count: number, of: number): Bilingual => ({
    zh: `${share}（${count}/${of}）`,
    en: `${share} (${count} of ${of})`,
  }),
} as const;

/** A share with the numbers behind it; a dash where nobody says anything. */
export function formatCountedShare({ count, of }: { readonly count: number; readonly of: number }, lang: Language): string {
  return of === 0 ? "–" : figureNotes.ofThose(formatShare(count, of), count, of)[lang];
}

/** Days of the items that are compared; a dash where there are none, as a sum of 0 would read as done at once. */
export function formatComparedSum(days: number, { compared }: { readonly compared: number }): string {
  return compared === 0 ? "–" : formatDays(days);
}
