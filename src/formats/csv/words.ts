import type { Bilingual, ProblemCode } from "../../model/index.ts";

export const longLineFault: { readonly code: ProblemCode; readonly message: Bilingual; readonly remedy: Bilingual } = {
  code: "file-too-large",
  message: {
    zh: "这一行超过 16,384 列，或有一格超过 1,000,000 个字符",
    en: "This line has more than 16,384 columns, or a cell of more than 1,000,000 characters",
  },
  remedy: { zh: "核对分隔符与引号；删去多余的列", en: "Check the separators and quotation marks; delete columns that are not needed" },
};

export const openQuoteWords = {
  message: { zh: "引号没有闭合", en: "This quotation mark is not closed" },
  remedy: { zh: "补上引号，或写成两个引号", en: "Close it, or write it twice" },
} as const;
