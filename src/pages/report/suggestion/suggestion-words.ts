import type { Bilingual } from "../../../model/index.ts";
import { pluralize } from "../text/counts.ts";

/** What `suggest` says. */
export const suggestionWords = {
  found: (count: number, before: string): Bilingual => ({
    zh: `${count} 项建议（现为 ${before} 天）；天数为单独采用时节省的天数`,
    en: `${pluralize(count, "suggestion")} (${before} days now); days are what each saves alone`,
  }),
  nothingStated: {
    zh: "没有环节写明所用材料（uses），因此无从判断哪些可以并联",
    en: "No step says what it uses, so nothing is known about what can run side by side",
  },
  written: { zh: "文件已有的举措，这里也找到", en: "Found here and in the file already" },
  kind: { zh: "类型", en: "kind" },
  kinds: {
    parallel: { zh: "并联", en: "parallel" },
    merge: { zh: "合并", en: "merge" },
    "share-data": { zh: "数据共享", en: "share-data" },
    delegate: { zh: "减少层级", en: "delegate" },
    instant: { zh: "即时办结", en: "instant" },
    compress: { zh: "压缩", en: "compress" },
  } as Readonly<Record<string, Bilingual>>,
  steps: { zh: "环节", en: "steps" },
  reason: { zh: "理由", en: "reason" },
  unchecked: {
    zh: "建议只是线索：依据均未核实（unchecked），投入暂按每改一个环节计 1，采用前请核实修改。",
    en: "Suggestions are leads. Their guard is unchecked and their effort 1 for each step changed, until somebody who knows sets them.",
  },
} as const;
