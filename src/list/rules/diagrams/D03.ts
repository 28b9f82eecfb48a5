import { addGroupEntry, formatLimitLength, type Item, type Limit, localizeText } from "../../../model/index.ts";
import type { WholeListRule } from "../../rule.ts";
import { D03Words } from "./words.ts";

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
          message: D03Words.message(codes.length, id, zh, first.item.code, other.item.code, en),
          remedy: D03Words.remedy,
          related: [{ message: D03Words.related(first.item.code), path: ["items", first.index] }],
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
