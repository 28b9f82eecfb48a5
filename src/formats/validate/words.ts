import { annotateValue, type Bilingual } from "../../model/index.ts";
import { shortenText } from "../text/label.ts";
import type { SchemaShape } from "./shape.ts";

export const keyValueRemedy: Bilingual = {
  zh: "写成“键: 值”，冒号用半角，后面空一格",
  en: 'Write "key: value", with a space after the colon',
};
export const numberInRangeRemedy: Bilingual = { zh: "改为范围内的数字", en: "Write a number in that range" };
const listPhrase: Bilingual = { zh: "列表", en: "a list" };
const mapPhrase: Bilingual = { zh: "一组“键: 值”", en: 'a group of "key: value"' };

/** What may stand somewhere, as a message says it. */
export function describeExpectedShape(shape: SchemaShape): Bilingual {
  switch (shape.kind) {
    case "string":
      return shape.identifier ? { zh: "编号", en: "an id" } : { zh: "文字", en: "a text" };
    case "number":
      return shape.whole ? { zh: "整数", en: "a whole number" } : { zh: "数字", en: "a number" };
    case "boolean":
      return { zh: " true 或 false", en: "true or false" };
    case "values":
      return { zh: ` ${shape.values.map((value) => annotateValue(String(value))).join("、")} `, en: shape.values.join(", ") };
    case "list":
      return listPhrase;
    case "map":
    case "record":
      return mapPhrase;
    case "choice":
      return joinAlternatives(shape.options.map(describeExpectedShape));
    case "any":
    case "kept":
      return { zh: "内容", en: "content" };
  }
}

function joinAlternatives(options: readonly Bilingual[]): Bilingual {
  return { zh: [...new Set(options.map(({ zh }) => zh))].join("或"), en: [...new Set(options.map(({ en }) => en))].join(" or ") };
}

/** What stands there, as a message says it. */
export function describeFoundValue(value: unknown): Bilingual {
  if (value === null || value === undefined) return { zh: "空的", en: "empty" };
  if (typeof value === "string") return { zh: `文字${quoteText(value).zh}`, en: `the text ${quoteText(value).en}` };
  if (typeof value === "number") return describeFoundNumber(value);
  if (typeof value === "boolean") return { zh: ` ${value}`, en: String(value) };
  return Array.isArray(value) ? listPhrase : mapPhrase;
}

function describeFoundNumber(value: number): Bilingual {
  if (Number.isNaN(value)) return { zh: "“非数字”（.nan）", en: '"not a number" (.nan)' };
  if (!Number.isFinite(value)) return { zh: "无穷大或大到无法计算的数", en: "infinite or too large to compute with" };
  return { zh: `数字 ${value}`, en: `the number ${value}` };
}

export function quoteText(text: string): Bilingual {
  return { zh: `“${shortenText(text)}”`, en: `"${shortenText(text)}"` };
}

/** A sentence about something; Chinese sets a space only after a Latin word or a number. */
export function formatStatement(label: Bilingual, zh: string, en: string): Bilingual {
  return { zh: `${label.zh}${/[!-~]$/.test(label.zh) ? " " : ""}${zh}`, en: `${label.en} ${en}` };
}

export const manyFaultsWords = {
  message: { zh: "不合格式的值太多，无法逐一列出", en: "More values are wrong than can be listed one by one" },
  remedy: { zh: "核对表头或键是否写对，先改正几处再检查", en: "Check the headings or keys; correct some, and read it again" },
};
