import type { Place } from "../../model/index.ts";
import type { Tree } from "../yaml.ts";
import { notPlain } from "./cursor.ts";
import { rootOf } from "./nodes.ts";

/** Tabs, other line ends, marks of byte order, and marks of documents and directives: for the YAML library to judge. */
const odd = /[\t\r\ufeff]|^(?:---|\.\.\.|%)/m;

/**
 * The nodes of a text in the plain YAML that people and programs write: maps, lists, brackets, texts on one line, comments. Undefined for any
 * other. They are those of the YAML library, at about an eighth of its time; of the nodes in blocks only where they begin is exact, not where they end.
 */
export function plainTree(text: string, file?: string): Tree | undefined {
  if (file?.toLowerCase().endsWith(".json") || odd.test(text)) return undefined;
  try {
    const root = rootOf({ text, at: 0 });
    return { root, faults: [], targetOf: () => undefined, placeOf: placesIn(text, file), meant: new WeakMap() };
  } catch (error) {
    if (error !== notPlain) throw error;
    return undefined;
  }
}

/** The line and column of an offset; where lines begin is worked out when first asked for. */
function placesIn(text: string, file: string | undefined): (offset: number) => Place {
  let starts: number[] | undefined;
  return (offset) => {
    starts ??= lineStarts(text);
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle;
    }
    return { ...(file !== undefined && { file }), line: low + 1, column: offset - (starts[low] as number) + 1 };
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}
