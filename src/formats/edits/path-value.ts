import type { DataPath } from "../../model/index.ts";

/** What plain data has at a path. */
export function getPathValue(content: unknown, path: DataPath): unknown {
  return path.reduce((value: unknown, key) => (value as Record<string, unknown>)[key], content);
}
