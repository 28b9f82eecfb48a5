import { annotateValue, type Bilingual, findNearestName, findWordValue, formatSuggestion } from "../../model/index.ts";
import { shortenText } from "../text/label.ts";
import type { ProblemWords } from "./reading.ts";

/** What the problems say that are found before the content is validated. `label` is what the place is called. */

export function describeUnknownKey(label: Bilingual, key: string, known: readonly string[]): ProblemWords {
  return {
    message: { zh: `${label.zh}：没有“${shortenText(key)}”这个键`, en: `${label.en}: there is no key "${shortenText(key)}" here` },
    remedy: formatSuggestion(key, known, {
      zh: known.length > 0 ? `此处可用的键：${known.join("、")}；自用的备注请以 x- 开头` : "请删去这个键",
      en: known.length > 0 ? `Keys that may stand here: ${known.join(", ")}; begin notes of your own with x-` : "Delete this key",
    }),
  };
}

export function describeDuplicateKey(label: Bilingual, key: string): ProblemWords {
  return {
    message: { zh: `${label.zh}：“${shortenText(key)}”写了两次`, en: `${label.en}: "${shortenText(key)}" is written twice` },
    remedy: {
      zh: "删去其中一处；若本应是另一个条目，请另起一行并以“- ”开头",
      en: 'Delete one of the two; if it belongs to another entry, begin that entry with "- " on a new line',
    },
  };
}

export function describeBadCharacters(label: Bilingual, characters: readonly string[]): ProblemWords {
  return {
    message: {
      zh: `${label.zh}：含有看不见或不能出版的字符 ${characters.join("、")}`,
      en: `${label.en}: there is an invisible or unprintable character ${characters.join(", ")}`,
    },
    remedy: {
      zh: "删去该字符后重新输入这段文字；本次已替换或去掉它",
      en: "Type this text again without it; for now it has been replaced or left out",
    },
  };
}

export const nestingWords: ProblemWords = {
  message: { zh: "括号或缩进嵌套过深", en: "Brackets or indentation are nested too deeply" },
  remedy: {
    zh: "检查是否漏了右括号，或文件并非流程清单",
    en: "Look for a bracket that is never closed; or the file is not a catalog at all",
  },
};

export const aliasCountWords: ProblemWords = {
  message: { zh: "别名（*）展开后内容过多，或引用了自身", en: "Aliases (*) expand to too much, or to themselves" },
  remedy: { zh: "把内容直接写出来，不用别名", en: "Write the content out instead of using aliases" },
};

export function describeUnknownAlias(name: string): ProblemWords {
  return {
    message: { zh: `“*${shortenText(name)}”引用的内容不存在`, en: `"*${shortenText(name)}" refers to something that is not in the file` },
    remedy: {
      zh: `以 * 开头的文字请加引号："*${shortenText(name)}"`,
      en: `Put text that begins with * in quotation marks: "*${shortenText(name)}"`,
    },
  };
}

/** The remedy for a value that is not among those allowed. */
export function formatValueRemedy(value: unknown, allowed: readonly unknown[]): Bilingual {
  const names = allowed.map(String);
  const otherwise = { zh: `可用的值：${names.map(annotateValue).join("、")}`, en: `Use one of: ${names.join(", ")}` };
  if (typeof value !== "string") return otherwise;
  const called = findWordValue(value, names);
  return called === undefined ? formatSuggestion(value, names, otherwise) : { zh: `写成 ${annotateValue(called)}`, en: `Write ${called}` };
}

/** The allowed value that a misspelt or a Chinese one means. */
export function findMeantValue(value: unknown, allowed: readonly unknown[]): string | undefined {
  if (typeof value !== "string") return undefined;
  const names = allowed.map(String);
  return findWordValue(value, names) ?? findNearestName(value, names);
}
