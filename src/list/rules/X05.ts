import { type Item, levels, textsOf } from "../../model/index.ts";
import { differencesOf } from "../across/differences.ts";
import { plainName } from "../across/plain-names.ts";
import { sameDocuments } from "../across/same-documents.ts";
import { isParty } from "../item-kinds.ts";
import type { ListRule } from "../rule.ts";

interface Placed {
  readonly item: Item;
  readonly index: number;
}

/**
 * One item at several levels or in several districts: the same basic code, or without one the same name and type at another level. Each is held to the one of
 * the highest level that comes first.
 */
export const X05: ListRule = {
  code: "X05",
  checkList(list, report) {
    const same = sameDocuments(list.catalog);
    for (const group of groupsOf(list.catalog.items)) {
      const [first] = [...group].sort((a, b) => rankOf(a.item) - rankOf(b.item) || a.index - b.index);
      for (const other of group) {
        if (!first || other === first || !isElsewhere(first.item, other.item)) continue;
        const differences = differencesOf(first.item, other.item, list, same);
        if (differences.length === 0) continue;
        report({
          path: ["items", other.index],
          items: [first.item.code, other.item.code],
          message: {
            zh: `事项“${other.item.code}”与“${first.item.code}”是同一事项，却不同：${differences.map(({ zh }) => zh).join("；")}`,
            en: `Items "${other.item.code}" and "${first.item.code}" are the same but differ: ${differences.map(({ en }) => en).join("; ")}`,
          },
          remedy: { zh: "统一名称、时限与材料，或说明为何不同", en: "Make them alike, or note why they differ" },
          related: [{ message: { zh: `事项“${first.item.code}”`, en: `Item "${first.item.code}"` }, path: ["items", first.index] }],
        });
      }
    }
  },
};

function groupsOf(items: readonly Item[]): Placed[][] {
  const groups = new Map<string, Placed[]>();
  for (const [index, item] of items.entries()) {
    const name = plainName(textsOf(item.name)[0] ?? "");
    if (isParty(item) || item.cancelled !== undefined || (item.basicCode === undefined && name === "")) continue;
    const key = item.basicCode === undefined ? JSON.stringify([item.type, name]) : item.basicCode;
    const group = groups.get(key);
    if (group) group.push({ item, index });
    else groups.set(key, [{ item, index }]);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}

function rankOf({ level }: Item): number {
  return level === undefined ? levels.length : levels.indexOf(level);
}

/** At another level; or, by the basic code, of another unit. */
function isElsewhere(one: Item, other: Item): boolean {
  const areLevels = one.level !== undefined && other.level !== undefined && one.level !== other.level;
  return areLevels || (one.basicCode !== undefined && one.unit !== other.unit);
}
