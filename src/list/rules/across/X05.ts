import { addGroupEntry, administrativeLevels, createKey, type Item, listTexts } from "../../../model/index.ts";
import { listItemDifferences } from "../../across/differences.ts";
import type { IndexedItem } from "../../across/list-index.ts";
import { toPlainName } from "../../across/plain-names.ts";
import { createDocumentResolver } from "../../across/same-documents.ts";
import { isParty } from "../../item-kinds.ts";
import type { WholeListRule } from "../../rule.ts";
import { X05Words } from "./words.ts";

/**
 * One item at several levels or in several districts: the same basic code, or without one the same name and type at
 * another level. Each is held to the one of the highest level that comes first.
 */
export const X05: WholeListRule = {
  code: "X05",
  checkList(list, report) {
    const same = createDocumentResolver(list.catalog);
    for (const group of groupSameItems(list.catalog.items)) {
      const [first] = [...group].sort((a, b) => getLevelRank(a.item) - getLevelRank(b.item) || a.index - b.index);
      for (const other of group) {
        if (!first || other === first || !isOtherPlace(first.item, other.item)) continue;
        const differences = listItemDifferences(first.item, other.item, list, same);
        if (differences.length === 0) continue;
        report({
          path: ["items", other.index],
          items: [first.item.code, other.item.code],
          message: X05Words.message(
            other.item.code,
            first.item.code,
            differences.map(({ zh }) => zh).join("；"),
            differences.map(({ en }) => en).join("; "),
          ),
          remedy: X05Words.remedy,
          related: [{ message: X05Words.related(first.item.code), path: ["items", first.index] }],
        });
      }
    }
  },
};

function groupSameItems(items: readonly Item[]): IndexedItem[][] {
  const groups = new Map<string, IndexedItem[]>();
  for (const [index, item] of items.entries()) {
    const name = toPlainName(listTexts(item.name)[0] ?? "");
    if (isParty(item) || item.cancelled !== undefined || (item.basicCode === undefined && name === "")) continue;
    const key = item.basicCode === undefined ? createKey(item.type, name) : item.basicCode;
    addGroupEntry(groups, key, { item, index });
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}

function getLevelRank({ level }: Item): number {
  return level === undefined ? administrativeLevels.length : administrativeLevels.indexOf(level);
}

/** At another level; or, by the basic code, of another unit. */
function isOtherPlace(one: Item, other: Item): boolean {
  const areLevels = one.level !== undefined && other.level !== undefined && one.level !== other.level;
  return areLevels || (one.basicCode !== undefined && one.unit !== other.unit);
}
