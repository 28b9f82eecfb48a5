import { type Bilingual, createKey } from "../model/index.ts";

/** What one format says and the other has no place for, or can only say in another way. */
export interface Omission {
  /** A word for programs; it never changes its meaning. */
  readonly kind: string;
  readonly message: Bilingual;
  /** How often it occurs. */
  readonly count: number;
  /** Where it occurs, with what is said there: all of them, each once. */
  readonly entries: readonly OmissionEntry[];
}

/** One of the things in a file of another program that were left out or changed in reading. */
export interface OmissionEntry {
  readonly name: string;
  /** What was written there, or what it was and has become: `3ed → 1d`. */
  readonly value?: string | undefined;
}

/** What is found while one format is turned into another. */
export interface Omissions<Kind extends string> {
  readonly note: (kind: Kind, name: string, value?: string) => void;
  /** In the order of the words. */
  readonly list: () => readonly Omission[];
}

export function createOmissions<Kind extends string>(words: Readonly<Record<Kind, Bilingual>>): Omissions<Kind> {
  const found = new Map<Kind, { count: number; readonly entries: Map<string, OmissionEntry> }>();
  return {
    note(kind, name, value) {
      const known = found.get(kind) ?? { count: 0, entries: new Map<string, OmissionEntry>() };
      found.set(kind, known);
      known.count++;
      if (name !== "" || value !== undefined) known.entries.set(createKey(name, value), { name, ...(value !== undefined && { value }) });
    },
    list: () =>
      (Object.keys(words) as Kind[]).flatMap((kind): readonly Omission[] => {
        const known = found.get(kind);
        return known ? [{ kind, message: words[kind], count: known.count, entries: [...known.entries.values()] }] : [];
      }),
  };
}
