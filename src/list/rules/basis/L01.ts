import { listTexts } from "../../../model/index.ts";
import { isParty } from "../../item-kinds.ts";
import type { ItemRule } from "../../rule.ts";

/** Every item but those of the party rests on a law with the article; a text of the article that stands in the name of the law counts. */
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
      message:
        basis.length > 0
          ? { zh: "法律依据没有写到条", en: "its legal basis names no article" }
          : { zh: "没有法律依据", en: "it has no legal basis" },
      remedy: {
        zh: "在 basis（设定依据）写明法律与条款：[{law: 法律名称, article: 第几条}]，表格里写《法律名称》第几条",
        en: "Write basis: [{law: its name, article: its number}]",
      },
    });
  },
};
