import { findNearestName, hasName, maxIdLength, type NamedEntry } from "../../model/index.ts";

/**
 * Names compared in one check. A file of nothing but unknown names would else take time that grows with their square.
 */
const maxComparisons = 2_000_000;

/**
 * The known thing that a name means: the only one that is called so, or the one whose id is nearest, if any is near
 * enough.
 */
export type Spelling = <Known extends string | NamedEntry>(name: string, known: readonly Known[]) => Known | undefined;

export function createSpelling(): Spelling {
  let left = maxComparisons;
  return (name, known) => {
    left -= known.length;
    if (left < 0) return undefined;
    const called = known.filter((each) => typeof each !== "string" && hasName(each, name));
    if (called.length === 1) return called[0];
    if (name.length > maxIdLength) return undefined;
    const near = findNearestName(
      name,
      known.map(getKnownId).filter((id) => id.length <= maxIdLength),
    );
    return near === undefined ? undefined : known.find((each) => getKnownId(each) === near);
  };
}

export function getKnownId(known: string | NamedEntry): string {
  return typeof known === "string" ? known : known.id;
}
