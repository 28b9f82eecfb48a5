import { addGroupMember, type Catalog, listTexts } from "../../model/index.ts";

/** The id under which documents that are the same thing go: that of the first of them. */
export type DocumentResolver = (id: string) => string;

/**
 * Documents are the same when one has the id or the name of the other among its aliases, or when two have an alias in
 * common. Equal names alone prove nothing, as every office has its application form; nor does an alias that is the name
 * of several.
 */
export function createDocumentResolver({ documents }: Pick<Catalog, "documents">): DocumentResolver {
  const leader = documents.map((_, index) => index);
  const findRoot = (index: number): number => {
    let root = index;
    while (leader[root] !== root) root = leader[root] as number;
    for (let at = index; at !== root; ) [at, leader[at]] = [leader[at] as number, root];
    return root;
  };
  const named = new Map<string, Set<number>>();
  const aliased = new Map<string, Set<number>>();
  for (const [index, { id, name, aliases = [] }] of documents.entries()) {
    for (const label of [id, ...listTexts(name)]) addHolder(named, label, index);
    for (const label of aliases.flatMap(listTexts)) addHolder(aliased, label, index);
  }
  for (const [label, holders] of aliased) {
    const called = named.get(label) ?? new Set<number>();
    if (called.size > 1) continue;
    const [first, ...others] = [...called, ...holders].map(findRoot).sort((a, b) => a - b);
    for (const other of others)
      if (findRoot(other) !== findRoot(first as number)) uniteSets(leader, findRoot(first as number), findRoot(other));
  }
  const roots = new Map(documents.map(({ id }, index) => [id, (documents[findRoot(index)] as { id: string }).id]));
  return (id) => roots.get(id) ?? id;
}

function uniteSets(leader: number[], one: number, other: number): void {
  leader[Math.max(one, other)] = Math.min(one, other);
}

function addHolder(labels: Map<string, Set<number>>, label: string, index: number): void {
  addGroupMember(labels, label.trim(), index);
}
