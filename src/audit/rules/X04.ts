import { basisKeys } from "../across/basis-keys.ts";
import { isFamily } from "../across/kinship.ts";
import { nearNames } from "../across/near-names.ts";
import { plainName } from "../across/plain-names.ts";
import { isParty } from "../item-kinds.ts";
import type { ListRule } from "../rule.ts";
import { textsOf } from "../texts.ts";

/** From this likeness on two names are one, but for a slip. */
const least = 0.85;

/**
 * Items of one type and level with nearly the same name but another code: of one unit, or of two that do not rest on the same article, of whom R02 tells.
 * Parts of one item are not meant.
 */
export const X04: ListRule = {
  code: "X04",
  checkList(list, report) {
    const entries = list.catalog.items.flatMap((item, index) => {
      const name = plainName(textsOf(item.name)[0] ?? "");
      if (name === "" || item.cancelled !== undefined) return [];
      const scope = isParty(item) ? (item.unit ?? "") : "";
      return [{ item, index, bucket: `${item.type} ${item.level ?? ""} ${scope}`, name }];
    });
    const bases = new Map<number, Set<string>>();
    const basesOf = (index: number) => {
      const item = list.catalog.items[index];
      const known = bases.get(index) ?? new Set(item ? basisKeys(list, item) : []);
      bases.set(index, known);
      return known;
    };
    const mayBeTwins = (a: number, b: number) => {
      const [one, other] = [entries[a], entries[b]];
      if (!one || !other || isFamily(one.item, other.item) || one.item.code === other.item.code) return false;
      if (one.item.unit === other.item.unit) return true;
      const shared = basesOf(other.index);
      return ![...basesOf(one.index)].some((key) => shared.has(key));
    };
    for (const { entry, earlier, likeness } of nearNames(entries, least, mayBeTwins)) {
      const [one, other] = [entries[earlier], entries[entry]];
      if (!one || !other) continue;
      report({
        path: ["items", other.index],
        items: [one.item.code, other.item.code],
        message: {
          zh: `事项“${other.item.code}”与“${one.item.code}”名称${likeness === 1 ? "相同" : "几乎相同"}，编码不同`,
          en: `Items "${other.item.code}" and "${one.item.code}" have ${likeness === 1 ? "one name" : "nearly one name"} but two codes`,
        },
        remedy: {
          zh: "若是同一事项，只留一项；若是其一部分，写 parent",
          en: "Keep one if they are the same; write parent if one is a part",
        },
        related: [{ message: { zh: `事项“${one.item.code}”`, en: `Item "${one.item.code}"` }, path: ["items", one.index] }],
      });
    }
  },
};
