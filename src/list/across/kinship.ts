import type { Item } from "../../model/index.ts";

/** Whether two items are parts of one: the one of the other, both of a third, or both of one basic item. */
export function isFamily(one: Item, other: Item): boolean {
  const isPart = one.parent === other.code || other.parent === one.code || (one.parent !== undefined && one.parent === other.parent);
  return isPart || (one.basicCode !== undefined && one.basicCode === other.basicCode);
}

/** Whether two items may be done at the same place: of one level, as far as both say. */
export function isSameLevel(one: Item, other: Item): boolean {
  return one.level === undefined || other.level === undefined || one.level === other.level;
}

/** Whether the units of two items act together or one for the other, as one of the two says. */
export function hasJointUnits(one: Item, other: Item): boolean {
  const hasPartner = (item: Item, unit: string | undefined) =>
    unit !== undefined && (item.entrusted === unit || (item.joint ?? []).includes(unit));
  return hasPartner(one, other.unit) || hasPartner(other, one.unit);
}
