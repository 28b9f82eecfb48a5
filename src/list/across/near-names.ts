import { addGroupEntry } from "../../model/index.ts";
/** A name that is compared with the others of its bucket only. */
export interface NameEntry {
  readonly bucket: string;
  readonly name: string;
}

/** An entry, and an earlier one whose name is nearly the same. */
export interface NearName {
  readonly entry: number;
  readonly earlier: number;
  /** The share of their pairs of letters that two names have in common (Jaccard). */
  readonly likeness: number;
}

/**
 * Most earlier entries that a name is compared with for each of its pairs of letters; keeps the work linear whatever
 * the names are.
 */
const maxNameCandidates = 64;

/**
 * For each entry the earlier one of its bucket that is most like it, if one is at least so much alike and may be its
 * twin; of equals the first. Names so much alike share one of their rarest pairs of letters (prefix filtering: Bayardo,
 * Ma, Srikant 2007), so that only those are compared.
 */
export function listNearNames(
  entries: readonly NameEntry[],
  least: number,
  mayBeTwins: (entry: number, earlier: number) => boolean,
): NearName[] {
  const pairs = entries.map(({ name }) => collectLetterPairs(name));
  const frequency = new Map<string, number>();
  for (const each of pairs) for (const pair of each) frequency.set(pair, (frequency.get(pair) ?? 0) + 1);
  const index = new Map<string, number[]>();
  return entries.flatMap(({ bucket }, entry) => {
    const own = pairs[entry] as ReadonlySet<string>;
    const rarest = [...own].sort((a, b) => (frequency.get(a) as number) - (frequency.get(b) as number) || (a < b ? -1 : 1));
    const prefix = rarest.slice(0, own.size - Math.ceil(least * own.size) + 1).map((pair) => `${bucket}\n${pair}`);
    const seen = new Set<number>();
    let best: NearName | undefined;
    for (const key of prefix) {
      for (const earlier of (index.get(key) ?? []).slice(-maxNameCandidates)) {
        if (seen.has(earlier)) continue;
        seen.add(earlier);
        if (!mayBeTwins(entry, earlier)) continue;
        const likeness = computeJaccard(own, pairs[earlier] as ReadonlySet<string>);
        const isBetter = !best || likeness > best.likeness || (likeness === best.likeness && earlier < best.earlier);
        if (likeness >= least && isBetter) best = { entry, earlier, likeness };
      }
    }
    for (const key of prefix) addGroupEntry(index, key, entry);
    return best ? [best] : [];
  });
}

function collectLetterPairs(name: string): Set<string> {
  const letters = [...name];
  return letters.length < 2 ? new Set(letters) : new Set(letters.slice(1).map((letter, at) => `${letters[at]}${letter}`));
}

function computeJaccard(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let common = 0;
  for (const pair of one) if (other.has(pair)) common++;
  return common / (one.size + other.size - common);
}
