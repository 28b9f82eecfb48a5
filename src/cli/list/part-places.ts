import { type Part, readPart, type Source } from "../../formats/index.ts";
import type { Places } from "../../model/index.ts";

/** Most text of which the trees are kept, in UTF-16 code units: a tree takes about 60 bytes for each. */
const mostText = 4_000_000;

/** The places in files whose trees were not kept: a file is read again when a place in it is asked for, and the last few are kept then. */
export function placesAnew(): (source: Source) => Places {
  const kept = new Map<Source, Part>();
  return (source) => (path, part) => {
    const known = kept.get(source) ?? readPart(source);
    kept.delete(source);
    kept.set(source, known);
    let text = [...kept.keys()].reduce((sum, each) => sum + each.text.length, 0);
    for (const oldest of kept.keys()) {
      if (text <= mostText || oldest === source) break;
      kept.delete(oldest);
      text -= oldest.text.length;
    }
    return known.places(path, part);
  };
}
