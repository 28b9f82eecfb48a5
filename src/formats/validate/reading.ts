import type { Bilingual, DataPath, Problem, ProblemCode, SourceLocation } from "../../model/index.ts";
import { createProblem } from "../../model/index.ts";
import { formatPathLabel } from "../text/label.ts";
import { findScalarText } from "../yaml/places.ts";
import type { Node, Tree } from "../yaml/yaml.ts";
import type { MapExtras } from "./extras.ts";
import type { SchemaShape } from "./shape.ts";

/** The state of turning one file into plain data. */
export interface TreeReading {
  readonly tree: Tree;
  readonly problems: Problem[];
  /** For a map where several shapes may stand: the one that it was taken for. */
  readonly chosen: WeakMap<object, SchemaShape>;
  readonly extras: MapExtras[];
  /** Where the reading is. */
  readonly path: (string | number)[];
  /** What the aliases around the current node stand for. */
  readonly open: Set<Node>;
  /** Offsets of entries that are valid but probably several run together. */
  readonly doubtful: number[];
  /** Nodes read so far because of aliases. */
  aliased: number;
  /** False when the reading had to stop. */
  complete: boolean;
}

/** What is said of a problem. */
export type ProblemWords = Pick<Problem, "message" | "remedy">;

export function createTreeReading(tree: Tree): TreeReading {
  return { tree, problems: [], extras: [], chosen: new WeakMap(), path: [], open: new Set(), doubtful: [], aliased: 0, complete: true };
}

/** Does something one level further in. */
export function enterKey<Value>(reading: TreeReading, key: string | number, read: () => Value): Value {
  reading.path.push(key);
  const value = read();
  reading.path.pop();
  return value;
}

/** What a message calls the current place. */
export function formatCurrentLabel({ tree, path }: TreeReading): Bilingual {
  return formatPathLabel(path, (each) => findScalarText(tree, each));
}

export function getNodePlace({ tree }: TreeReading, node: Node): SourceLocation {
  return tree.placeOf(node.range?.[0] ?? 0);
}

export function reportProblem(
  reading: TreeReading,
  code: ProblemCode,
  words: ProblemWords,
  node: Node,
  path: DataPath = [...reading.path],
): void {
  reading.problems.push(createProblem(code, { ...words, path }, () => getNodePlace(reading, node)));
}

/** Reports what makes it useless to read on. */
export function stopReading(reading: TreeReading, code: ProblemCode, words: ProblemWords, node: Node): undefined {
  reportProblem(reading, code, words, node);
  reading.complete = false;
}
