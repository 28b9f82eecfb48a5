import type { SourceLocation } from "../../../model/index.ts";
import type { Tree } from "../yaml.ts";
import { notPlainError } from "./cursor.ts";
import { readRootMap } from "./nodes.ts";

/** Tabs, other line ends, marks of byte order, and marks of documents and directives: for the YAML library to judge. */
const oddTextPattern = /[\t\r\ufeff]|^(?:---|\.\.\.|%)/m;

/** A text in plain YAML, or where it ceases to be plain: at what needs all of YAML, or at a mistake. */
export type PlainReading = { readonly tree: Tree } | { readonly tree?: undefined; readonly locateEnd: () => SourceLocation };

/**
 * The nodes of a text in the plain YAML that people and programs write: maps, lists, brackets, texts on one line,
 * comments. They are those of the YAML library, at about an eighth of its time; of the nodes in blocks only where they
 * begin is exact, not where they end.
 */
export function readPlainTree(text: string, file?: string): PlainReading {
  const getPlace = createOffsetLocator(text, file);
  const odd = isJsonFile(file) ? 0 : text.search(oddTextPattern);
  if (odd >= 0) return { locateEnd: () => getPlace(odd) };
  const cursor = { text, at: 0 };
  try {
    const root = readRootMap(cursor);
    return { tree: { root, faults: [], targetOf: () => undefined, placeOf: getPlace, meant: new WeakMap() } };
  } catch (error) {
    if (error !== notPlainError) throw error;
    return { locateEnd: () => getPlace(cursor.at) };
  }
}

/** The same, undefined for any text that is not plain. */
export function parsePlainTree(text: string, file?: string): Tree | undefined {
  return readPlainTree(text, file).tree;
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
