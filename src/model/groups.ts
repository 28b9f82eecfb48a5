/** Adds a value to the list that a map keeps under a key. */
export function addGroupEntry<Key, Value>(groups: Map<Key, Value[]>, key: Key, value: Value): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}

/** Adds a value to the set that a map keeps under a key. */
export function addGroupMember<Key, Value>(groups: Map<Key, Set<Value>>, key: Key, value: Value): void {
  const group = groups.get(key);
  if (group) group.add(value);
  else groups.set(key, new Set([value]));
}

/** Values by a key of theirs, in the order of the first of each; those without a key are left out. */
export function groupValues<Key, Value>(values: Iterable<Value>, getKey: (value: Value) => Key | undefined): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const value of values) {
    const key = getKey(value);
    if (key !== undefined) addGroupEntry(groups, key, value);
  }
  return groups;
}

/** Things by their ids; of two with one id the last. */
export function indexById<Thing extends { readonly id: string }>(things: readonly Thing[]): Map<string, Thing> {
  return new Map(things.map((thing) => [thing.id, thing]));
}
