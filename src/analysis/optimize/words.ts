import { type Bilingual, faultTerms } from "../../model/index.ts";

/** Why a search cannot begin. */
export const searchWords = {
  noTargetLimit: {
    message: (process: string, kind: Bilingual): Bilingual => ({
      zh: `流程“${process}”没有可作目标的${kind.zh}时限`,
      en: `Process "${process}" has no ${kind.en} limit that can be a target`,
    }),
    remedy: {
      zh: "目标只能取整个流程的时限：没有 from、to、stops；有开始日期时须以工作日计。也可直接写天数",
      en: "A target is a limit on the whole process, without from, to and stops, and with a start in working days; or write its days instead",
    },
  },
  unknownMeasure: {
    message: faultTerms.noMeasure,
    remedy: (known: readonly string[]): Bilingual => ({
      zh: `可选：${known.join("、") || "–"}`,
      en: `Measures: ${known.join(", ") || "–"}`,
    }),
  },
};
