import { nodeAt } from "../places.ts";
import { isMap, isSeq, type Node, type Tree, type YAMLMap } from "../yaml.ts";
import { addedEntries, blockListEdits, flowListEdits, type ListChange } from "./list-edits.ts";
import { isQuotedMap, keyEdit, keyRemovals, newKeyEdit, pairOf, valueEdit } from "./map-edits.ts";
import type { KeySetting, ListSetting, Setting } from "./settings.ts";
import type { TextEdit } from "./text-edits.ts";

/** The edits of a text that let a setting hold. */
export function settingEdits(tree: Tree, text: string, setting: Setting): TextEdit[] {
  const map = nodeAt(tree, setting.path);
  if (!isMap<Node, Node | null>(map)) throw new RangeError("There is no map whose value can be set");
  return "kept" in setting ? listEdits(tree, text, map, setting) : keyEdits(tree, text, map, setting);
}

function keyEdits(tree: Tree, text: string, map: YAMLMap<Node, Node | null>, setting: KeySetting): TextEdit[] {
  const { path, key, value, before, instead } = setting;
  const pair = pairOf(map, key);
  const other = instead === undefined ? undefined : pairOf(map, instead);
  if (value === undefined) return pair ? keyRemovals(text, map, pair) : [];
  if (pair) {
    const change = isSeq(pair.value) && Array.isArray(before) && Array.isArray(value) ? listChange(before, value) : undefined;
    const edits = change ? listEdits(tree, text, map, { path, key, ...change }) : [valueEdit(text, map, pair, value)];
    return [...edits, ...(other ? keyRemovals(text, map, other) : [])];
  }
  if (other) return [keyEdit(text, other, key), valueEdit(text, map, other, value)];
  return [newKeyEdit(text, map, key, value)];
}

function listEdits(tree: Tree, text: string, map: YAMLMap<Node, Node | null>, { path, key, kept, added }: ListSetting): TextEdit[] {
  const isQuoted = isQuotedMap(text, map);
  const pair = pairOf(map, key);
  const list = nodeAt(tree, [...path, key]);
  if (pair && !kept.includes(true)) return [valueEdit(text, map, pair, added)];
  if (isSeq<Node>(list) && list.flow) return flowListEdits(text, list, { kept, added }, isQuoted);
  const removals = isSeq<Node>(list) ? blockListEdits(text, list, kept) : [];
  return added.length === 0 ? removals : [...removals, addedEntries(tree, text, path, key, added, isQuoted)];
}

/** A list as what stays of the one before and what comes behind; nothing when none of that stays. */
function listChange(before: readonly unknown[], after: readonly unknown[]): ListChange | undefined {
  let number = 0;
  const kept = before.map((each) => {
    const isKept = number < after.length && JSON.stringify(each) === JSON.stringify(after[number]);
    if (isKept) number++;
    return isKept;
  });
  return number === 0 ? undefined : { kept, added: after.slice(number) };
}
