import type { Language } from "../text.ts";

/** What stands between words and after them, in both languages. Chinese signs bring their own space. */
export const punctuation = {
  /** Between the names of a list. */
  list: { zh: "、", en: ", " },
  /** Between the parts of a sentence. */
  clause: { zh: "，", en: ", " },
  /** Between parts that have commas themselves. */
  semicolon: { zh: "；", en: "; " },
  colon: { zh: "：", en: ": " },
  stop: { zh: "。", en: "." },
  /** Between sentences that end in their stops. */
  sentence: { zh: "", en: " " },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>;

/** A remark in brackets, with the space before them that English has. */
export function parenthesize(remark: string, lang: Language): string {
  return { zh: `（${remark}）`, en: ` (${remark})` }[lang];
}
