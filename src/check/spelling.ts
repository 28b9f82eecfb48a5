import { maxIdLength, nearest } from "../model/index.ts";

/** Names compared in one check. A file of nothing but unknown names would else take time that grows with their square. */
const mostComparisons = 2_000_000;

/** The known name that a misspelt one means, if any is near enough. */
export type Spelling = (name: string, known: readonly string[]) => string | undefined;

export function newSpelling(): Spelling {
  let left = mostComparisons;
  return (name, known) => {
    left -= known.length;
    if (left < 0 || name.length > maxIdLength) return undefined;
    return nearest(
      name,
      known.filter((each) => each.length <= maxIdLength),
    );
  };
}
