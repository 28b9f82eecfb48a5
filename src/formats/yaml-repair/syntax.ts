import { createProblem, type Problem } from "../../model/index.ts";
import { nestingWords } from "../validate/conversion-words.ts";
import type { SyntaxFault, Tree } from "../yaml/yaml.ts";
import { describeSlip, type Slip } from "./index.ts";
import { describeSyntaxFault } from "./syntax-words.ts";

/** The problem of a file on which the YAML library ran out of memory or stack. */
export function checkExhaustion(tree: Tree): Problem | undefined {
  const fault = tree.faults.find(({ code }) => code === "RESOURCE_EXHAUSTION" || code === "STACK");
  return fault && createProblem("too-deep", { ...nestingWords, path: [] }, () => tree.placeOf(fault.offset));
}

/**
 * The first thing that the YAML library could not read, in the words of an analyst. It is told alone, because most of
 * what the library says after it only follows from it.
 */
export function findFirstFault(tree: Tree, text: string): Problem | undefined {
  const [first] = [...tree.faults].sort((a, b) => a.offset - b.offset);
  return first && createProblem("syntax", { ...describeSyntaxFault(first), path: [] }, () => tree.placeOf(getVisibleOffset(first, text)));
}

/** Faults of indentation stand at the beginning of the line; the eye looks for them where its text begins. */
function getVisibleOffset({ offset }: SyntaxFault, text: string): number {
  const isStart = offset === 0 || text[offset - 1] === "\n";
  return isStart ? offset + (/^[ ]*(?=[^\s])/.exec(text.slice(offset, offset + 200))?.[0].length ?? 0) : offset;
}

export function createSlipProblem(slip: Slip, tree: Tree): Problem {
  return createProblem("syntax", { ...describeSlip(slip), path: [] }, () => tree.placeOf(slip.offset));
}
