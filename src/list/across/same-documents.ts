import { type Catalog, textsOf } from "../../model/index.ts";

/** The id under which documents that are the same thing go: that of the first of them. */
export type SameDocuments = (id: string) => string;

/**
 * Documents are the same when one has the id or the name of the other among its aliases, or when two have an alias in common. Equal names alone prove
 * nothing, as every office has its application form; nor does an alias that is the name of several.
 */
export function sameDocuments({ documents }: Pick<Catalog, "documents">): SameDocuments {
  const leader = documents.map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (leader[root] !== root) root = leader[root] as number;
    for (let at = index; at !== root; ) [at, leader[at]] = [leader[at] as number, root];
    return root;
  };
  const named = new Map<string, Set<number>>();
  const aliased = new Map<string, Set<number>>();
  for (const [index, { id, name, aliases = [] }] of documents.entries()) {
    for (const label of [id, ...textsOf(name)]) enter(named, label, index);
    for (const label of aliases.flatMap(textsOf)) enter(aliased, label, index);
  }
  for (const [label, holders] of aliased) {
    const called = named.get(label) ?? new Set<number>();
    if (called.size > 1) continue;
    const [first, ...others] = [...called, ...holders].map(rootOf).sort((a, b) => a - b);
    for (const other of others) if (rootOf(other) !== rootOf(first as number)) join(leader, rootOf(first as number), rootOf(other));
  }
  const roots = new Map(documents.map(({ id }, index) => [id, (documents[rootOf(index)] as { id: string }).id]));
  return (id) => roots.get(id) ?? id;
}

function join(leader: number[], one: number, other: number): void {
  leader[Math.max(one, other)] = Math.min(one, other);
}

function enter(labels: Map<string, Set<number>>, label: string, index: number): void {
  const key = label.trim();
  const holders = labels.get(key);
  if (holders) holders.add(index);
  else labels.set(key, new Set([index]));
}
