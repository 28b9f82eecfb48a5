import { itemTerms, type Law, localizeName } from "../../../model/index.ts";
import type { ItemRule } from "../../rule.ts";
import { L02Words } from "./words.ts";

/** Ranks below those that may set a licence. */
const lowRanks: ReadonlySet<Law["rank"]> = new Set(["ministry-rule", "document"]);

/**
 * What `laws` says of a basis: repealed, amended since the item was last brought up to date, too low to set a licence.
 */
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
          message: L02Words.message(name.zh, law.repealed, name.en),
          remedy: L02Words.remedy,
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
        message: L02Words.otherMessage(name.zh, since, date, name.en),
        remedy: L02Words.otherRemedy,
      });
    }
    const isLow = item.type === "licence" && named.length > 0 && named.every((law) => law !== undefined && lowRanks.has(law.rank));
    const rank = named[0]?.rank;
    if (!isLow || rank === undefined) return;
    report({
      path: [...path, "basis"],
      message: L02Words.thirdMessage(itemTerms.ranks[rank].zh, itemTerms.ranks[rank].en),
      remedy: L02Words.thirdRemedy,
    });
  },
};
