import { type Problem, problem } from "../model/index.ts";
import { tooDeep } from "./findings.ts";
import { type Slip, slipWords } from "./slips/index.ts";
import { syntaxWords } from "./syntax-words.ts";
import type { SyntaxFault, Tree } from "./yaml.ts";

/** The problem of a file on which the YAML library ran out of memory or stack. */
export function exhausted(tree: Tree): Problem | undefined {
  const fault = tree.faults.find(({ code }) => code === "RESOURCE_EXHAUSTION" || code === "STACK");
  return fault && problem("too-deep", { ...tooDeep, path: [] }, () => tree.placeOf(fault.offset));
}

/**
 * The first thing that the YAML library could not read, in the words of an analyst. It is told alone, because most of what the library
 * says after it only follows from it.
 */
export function firstFault(tree: Tree, text: string): Problem | undefined {
  const [first] = [...tree.faults].sort((a, b) => a.offset - b.offset);
  return first && problem("syntax", { ...syntaxWords(first), path: [] }, () => tree.placeOf(placed(first, text)));
}

/** Faults of indentation stand at the beginning of the line; the eye looks for them where its text begins. */
function placed({ offset }: SyntaxFault, text: string): number {
  const isStart = offset === 0 || text[offset - 1] === "\n";
  return isStart ? offset + (/^[ ]*(?=[^\s])/.exec(text.slice(offset, offset + 200))?.[0].length ?? 0) : offset;
}

export function slipProblem(slip: Slip, tree: Tree): Problem {
  return problem("syntax", { ...slipWords(slip), path: [] }, () => tree.placeOf(slip.offset));
}
