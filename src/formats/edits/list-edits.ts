import type { DataPath } from "../../model/index.ts";
import { detectNewline, getInsertionPoint, getNextLineStart } from "../yaml/insertion-point.ts";
import { type Node, type Tree, writeYaml, type YAMLSeq } from "../yaml/yaml.ts";
import { listEntryRemovals } from "./entry-removals.ts";
import { writeFlowText } from "./flow-text.ts";
import { getLineStart, getNodeEnd, getNodeStart, type TextEdit } from "./text-edits.ts";

/** What a list becomes: which of its entries stay, and what comes behind them. */
export interface ListChange {
  readonly kept: readonly boolean[];
  readonly added: readonly unknown[];
}

/** The edits of a list between brackets, of which some entry stays. */
export function listFlowListEdits(text: string, list: YAMLSeq<Node>, { kept, added }: ListChange, isQuoted: boolean): TextEdit[] {
  const spans = list.items.map((item) => ({ from: getAnchorStart(text, item), to: getNodeEnd(text, item) }));
  const at = spans[kept.lastIndexOf(true)]?.to ?? getNodeStart(list) + 1;
  const additions = added.map((each) => ({ from: at, to: at, text: `, ${writeFlowText(each, isQuoted)}` }));
  return [...additions, ...listEntryRemovals(text, spans, kept)];
}

/** The edits of a list whose entries have lines of their own, of which some stays. */
export function listBlockListEdits(text: string, list: YAMLSeq<Node>, kept: readonly boolean[]): TextEdit[] {
  return list.items.flatMap((item, index) => {
    if (kept[index]) return [];
    const from = getLineStart(text, text.lastIndexOf("-", getNodeStart(item) - 1));
    return [{ from, to: getNextLineStart(text, getNodeEnd(text, item)), text: "" }];
  });
}

/** The edit that adds entries at the end of a list, each in lines of its own; the list may be missing. */
export function createEntriesEdit(
  tree: Tree,
  text: string,
  path: DataPath,
  key: string,
  added: readonly unknown[],
  isQuoted: boolean,
): TextEdit {
  const { at, before, behind, column } = getInsertionPoint(tree, text, path, key);
  const written =
    column === undefined
      ? added.map((each) => writeFlowText(each, isQuoted)).join(", ")
      : writeEntryLines(added, column, detectNewline(text));
  return { from: at, to: at, text: `${before}${written}${behind}` };
}

function writeEntryLines(entries: readonly unknown[], column: number, newLine: string): string {
  const lines = writeYaml(entries, (keys) => keys.length === 0)
    .trimEnd()
    .split("\n");
  return lines.map((line) => `${" ".repeat(column)}${line}${newLine}`).join("");
}

function getAnchorStart(text: string, node: Node): number {
  return node.anchor === undefined ? getNodeStart(node) : text.lastIndexOf(`&${node.anchor}`, getNodeStart(node));
}
