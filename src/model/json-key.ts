/** One text for several values, equal where they are: the key of a map or set by more than one thing. */
export function createKey(...parts: readonly unknown[]): string {
  return JSON.stringify(parts);
}

/** Whether two values are written the same as JSON: the order of their keys counts. */
export function isSameJson(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
