import { findTreeNode } from "../yaml/places.ts";
import { isMap, isSeq, type Node, type Tree, type YAMLMap } from "../yaml/yaml.ts";
import { createEntriesEdit, type ListChange, listBlockListEdits, listFlowListEdits } from "./list-edits.ts";
import { createKeyRename, createNewKeyEdit, createValueEdit, findPair, isQuotedMap, listKeyRemovals } from "./map-edits.ts";
import type { ContentSetting, KeySetting, ListSetting } from "./settings.ts";
import type { TextEdit } from "./text-edits.ts";

/** The edits of a text that let a setting hold. */
export function createSettingEdits(tree: Tree, text: string, setting: ContentSetting): TextEdit[] {
  const map = findTreeNode(tree, setting.path);
  if (!isMap<Node, Node | null>(map)) throw new RangeError("There is no map whose value can be set");
  return "kept" in setting ? createListEdits(tree, text, map, setting) : createKeyEdits(tree, text, map, setting);
}

function createKeyEdits(tree: Tree, text: string, map: YAMLMap<Node, Node | null>, setting: KeySetting): TextEdit[] {
  const { path, key, value, before, instead } = setting;
  const pair = findPair(map, key);
  const other = instead === undefined ? undefined : findPair(map, instead);
  if (value === undefined) return pair ? listKeyRemovals(text, map, pair) : [];
  if (pair) {
    const change = isSeq(pair.value) && Array.isArray(before) && Array.isArray(value) ? findListChange(before, value) : undefined;
    const edits = change ? createListEdits(tree, text, map, { path, key, ...change }) : [createValueEdit(text, map, pair, value)];
    return [...edits, ...(other ? listKeyRemovals(text, map, other) : [])];
  }
  if (other) return [createKeyRename(text, other, key), createValueEdit(text, map, other, value)];
  return [createNewKeyEdit(text, map, key, value)];
}

function createListEdits(tree: Tree, text: string, map: YAMLMap<Node, Node | null>, { path, key, kept, added }: ListSetting): TextEdit[] {
  const isQuoted = isQuotedMap(text, map);
  const pair = findPair(map, key);
  const list = findTreeNode(tree, [...path, key]);
  if (pair && !kept.includes(true)) return [createValueEdit(text, map, pair, added)];
  if (isSeq<Node>(list) && list.flow) return listFlowListEdits(text, list, { kept, added }, isQuoted);
  const removals = isSeq<Node>(list) ? listBlockListEdits(text, list, kept) : [];
  return added.length === 0 ? removals : [...removals, createEntriesEdit(tree, text, path, key, added, isQuoted)];
}

/** A list as what stays of the one before and what comes behind; nothing when none of that stays. */
function findListChange(before: readonly unknown[], after: readonly unknown[]): ListChange | undefined {
  let number = 0;
  const kept = before.map((each) => {
    const isKept = number < after.length && JSON.stringify(each) === JSON.stringify(after[number]);
    if (isKept) number++;
    return isKept;
  });
  return number === 0 ? undefined : { kept, added: after.slice(number) };
}
