import type { Bilingual } from "../model/index.ts";

/** What one format says and the other has no place for, or can only say in another way. */
export interface Omission {
  /** A word for programs; it never changes its meaning. */
  readonly kind: string;
  readonly message: Bilingual;
  /** How often it occurs. */
  readonly count: number;
  /** Where: the names of the first few things, each once. */
  readonly names: readonly string[];
}

/** What is found while one format is turned into another. */
export interface Omissions<Kind extends string> {
  readonly note: (kind: Kind, name: string) => void;
  /** In the order of the words. */
  readonly list: () => readonly Omission[];
}

/** Names that a list shows of one kind. */
const maxNames = 5;

export function newOmissions<Kind extends string>(words: Readonly<Record<Kind, Bilingual>>): Omissions<Kind> {
  const found = new Map<Kind, { count: number; readonly names: Set<string> }>();
  return {
    note(kind, name) {
      const entry = found.get(kind) ?? { count: 0, names: new Set<string>() };
      found.set(kind, entry);
      entry.count++;
      if (name !== "" && entry.names.size < maxNames) entry.names.add(name);
    },
    list: () =>
      (Object.keys(words) as Kind[]).flatMap((kind): readonly Omission[] => {
        const entry = found.get(kind);
        return entry ? [{ kind, message: words[kind], count: entry.count, names: [...entry.names] }] : [];
      }),
  };
}
