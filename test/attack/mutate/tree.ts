import type { Dice } from "../dice.ts";
import { oddNumbers, oddTrees } from "./odd-values.ts";

type Slots = Record<string, unknown>;

/** A file of maps and lists with other values, keys and places in it: right in its grammar, wrong in what it says. */
export function mutateTree(tree: unknown, dice: Dice): unknown {
  const copy: unknown = structuredClone(tree);
  for (let left = 1 + dice.below(4); left > 0; left--) {
    const parents = listParents(copy);
    if (parents.length === 0) return dice.pick(oddTrees);
    mutateSlot(dice.pick(parents), parents, dice);
  }
  return copy;
}

function mutateSlot(parent: Slots, parents: readonly Slots[], dice: Dice): void {
  const key = dice.pick(Object.keys(parent));
  const value = parent[key];
  const other = dice.pick(parents);
  switch (dice.below(8)) {
    case 0:
      if (Array.isArray(parent)) parent.splice(Number(key), 1);
      else delete parent[key];
      break;
    case 1:
      if (Array.isArray(parent)) parent.splice(Number(key), 0, structuredClone(value));
      else parent[`${key}s`] = value;
      break;
    case 2:
      // Another value of the same file, so that names are known and stand where they may not.
      parent[key] = structuredClone(other[dice.pick(Object.keys(other))]);
      break;
    case 3:
      other[key] = structuredClone(value);
      break;
    case 4:
      if (Array.isArray(value)) parent[key] = value.length > 1 ? value.toReversed() : [...value, ...value];
      else parent[key] = [structuredClone(value)];
      break;
    case 5:
      if (typeof value === "number") parent[key] = dice.chance(0.5) ? dice.pick(oddNumbers) : value * dice.pick([-1, 0.1, 10, 1.001]);
      else parent[key] = dice.pick(oddTrees);
      break;
    case 6:
      if (typeof value === "string")
        parent[key] = value.slice(0, dice.below(value.length + 1)) + dice.pick(["", "x", "名", "\u0301", value]);
      else parent[key] = dice.pick(oddTrees);
      break;
    default:
      parent[key] = structuredClone(dice.pick(oddTrees));
  }
}

/** Every map and list that has something in it. */
function listParents(tree: unknown): Slots[] {
  if (typeof tree !== "object" || tree === null || Object.keys(tree).length === 0) return [];
  return [tree as Slots, ...Object.values(tree).flatMap(listParents)];
}
