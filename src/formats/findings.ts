import { type Bilingual, nearest, suggestion, valueCalled, withWord } from "../model/index.ts";
import { short } from "./label.ts";
import type { Words } from "./reading.ts";

/** What the problems say that are found before the content is validated. `label` is what the place is called. */

export function unknownKey(label: Bilingual, key: string, known: readonly string[]): Words {
  return {
    message: { zh: `${label.zh}：没有“${short(key)}”这个键`, en: `${label.en}: there is no key "${short(key)}" here` },
    remedy: suggestion(key, known, {
      zh: known.length > 0 ? `此处可用的键：${known.join("、")}；自用的备注请以 x- 开头` : "请删去这个键",
      en: known.length > 0 ? `Keys that may stand here: ${known.join(", ")}; begin notes of your own with x-` : "Delete this key",
    }),
  };
}

export function duplicateKey(label: Bilingual, key: string): Words {
  return {
    message: { zh: `${label.zh}：“${short(key)}”写了两次`, en: `${label.en}: "${short(key)}" is written twice` },
    remedy: {
      zh: "删去其中一处；若本应是另一个条目，请另起一行并以“- ”开头",
      en: 'Delete one of the two; if it belongs to another entry, begin that entry with "- " on a new line',
    },
  };
}

export function badCharacter(label: Bilingual, characters: readonly string[]): Words {
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

export const tooDeep: Words = {
  message: { zh: "括号或缩进嵌套过深", en: "Brackets or indentation are nested too deeply" },
  remedy: {
    zh: "检查是否漏了右括号，或文件并非流程清单",
    en: "Look for a bracket that is never closed; or the file is not a catalog at all",
  },
};

export const tooManyAliases: Words = {
  message: { zh: "别名（*）展开后内容过多，或引用了自身", en: "Aliases (*) expand to too much, or to themselves" },
  remedy: { zh: "把内容直接写出来，不用别名", en: "Write the content out instead of using aliases" },
};

export function unknownAlias(name: string): Words {
  return {
    message: { zh: `“*${short(name)}”引用的内容不存在`, en: `"*${short(name)}" refers to something that is not in the file` },
    remedy: {
      zh: `以 * 开头的文字请加引号："*${short(name)}"`,
      en: `Put text that begins with * in quotation marks: "*${short(name)}"`,
    },
  };
}

/** The remedy for a value that is not among those allowed. */
export function oneOf(value: unknown, allowed: readonly unknown[]): Bilingual {
  const names = allowed.map(String);
  const otherwise = { zh: `可用的值：${names.map(withWord).join("、")}`, en: `Use one of: ${names.join(", ")}` };
  if (typeof value !== "string") return otherwise;
  const called = valueCalled(value, names);
  return called === undefined ? suggestion(value, names, otherwise) : { zh: `写成 ${withWord(called)}`, en: `Write ${called}` };
}

/** The allowed value that a misspelt or a Chinese one means. */
export function meantValue(value: unknown, allowed: readonly unknown[]): string | undefined {
  if (typeof value !== "string") return undefined;
  const names = allowed.map(String);
  return valueCalled(value, names) ?? nearest(value, names);
}
