import type { Bilingual } from "../../../model/index.ts";
import { pluralize } from "../text/counts.ts";

/** What is said of a site that was read whole. */
export const verificationWords = {
  sound: (files: number): Bilingual => ({
    zh: `读了 ${files} 个文件，都与做成时相同`,
    en: `${pluralize(files, "file was", "files were")} read; all is as it was made`,
  }),
  flaws: (files: number, flaws: number): Bilingual => ({
    zh: `读了 ${files} 个文件，${flaws} 处与做成时不同：`,
    en: `${pluralize(files, "file was", "files were")} read; ${pluralize(flaws, "thing is", "things are")} not as made:`,
  }),
  repaired: (flaws: number): Bilingual => ({
    zh: `已修复 ${flaws} 处：`,
    en: `${pluralize(flaws, "thing was", "things were")} put right:`,
  }),
  flaw: (kind: Bilingual, path: string): Bilingual => ({ zh: `  ${kind.zh}  ${path}`, en: `  ${kind.en}  ${path}` }),
  more: (flaws: number): Bilingual => ({ zh: `  另有 ${flaws} 处`, en: `  and ${flaws} more` }),
  parts: (parts: number, paths: readonly string[]): Bilingual => ({
    zh: `下次 publish 将重做 ${parts} 个部分：${paths.join("、")}`,
    en: `The next publish makes ${pluralize(parts, "part", "parts")} anew: ${paths.join(", ")}`,
  }),
  kinds: {
    missing: { zh: "缺失", en: "missing" },
    damaged: { zh: "损坏", en: "damaged" },
    record: { zh: "记录不合格式", en: "bad record" },
    foreign: { zh: "外来", en: "foreign" },
    leftover: { zh: "中断遗留", en: "left over" },
  },
};
