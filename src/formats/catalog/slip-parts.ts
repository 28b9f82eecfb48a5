import type { Problem } from "../../model/index.ts";
import type { SourceText, TreePart } from "../yaml/source.ts";
import { parseTree, type Tree } from "../yaml/yaml.ts";
import { collectSlips, type MendedText, mendText, type Slip } from "../yaml-repair/index.ts";
import { checkExhaustion, createSlipProblem, findFirstFault } from "../yaml-repair/syntax.ts";
import { type ReadTree, readTree } from "./read-tree.ts";

/**
 * A file that the YAML library cannot read: what can be named is told, and mended when that is certain, so that the
 * rest can be read.
 */
export function recoverPart(tree: Tree, { text, file }: SourceText): TreePart {
  const tooMuch = checkExhaustion(tree);
  if (tooMuch) return { tree, problems: [tooMuch] };
  const slips = pickCertainSlips(collectSlips(text), tree);
  const told = slips.map((slip) => createSlipProblem(slip, tree));
  const isCertain = slips.every(({ edits }) => edits.length > 0);
  if (!isCertain || slips.length === 0)
    return { tree, problems: slips[0]?.kind === "deeper" ? told : addUnexplainedFault(told, findFirstFault(tree, text), isCertain) };
  const again = parseMendedTree(tree, mendText(text, slips), file);
  if (again.tree.faults.length > 0) return { tree, problems: addUnexplainedFault(told, findFirstFault(again.tree, again.text), isCertain) };
  const read = readTree(again.tree);
  return { ...read, problems: [...told, ...dropExplainedProblems(read.problems, slips, tree)] };
}

/**
 * A line that is indented too far is to blame only when it is the first mistake, and when the library stumbles over it
 * and not over the indentation of the line before.
 */
function pickCertainSlips(slips: readonly Slip[], tree: Tree): Slip[] {
  const [first] = slips;
  const [fault] = [...tree.faults].sort((a, b) => a.offset - b.offset);
  const isFirst = first?.kind === "deeper" && fault?.code === "BLOCK_AS_IMPLICIT_KEY" && fault.offset < first.offset;
  return slips.filter((slip) => slip.kind !== "deeper" || (isFirst && slip === first));
}

/** What the library finds is told only when no slip explains it. */
function addUnexplainedFault(told: readonly Problem[], fault: Problem | undefined, isCertain: boolean): Problem[] {
  const line = fault?.line ?? 0;
  const lines = told.map((each) => each.line ?? 0);
  const isExplained = lines.some((each) => Math.abs(each - line) <= 1 || (!isCertain && each < line));
  return fault && !isExplained ? [...told, fault] : [...told];
}

/** A text with a colon too many may have been meant as something else than a text. */
function dropExplainedProblems(problems: readonly Problem[], slips: readonly Slip[], tree: Tree): Problem[] {
  const texts = new Set(slips.flatMap(({ kind, offset }) => (kind === "more-colons" ? [tree.placeOf(offset).line] : [])));
  return problems.filter(({ code, line }) => code !== "wrong-type" || !texts.has(line ?? 0));
}

/** A file that can be read, but with mistakes: those that come from a slip on their line are told as that. */
export function rereadPart(read: ReadTree, { text, file }: SourceText): TreePart {
  const { tree } = read;
  const lines = new Set([...read.problems.map(({ line }) => line), ...read.doubtful.map((offset) => tree.placeOf(offset).line)]);
  const slips = collectSlips(text).filter(({ offset, edits }) => edits.length > 0 && lines.has(tree.placeOf(offset).line));
  if (slips.length === 0) return read;
  const again = parseMendedTree(tree, mendText(text, slips), file).tree;
  if (again.faults.length > 0) return read;
  const better = readTree(again);
  return { ...better, problems: [...slips.map((slip) => createSlipProblem(slip, tree)), ...better.problems] };
}

/** The tree of a mended text; places are those in the text as it stands in the file. */
function parseMendedTree(
  tree: Tree,
  { text, origin }: MendedText,
  file: string | undefined,
): { readonly tree: Tree; readonly text: string } {
  return { text, tree: { ...parseTree(text, file), placeOf: (offset) => tree.placeOf(origin(offset)) } };
}
