/**
 * Keys of other programs: they begin with `x-` and are kept as they are, plain JSON; nothing is worked out from them.
 */
export type Extras = Readonly<Record<ExtraKey, unknown>>;

type ExtraKey = `x-${string}`;

export function isExtra(key: string): key is ExtraKey {
  return key.startsWith("x-");
}

/** Those of the keys of a thing that belong to other programs, with their values. */
export function listObjectExtras(thing: object): [ExtraKey, unknown][] {
  return Object.entries(thing).filter((entry): entry is [ExtraKey, unknown] => isExtra(entry[0]));
}

/** A value as JSON text, without what other programs keep in it: by this two things are compared, or named. */
export function writePlainJson(value: unknown): string {
  const text = JSON.stringify(value);
  return text?.includes('"x-') ? JSON.stringify(value, (key, each: unknown) => (isExtra(key) ? undefined : each)) : text;
}

/**
 * The same value without what other programs keep in it; itself when that is nothing. Things that keep nothing are not
 * copied.
 */
export function stripExtras<Value>(value: Value): Value {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) {
    const all = value.map(stripExtras);
    return all.some((each, index) => each !== value[index]) ? (all as Value) : value;
  }
  let isSame = true;
  const kept: [string, unknown][] = [];
  for (const [key, each] of Object.entries(value)) {
    const own = isExtra(key) ? undefined : stripExtras(each);
    if (isExtra(key) || own !== each) isSame = false;
    if (!isExtra(key)) kept.push([key, own]);
  }
  return isSame ? value : (Object.fromEntries(kept) as Value);
}
