import { addGroupEntry, formatLimitLength, type Item, type Limit, localizeText } from "../../../model/index.ts";
import type { WholeListRule } from "../../rule.ts";

/** One diagram cannot show two limits or two desks at one place. What an item has of its own is drawn for it alone. */
export const D03: WholeListRule = {
  code: "D03",
  checkList({ catalog, processes }, report) {
    const sharing = new Map<string, { readonly item: Item; readonly index: number }[]>();
    for (const [index, item] of catalog.items.entries()) {
      if (item.process === undefined || !processes.has(item.process)) continue;
      addGroupEntry(sharing, item.process, { item, index });
    }
    for (const [id, group] of sharing) {
      const own = processes.get(id)?.process.limits ?? [];
      for (const { zh, en, shownOf } of [
        { zh: "时限", en: "limits", shownOf: (item: Item) => formatLimitsKey(item.limits ?? own) },
        { zh: "岗位", en: "posts", shownOf: formatPostsKey },
      ]) {
        const [first, ...others] = group;
        const other = first && others.find(({ item }) => shownOf(item) !== shownOf(first.item));
        if (!first || !other) continue;
        const codes = [first, ...others].map(({ item }) => item.code);
        report({
          path: ["items", other.index],
          items: codes,
          message: {
            zh: `${codes.length} 个事项共用流程“${id}”，${zh}却不同：“${first.item.code}”与“${other.item.code}”`,
            en: `${codes.length} items share process "${id}" but differ in ${en}: "${first.item.code}" and "${other.item.code}"`,
          },
          remedy: { zh: "统一，或各画一图", en: "Make them alike, or give each its own diagram" },
          related: [{ message: { zh: `事项“${first.item.code}”`, en: `Item "${first.item.code}"` }, path: ["items", first.index] }],
        });
      }
    }
  },
};

function formatLimitsKey(limits: readonly Limit[]): string {
  return JSON.stringify(limits.map((limit) => [limit.kind, limit.from, limit.to, formatLimitLength(limit, "en")]).sort());
}

function formatPostsKey({ posts = [] }: Item): string {
  return JSON.stringify(posts.map(({ step, post }) => [step, localizeText(post, "zh")]).sort());
}
