import type { Bilingual, Item } from "../../../model/index.ts";
import type { WholeListRule } from "../../rule.ts";

/** A document that an item needs must be had from an item that is in force as long as this one is. */
export const X02: WholeListRule = {
  code: "X02",
  checkList({ items, prerequisites }, report) {
    for (const { item: code, document, need, givers, path } of prerequisites()) {
      const item = items.get(code);
      if (!item || need === "optional") continue;
      const faults = givers.map((giver) => findValidityFault(item, items.get(giver.item)));
      const [first] = faults;
      const [giver] = givers;
      if (!first || !giver || faults.includes(undefined)) continue;
      report({
        path,
        items: [code],
        message: {
          zh: `事项“${code}”要“${document}”，核发它的“${giver.item}”${first.zh}`,
          en: `Item "${code}" needs "${document}", but "${giver.item}", which gives it, ${first.en}`,
        },
        remedy: { zh: "不再要求这份材料，或改由有效的事项核发", en: "Ask for it no more, or let an item in force give it" },
      });
    }
  },
};

/** Why an item cannot give what another needs, as far as their dates tell. */
function findValidityFault(item: Item, giver: Item | undefined): Bilingual | undefined {
  if (!giver) return undefined;
  const { effective, cancelled } = giver;
  if (cancelled !== undefined && (item.cancelled === undefined || cancelled < item.cancelled)) {
    return { zh: `于 ${cancelled} 取消`, en: `is cancelled on ${cancelled}` };
  }
  if (effective !== undefined && item.effective !== undefined && effective > item.effective) {
    return { zh: `到 ${effective} 才生效`, en: `comes into force on ${effective} only` };
  }
  return undefined;
}
