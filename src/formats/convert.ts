import { nearest, type Path, type Place, type Problem, type ProblemCode, problem } from "../model/index.ts";
import { printable } from "./characters.ts";
import { choose } from "./choose.ts";
import { badCharacter, duplicateKey, tooDeep, tooManyAliases, unknownAlias, unknownKey } from "./findings.ts";
import { labelOf } from "./label.ts";
import { textAt } from "./places.ts";
import { isTextual, type Shape } from "./shape.ts";
import { isAlias, isMap, isScalar, isSeq, type Node, type Scalar, type Tree, type YAMLMap } from "./yaml.ts";

/** Deeper than anything that the format has. */
const maxDepth = 64;
/** Nodes that aliases may stand for in all; a file that shares lists stays far below. */
const maxAliasedNodes = 100_000;

/** A file as plain data, ready to be validated. */
export interface Converted {
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** For a map where several shapes may stand: the one that it was taken for. */
  readonly chosen: WeakMap<object, Shape>;
  /** False when the reading had to stop: `value` is not the whole file then. */
  readonly complete: boolean;
}

interface Reading {
  readonly tree: Tree;
  readonly problems: Problem[];
  readonly chosen: WeakMap<object, Shape>;
  readonly path: (string | number)[];
  /** What the aliases around the current node stand for. */
  readonly open: Set<Node>;
  aliased: number;
  complete: boolean;
}

/**
 * The nodes of a file as plain data of a shape. Where text is expected, a number or truth value without quotation marks is taken as it is
 * written. Keys that begin with `x-` are left out; so are unknown keys, after a problem: a misspelt one is read as the key that it means.
 * Ids and references are normalised to NFC, so that they are equal when they look equal; other text stays as it is, because NFC also
 * replaces some ideographs of personal and place names.
 */
export function convert(tree: Tree, shape: Shape): Converted {
  const reading: Reading = { tree, problems: [], chosen: new WeakMap(), path: [], open: new Set(), aliased: 0, complete: true };
  const value = valueOf(reading, tree.root, shape);
  return { value, problems: reading.problems, chosen: reading.chosen, complete: reading.complete };
}

function valueOf(reading: Reading, node: Node | null, shape: Shape): unknown {
  if (!reading.complete || node === null) return null;
  if (reading.path.length > maxDepth) return stop(reading, node, "too-deep", tooDeep());
  if (reading.open.size > 0 && ++reading.aliased > maxAliasedNodes) return stop(reading, node, "too-many-aliases", tooManyAliases());
  if (isAlias(node)) return aliasOf(reading, node, shape);
  if (shape.kind === "choice") {
    const option = choose(shape.options, node) ?? ({ kind: "any" } as const);
    const value = valueOf(reading, node, option);
    if (value !== null && typeof value === "object") reading.chosen.set(value, option);
    return value;
  }
  if (isMap<Node, Node | null>(node)) return mapOf(reading, node, shape);
  if (isSeq<Node>(node)) {
    const element = shape.kind === "list" ? shape.element : ({ kind: "any" } as const);
    return node.items.map((item, position) => at(reading, position, () => valueOf(reading, item, element)));
  }
  // A single entry without brackets where a list is expected is read as that entry.
  return isScalar(node) ? scalarOf(reading, node, shape.kind === "list" ? shape.element : shape) : null;
}

function aliasOf(reading: Reading, node: Node & { readonly source: string }, shape: Shape): unknown {
  const target = isAlias(node) ? reading.tree.targetOf(node) : undefined;
  if (!target) return stop(reading, node, "syntax", unknownAlias(node.source));
  if (reading.open.has(target)) return stop(reading, node, "too-many-aliases", tooManyAliases());
  reading.open.add(target);
  const value = valueOf(reading, target, shape);
  reading.open.delete(target);
  return value;
}

function mapOf(reading: Reading, node: YAMLMap<Node, Node | null>, shape: Shape): Record<string, unknown> {
  const value: Record<string, unknown> = {};
  const seen = new Map<string, Node>();
  const fields = shape.kind === "map" ? shape.fields : undefined;
  const each: Shape = shape.kind === "record" ? shape.value : { kind: "any" };
  const read = (key: string, content: Node | null, as: Shape) => {
    value[key] = at(reading, key, () => valueOf(reading, content, as));
  };
  const misspelt: (() => void)[] = [];
  for (const pair of node.items) {
    const key = isScalar(pair.key) ? String(pair.key.value) : "";
    const first = seen.get(key);
    if (first) reportDuplicate(reading, key, pair.key, first);
    else seen.set(key, pair.key);
    if (first || key.startsWith("x-")) continue;
    const field = fields?.get(key);
    if (field) read(key, pair.value, field.shape);
    // Assigning to `__proto__` would change the prototype.
    else if (!fields && key !== "__proto__") read(printable(key).text, pair.value, each);
    else {
      const known = [...(fields?.keys() ?? [])];
      report(reading, "unknown-key", unknownKey(key, known, here(reading)), pair.key, [...reading.path, key]);
      const meant = nearest(key, known);
      const meantField = meant === undefined ? undefined : fields?.get(meant);
      if (meant !== undefined && meantField)
        misspelt.push(() => {
          if (!(meant in value)) read(meant, pair.value, meantField.shape);
        });
    }
  }
  for (const reread of misspelt) reread();
  return value;
}

function scalarOf(reading: Reading, node: Scalar, shape: Shape): unknown {
  const asText = typeof node.value === "string" || (isTextual(shape) && node.value !== null && node.type === "PLAIN");
  if (!asText) return node.value;
  const written = typeof node.value === "string" ? node.value : (node.source ?? String(node.value));
  const { text, bad } = printable(written);
  if (bad.length > 0) report(reading, "bad-character", badCharacter(bad, here(reading)), node, [...reading.path]);
  return shape.kind === "string" && shape.identifier ? text.normalize("NFC") : text;
}

function at<Value>(reading: Reading, key: string | number, read: () => Value): Value {
  reading.path.push(key);
  const value = read();
  reading.path.pop();
  return value;
}

function here(reading: Reading) {
  return labelOf(reading.path, (path) => textAt(reading.tree, path));
}

function placeOf(reading: Reading, node: Node): Place {
  return reading.tree.placeOf(node.range?.[0] ?? 0);
}

function report(reading: Reading, code: ProblemCode, finding: Pick<Problem, "message" | "remedy">, node: Node, path: Path): void {
  reading.problems.push(problem(code, { ...finding, path }, () => placeOf(reading, node)));
}

function reportDuplicate(reading: Reading, key: string, node: Node, first: Node): void {
  const path = [...reading.path, key];
  const { message, remedy, firstHere } = duplicateKey(key, here(reading));
  const related = [{ message: firstHere, path, ...placeOf(reading, first) }];
  reading.problems.push({ ...problem("duplicate-key", { message, remedy, path }, () => placeOf(reading, node)), related });
}

function stop(reading: Reading, node: Node, code: ProblemCode, finding: Pick<Problem, "message" | "remedy">): undefined {
  report(reading, code, finding, node, [...reading.path]);
  reading.complete = false;
}
