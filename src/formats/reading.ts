import type { Bilingual, Path, Place, Problem, ProblemCode } from "../model/index.ts";
import { problem } from "../model/index.ts";
import type { ExtrasAt } from "./extras.ts";
import { labelOf } from "./label.ts";
import { textAt } from "./places.ts";
import type { Shape } from "./shape.ts";
import type { Node, Tree } from "./yaml.ts";

/** The state of turning one file into plain data. */
export interface Reading {
  readonly tree: Tree;
  readonly problems: Problem[];
  /** For a map where several shapes may stand: the one that it was taken for. */
  readonly chosen: WeakMap<object, Shape>;
  readonly extras: ExtrasAt[];
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
export type Words = Pick<Problem, "message" | "remedy">;

export function newReading(tree: Tree): Reading {
  return { tree, problems: [], extras: [], chosen: new WeakMap(), path: [], open: new Set(), doubtful: [], aliased: 0, complete: true };
}

/** Does something one level further in. */
export function inside<Value>(reading: Reading, key: string | number, read: () => Value): Value {
  reading.path.push(key);
  const value = read();
  reading.path.pop();
  return value;
}

/** What a message calls the current place. */
export function here({ tree, path }: Reading): Bilingual {
  return labelOf(path, (each) => textAt(tree, each));
}

export function placeOfNode({ tree }: Reading, node: Node): Place {
  return tree.placeOf(node.range?.[0] ?? 0);
}

export function report(reading: Reading, code: ProblemCode, words: Words, node: Node, path: Path = [...reading.path]): void {
  reading.problems.push(problem(code, { ...words, path }, () => placeOfNode(reading, node)));
}

/** Reports what makes it useless to read on. */
export function stop(reading: Reading, code: ProblemCode, words: Words, node: Node): undefined {
  report(reading, code, words, node);
  reading.complete = false;
}
