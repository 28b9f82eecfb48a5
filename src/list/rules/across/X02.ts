import type { Bilingual, Item } from "../../../model/index.ts";
import type { WholeListRule } from "../../rule.ts";
import { X02Words } from "./words.ts";

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
        message: X02Words.x02Message(code, document, giver.item, first.zh, first.en),
        remedy: X02Words.x02Remedy,
      });
    }
  },
};

/** Why an item cannot give what another needs, as far as their dates tell. */
function findValidityFault(item: Item, giver: Item | undefined): Bilingual | undefined {
  if (!giver) return undefined;
  const { effective, cancelled } = giver;
  if (cancelled !== undefined && (item.cancelled === undefined || cancelled < item.cancelled)) {
    return X02Words.validityFaultText(cancelled);
  }
  if (effective !== undefined && item.effective !== undefined && effective > item.effective) {
    return X02Words.validityFaultValidityFaultText(effective);
  }
  return undefined;
}
