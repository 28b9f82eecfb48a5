import { findNearestName, isExtra } from "../../model/index.ts";
import { isMap, isScalar, isSeq, type Node } from "../yaml/yaml.ts";
import type { MapShape, SchemaShape } from "./shape.ts";

const collectionKinds: ReadonlySet<SchemaShape["kind"]> = new Set(["map", "record", "list", "any"]);

/**
 * Which of several shapes a node is meant to have, so that a mistake inside it is judged by that one alone: by the kind
 * of node, and among maps by the keys. Nothing when no option takes such a node.
 */
export function chooseShape(options: readonly SchemaShape[], node: Node): SchemaShape | undefined {
  if (isSeq(node)) return options.find((option) => option.kind === "list");
  if (isScalar(node)) return node.value === null ? undefined : options.find((option) => !collectionKinds.has(option.kind));
  if (!isMap(node)) return undefined;
  const record = options.find((option) => option.kind === "record");
  const maps = options.filter((option) => option.kind === "map");
  if (record || maps.length < 2) return record ?? maps[0];
  const keys = node.items.map((pair) => String(pair.key)).filter((key) => !isExtra(key));
  const scores = maps.map((option) => scoreMapShape(option, keys));
  return maps[scores.indexOf(Math.max(...scores))];
}

/** Known keys count one, misspelt ones a half; of equals the option that misses fewer required keys wins. */
function scoreMapShape({ fields }: MapShape, keys: readonly string[]): number {
  let score = 0;
  for (const key of keys) {
    if (fields.has(key)) score += 1;
    else if (findNearestName(key, fields.keys()) !== undefined) score += 0.5;
  }
  const missing = [...fields].filter(([key, field]) => !field.optional && !keys.includes(key)).length;
  return score - missing / 100;
}
