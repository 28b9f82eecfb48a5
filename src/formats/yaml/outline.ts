/** How many entries each list of a file has, as far as it was read, by key; of other keys that it has, 0. */
export type FileOutline = Readonly<Record<string, number>>;

export function countListEntries(value: unknown): FileOutline {
  return Object.fromEntries(Object.entries(Object(value)).map(([key, content]) => [key, Array.isArray(content) ? content.length : 0]));
}
