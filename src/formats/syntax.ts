import { type Problem, problem } from "../model/index.ts";
import { tooDeep } from "./findings.ts";
import type { Words } from "./reading.ts";
import { syntaxWords } from "./syntax-words.ts";
import type { SyntaxFault, Tree } from "./yaml.ts";

/** What the YAML library could not read, in the words of an analyst; one problem a line, because the rest of a line only follows from it. */
export function syntaxProblems(tree: Tree, text: string): Problem[] {
  const exhausted = tree.faults.find(({ code }) => code === "RESOURCE_EXHAUSTION" || code === "STACK");
  if (exhausted) return [problem("too-deep", { ...tooDeep, path: [] }, () => tree.placeOf(exhausted.offset))];
  const problems = new Map<number, Problem>();
  for (const fault of [...tree.faults].sort((a, b) => a.offset - b.offset)) {
    const place = tree.placeOf(fault.offset);
    if (!problems.has(place.line))
      problems.set(
        place.line,
        problem("syntax", { ...wordsOf(fault, text), path: [] }, () => place),
      );
  }
  return [...problems.values()];
}

function wordsOf(fault: SyntaxFault, text: string): Words {
  // A tab also shows as other faults, of keys and of blocks, on the line that it indents.
  const start = text.lastIndexOf("\n", fault.offset - 1) + 1;
  const indented = /^[ \t]*/.exec(text.slice(start, start + 200))?.[0] ?? "";
  return syntaxWords(indented.includes("\t") ? { ...fault, code: "TAB_AS_INDENT" } : fault);
}
