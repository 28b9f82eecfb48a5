import { createKey, type Item, listTexts } from "../../../model/index.ts";
import { listBasisKeys } from "../../across/basis-keys.ts";
import { isFamily } from "../../across/kinship.ts";
import { extractAct, toPlainName } from "../../across/plain-names.ts";
import { isParty } from "../../item-kinds.ts";
import type { WholeListRule } from "../../rule.ts";
import { X04Words } from "./words.ts";

/** Most items of one name that an item is held against; keeps the work linear. */
const maxTwinCandidates = 8;

/**
 * Items of one type and level whose names are the same but for words that all items have, with two codes: of one unit,
 * or of two that do not rest on the same article, of whom R02 tells. Parts of one item are not meant, nor what every
 * organisation of the party does.
 */
export const X04: WholeListRule = {
  code: "X04",
  checkList(list, report) {
    const known = new Map<string, { readonly item: Item; readonly index: number; readonly name: string }[]>();
    const isTwin = (one: Item, other: Item) => {
      if (isFamily(one, other) || one.code === other.code) return false;
      if (one.unit === other.unit) return true;
      const shared = new Set(listBasisKeys(list, other));
      return !listBasisKeys(list, one).some((key) => shared.has(key));
    };
    for (const [index, item] of list.catalog.items.entries()) {
      const name = listTexts(item.name)[0] ?? "";
      if (name === "" || item.cancelled !== undefined) continue;
      const key = createKey(item.type, item.level, isParty(item) ? item.unit : "", extractAct(name));
      const others = known.get(key) ?? [];
      known.set(key, others);
      const one = others.find((each) => isTwin(each.item, item));
      if (others.length < maxTwinCandidates) others.push({ item, index, name });
      if (!one) continue;
      const isSame = toPlainName(one.name) === toPlainName(name);
      report({
        path: ["items", index],
        items: [one.item.code, item.code],
        message: X04Words.message(item.code, one.item.code, isSame),
        remedy: X04Words.remedy,
        related: [{ message: X04Words.related(one.item.code), path: ["items", one.index] }],
      });
    }
  },
};
