import { isExtra, type TimeLimit } from "../../model/index.ts";
import type { Length } from "./codecs/length-codec.ts";
import type { TableRecord } from "./records.ts";

/** Columns that are looked after one by one: they say what a row belongs to, or are written in another way. */
export type SeparateColumns = readonly string[];

/**
 * A row as the map that a file would have: `duties.before` becomes a map in a map, texts in several languages one map,
 * a length its amount, and what stands in the column `more` comes as it is.
 */
export function expandRecord({ values }: TableRecord, apart: SeparateColumns): Record<string, unknown> {
  const result = new Map<string, unknown>();
  for (const [key, value] of values) {
    if (isExtra(key)) {
      result.set(key, value);
      continue;
    }
    const [path = "", tag] = key.split("\0");
    const [first = "", second] = path.split(".");
    if (apart.includes(first) || path === "more" || path === "unit-of-length" || second === "unit" || value === undefined) continue;
    if (path === "length") for (const [unit, amount] of Object.entries(getTimeLimit(value))) result.set(unit, amount);
    else if (second !== undefined)
      result.set(
        first,
        setMapEntry(result.get(first), second, tag === undefined ? value : setMapEntry(getInnerValue(result, first, second), tag, value)),
      );
    else result.set(path, tag === undefined ? value : setMapEntry(result.get(path), tag, value));
  }
  for (const [key, value] of Object.entries((values.get("more") as Record<string, unknown> | undefined) ?? {})) result.set(key, value);
  return Object.fromEntries(result);
}

export function getTimeLimit(value: unknown): TimeLimit {
  return (value as Extract<Length, { readonly length: TimeLimit }>).length;
}

function getInnerValue(result: ReadonlyMap<string, unknown>, first: string, second: string): unknown {
  return (result.get(first) as Record<string, unknown> | undefined)?.[second];
}

function setMapEntry(map: unknown, key: string, value: unknown): Record<string, unknown> {
  return { ...(typeof map === "object" ? (map as Record<string, unknown>) : {}), [key]: value };
}
