import { type Node, Pair, Scalar, type Tree, YAMLMap, YAMLSeq } from "./yaml.ts";

/** Deeper than what a file may have, so that reading tells of it. */
const maxValueDepth = 70;
/** Most entries of an object, as of a file. */
const maxValueEntries = 3_000_000;

/**
 * A JavaScript value as the tree of a file that says the same. The place of a node is its number in the order of the
 * entries, as its line.
 * @throws RangeError when something in it is no data (a function, an instance of a class), holds itself, or when there
 * are too many entries
 */
export function createValueTree(root: unknown): Tree {
  let count = 0;
  const around = new Set<object>();
  const createNode = (value: unknown, path: string): Node => {
    const at = count++;
    if (count > maxValueEntries) throw createTooManyError(path);
    const node = typeof value === "object" && value !== null ? createCollection(value, path) : createScalarNode(value, path);
    node.range = [at, at, at];
    return node;
  };
  const createCollection = (value: object, path: string): Node => {
    if (around.has(value)) throw new RangeError(`${path} holds itself`);
    if (around.size > maxValueDepth) return new Scalar(null);
    around.add(value);
    const node = Array.isArray(value) ? createList(value, path) : createMap(value, path);
    around.delete(value);
    return node;
  };
  const createList = (value: readonly unknown[], path: string): Node => {
    if (count + value.length > maxValueEntries) throw createTooManyError(path);
    const list = new YAMLSeq<Node>();
    list.items = Array.from(value, (item, index) => createNode(item, `${path}[${index}]`));
    return list;
  };
  const createMap = (value: object, path: string): Node => {
    const prototype: unknown = Object.getPrototypeOf(value);
    // Objects of other realms have another Object.prototype, which has no prototype itself.
    if (prototype !== null && Object.getPrototypeOf(prototype) !== null)
      throw new RangeError(`${path} should be plain data, but is an instance of ${String(value.constructor?.name)}`);
    const map = new YAMLMap<Node, Node | null>();
    for (const [key, content] of Object.entries(value)) {
      // A key without a value is not there, as in JSON.
      if (content === undefined) continue;
      const name = createNode(key, path);
      map.items.push(new Pair<Node, Node | null>(name, createNode(content, `${path}.${key}`)));
    }
    return map;
  };
  return {
    root: createNode(root, "content"),
    faults: [],
    targetOf: () => undefined,
    placeOf: (offset) => ({ line: offset + 1, column: 1 }),
    meant: new WeakMap(),
  };
}

function createTooManyError(path: string): RangeError {
  return new RangeError(`${path} has one entry too many: an object has at most ${maxValueEntries / 1e6} million`);
}

function createScalarNode(value: unknown, path: string): Scalar {
  if (typeof value === "function" || typeof value === "symbol" || typeof value === "bigint")
    throw new RangeError(`${path} should be plain data, but is a ${typeof value}`);
  const scalar = new Scalar(value ?? null);
  // Where text is expected a number is taken as it is written; text is text.
  scalar.type = typeof value === "string" ? "QUOTE_DOUBLE" : "PLAIN";
  if (value !== undefined && value !== null) scalar.source = String(value);
  return scalar;
}
