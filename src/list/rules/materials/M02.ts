import { listTexts, localizeName } from "../../../model/index.ts";
import { walkMaterials } from "../../materials.ts";
import type { ItemRule } from "../../rule.ts";
import { M02Words } from "./words.ts";

const catchAllPatterns = [
  /(其他|其它|相关|有关|所需|需要)的?(证明)?(材料|资料|文件|手续)/,
  /(?<![高初中同平上下优特一二三四五六七八九十])等(相关|有关|其他)?(证明)?(材料|资料|文件)?[）)]?$/,
  /\b(other|any other|relevant|related|further|additional)\s+(necessary |required |supporting )?(materials?|documents?|papers?|information|evidence)\b/i,
  /\betc\b/i,
];

/** A material that leaves open what has to be handed in. */
export const M02: ItemRule = {
  code: "M02",
  checkItem({ list, item, path }, report) {
    for (const { material, path: place } of walkMaterials(item, path)) {
      const document = list.documents.get(material.document);
      const texts = [material.document, ...listTexts(document?.name)];
      if (!texts.some((text) => catchAllPatterns.some((pattern) => pattern.test(text.trim())))) continue;
      const name = {
        zh: document ? localizeName(document, "zh") : material.document,
        en: document ? localizeName(document, "en") : material.document,
      };
      report({
        path: place,
        message: M02Words.message(name.zh, name.en),
        remedy: M02Words.remedy,
      });
    }
  },
};
