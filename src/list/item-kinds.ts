import type { Item, ItemType } from "../model/index.ts";

/** Items of party organisations: no law gives them limits, and no licence law holds. */
export function isParty({ type }: Pick<Item, "type">): boolean {
  return type.startsWith("party-");
}

/** Items in which an office exercises a power, so that it answers for it before, during and after. */
export function isPower({ type }: Pick<Item, "type">): boolean {
  return type !== "public-service" && !type.startsWith("party-");
}

/** Items that begin with an application and may be promised; the others begin with the office. */
const appliedTypes: ReadonlySet<ItemType> = new Set([
  "licence",
  "benefit",
  "confirmation",
  "reward",
  "adjudication",
  "filing",
  "public-service",
]);

export function isApplied({ type }: Pick<Item, "type">): boolean {
  return appliedTypes.has(type);
}
