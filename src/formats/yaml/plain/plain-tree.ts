import type { SourceLocation } from "../../../model/index.ts";
import type { Tree } from "../yaml.ts";
import { notPlainError } from "./cursor.ts";
import { readRootMap } from "./nodes.ts";

/** Tabs, other line ends, marks of byte order, and marks of documents and directives: for the YAML library to judge. */
const oddTextPattern = /[\t\r\ufeff]|^(?:---|\.\.\.|%)/m;

/**
 * The nodes of a text in the plain YAML that people and programs write: maps, lists, brackets, texts on one line,
 * comments. Undefined for any other. They are those of the YAML library, at about an eighth of its time; of the nodes
 * in blocks only where they begin is exact, not where they end.
 */
export function parsePlainTree(text: string, file?: string): Tree | undefined {
  if (isJsonFile(file) || oddTextPattern.test(text)) return undefined;
  try {
    const root = readRootMap({ text, at: 0 });
    return { root, faults: [], targetOf: () => undefined, placeOf: createOffsetLocator(text, file), meant: new WeakMap() };
  } catch (error) {
    if (error !== notPlainError) throw error;
    return undefined;
  }
}

/** Where a text of YAML that is not plain ceases to be so: at what needs all of YAML, or at a mistake. */
export function locatePlainEnd(text: string, file?: string): SourceLocation {
  const odd = text.search(oddTextPattern);
  const cursor = { text: odd < 0 ? text : text.slice(0, odd), at: 0 };
  try {
    readRootMap(cursor);
  } catch (error) {
    if (error !== notPlainError) throw error;
  }
  return createOffsetLocator(text, file)(cursor.at);
}

/** Such a file is read by the YAML library alone. */
export function isJsonFile(file: string | undefined): boolean {
  return file?.toLowerCase().endsWith(".json") === true;
}

/** The line and column of an offset; where lines begin is worked out when first asked for. */
function createOffsetLocator(text: string, file: string | undefined): (offset: number) => SourceLocation {
  let starts: number[] | undefined;
  return (offset) => {
    starts ??= listLineStarts(text);
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle;
    }
    return { ...(file !== undefined && { file }), line: low + 1, column: offset - (starts[low] as number) + 1 };
  };
}

function listLineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}
