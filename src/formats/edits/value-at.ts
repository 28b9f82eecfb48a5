import type { Path } from "../../model/index.ts";

/** What plain data has at a path. */
export function valueAt(content: unknown, path: Path): unknown {
  return path.reduce((value: unknown, key) => (value as Record<string, unknown>)[key], content);
}
