import { createSoundPlaces, type PlainPart, readPart, type SourceText } from "../../../../formats/index.ts";
import type { LocationLookup } from "../../../../model/index.ts";

/** Most text of which the trees are kept, in UTF-16 code units: a tree takes about 60 bytes for each. */
const maxTreeText = 4_000_000;

/**
 * The places in files whose trees were not kept: a file is taken apart again when a place in it is asked for, and the
 * last few are kept then.
 */
export function createPlaceCache(): (source: SourceText, read: PlainPart) => LocationLookup {
  const kept = new Map<SourceText, LocationLookup>();
  return (source, { problems }) =>
    (path, part) => {
      const known = kept.get(source) ?? (problems.length > 0 ? readPart(source).places : createSoundPlaces(source));
      kept.delete(source);
      kept.set(source, known);
      let text = [...kept.keys()].reduce((sum, each) => sum + each.text.length, 0);
      for (const oldest of kept.keys()) {
        if (text <= maxTreeText || oldest === source) break;
        kept.delete(oldest);
        text -= oldest.text.length;
      }
      return known(path, part);
    };
}
