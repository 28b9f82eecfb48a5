import { itemTerms, type Law, localizeName } from "../../../model/index.ts";
import type { ItemRule } from "../../rule.ts";

/** Ranks below those that may set a licence. */
const lowRanks: ReadonlySet<Law["rank"]> = new Set(["ministry-rule", "document"]);

/** What `laws` says of a basis: repealed, amended since the item was last brought up to date, too low to set a licence. */
export const L02: ItemRule = {
  code: "L02",
  checkItem({ list, item, path }, report) {
    const named = (item.basis ?? []).map(({ law }) => list.lawNamed(law));
    const date = item.updated ?? item.effective;
    for (const [index, law] of named.entries()) {
      if (!law) continue;
      const name = { zh: localizeName(law, "zh"), en: localizeName(law, "en") };
      const place = [...path, "basis", index, "law"];
      if (law.repealed !== undefined) {
        report({
          path: place,
          message: { zh: `依据“${name.zh}”已于 ${law.repealed} 废止`, en: `its basis "${name.en}" was repealed on ${law.repealed}` },
          remedy: { zh: "换成现行依据，或取消事项", en: "Name the law in force, or cancel the item" },
        });
        continue;
      }
      const since =
        date === undefined
          ? undefined
          : (law.amended ?? [])
              .filter((day) => day > date)
              .sort()
              .at(-1);
      if (since === undefined || date === undefined) continue;
      report({
        path: place,
        message: {
          zh: `依据“${name.zh}”于 ${since} 修订，事项仍是 ${date} 的`,
          en: `its basis "${name.en}" was amended on ${since}, and the item is of ${date}`,
        },
        remedy: { zh: "按修订后的条文核对，再改 updated", en: "Check it against the new text, then set updated" },
      });
    }
    const isLow = item.type === "licence" && named.length > 0 && named.every((law) => law !== undefined && lowRanks.has(law.rank));
    const rank = named[0]?.rank;
    if (!isLow || rank === undefined) return;
    report({
      path: [...path, "basis"],
      message: {
        zh: `许可只以${itemTerms.ranks[rank].zh}为依据，它不能设定行政许可`,
        en: `the licence rests on a ${itemTerms.ranks[rank].en} alone, which may not set one`,
      },
      remedy: { zh: "写出设定它的法律、行政法规或地方性法规", en: "Name the law or regulation that sets it" },
    });
  },
};
