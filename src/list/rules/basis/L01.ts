import { listTexts } from "../../../model/index.ts";
import { isParty } from "../../item-kinds.ts";
import type { ItemRule } from "../../rule.ts";
import { L01Words } from "./words.ts";

/**
 * Every item but those of the party rests on a law with the article; a text of the article that stands in the name of
 * the law counts.
 */
export const L01: ItemRule = {
  code: "L01",
  checkItem({ item, path }, report) {
    if (isParty(item)) return;
    const basis = item.basis ?? [];
    const hasArticle = basis.some(({ law, article }) => article !== undefined || listTexts(law).some(hasArticleNumber));
    if (hasArticle) return;
    report({
      path: basis.length > 0 ? [...path, "basis"] : path,
      message: basis.length > 0 ? L01Words.message : L01Words.otherMessage,
      remedy: L01Words.remedy,
    });
  },
};

function hasArticleNumber(text: string): boolean {
  // From the last 第 that is not right before 条, so that each is looked at once.
  return /第.(?:(?!第).)*第?条/.test(text) || /\b(?:art(?:icle|\.)?|section|s\.)\s*\d/i.test(text);
}
