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
    const hasArticle = basis.some(
      ({ law, article }) => article !== undefined || listTexts(law).some((text) => /第.+条|\b(art(icle|\.)?|section|s\.)\s*\d/i.test(text)),
    );
    if (hasArticle) return;
    report({
      path: basis.length > 0 ? [...path, "basis"] : path,
      message: basis.length > 0 ? L01Words.message : L01Words.otherMessage,
      remedy: L01Words.remedy,
    });
  },
};
