import type { Path } from "../../model/index.ts";
import { newLineOf, placeForEntries } from "../entries-place.ts";
import { type Node, type Tree, type YAMLSeq, yamlOf } from "../yaml.ts";
import { entryRemovals } from "./entry-removals.ts";
import { flowText } from "./flow-text.ts";
import { endOf, lineStart, nextLine, startOf, type TextEdit } from "./text-edits.ts";

/** What a list becomes: which of its entries stay, and what comes behind them. */
export interface ListChange {
  readonly kept: readonly boolean[];
  readonly added: readonly unknown[];
}

/** The edits of a list between brackets, of which some entry stays. */
export function flowListEdits(text: string, list: YAMLSeq<Node>, { kept, added }: ListChange, isQuoted: boolean): TextEdit[] {
  const spans = list.items.map((item) => ({ from: startWithAnchor(text, item), to: endOf(text, item) }));
  const at = spans[kept.lastIndexOf(true)]?.to ?? startOf(list) + 1;
  const additions = added.map((each) => ({ from: at, to: at, text: `, ${flowText(each, isQuoted)}` }));
  return [...additions, ...entryRemovals(text, spans, kept)];
}

/** The edits of a list whose entries have lines of their own, of which some stays. */
export function blockListEdits(text: string, list: YAMLSeq<Node>, kept: readonly boolean[]): TextEdit[] {
  return list.items.flatMap((item, index) => {
    if (kept[index]) return [];
    const from = lineStart(text, text.lastIndexOf("-", startOf(item) - 1));
    return [{ from, to: nextLine(text, endOf(text, item)), text: "" }];
  });
}

/** The edit that adds entries at the end of a list, each in lines of its own; the list may be missing. */
export function addedEntries(tree: Tree, text: string, path: Path, key: string, added: readonly unknown[], isQuoted: boolean): TextEdit {
  const { at, before, behind, column } = placeForEntries(tree, text, path, key);
  const written = column === undefined ? added.map((each) => flowText(each, isQuoted)).join(", ") : inLines(added, column, newLineOf(text));
  return { from: at, to: at, text: `${before}${written}${behind}` };
}

function inLines(entries: readonly unknown[], column: number, newLine: string): string {
  const lines = yamlOf(entries, (keys) => keys.length === 0)
    .trimEnd()
    .split("\n");
  return lines.map((line) => `${" ".repeat(column)}${line}${newLine}`).join("");
}

function startWithAnchor(text: string, node: Node): number {
  return node.anchor === undefined ? startOf(node) : text.lastIndexOf(`&${node.anchor}`, startOf(node));
}
