import { isExtra, nearest, type Problem, problem } from "../model/index.ts";
import { cleaned } from "./characters.ts";
import { choose } from "./choose.ts";
import { type ExtrasAt, keepsDigits } from "./extras.ts";
import { badCharacter, duplicateKey, tooDeep, tooManyAliases, unknownAlias, unknownKey } from "./findings.ts";
import { beginsWithZero, leadingZero } from "./leading-zero.ts";
import { here, inside, newReading, placeOfNode, type Reading, report, stop } from "./reading.ts";
import { type Field, isTextual, type Shape } from "./shape.ts";
import { type Alias, isAlias, isMap, isScalar, isSeq, type Node, type Scalar, type Tree, type YAMLMap } from "./yaml.ts";

/** Deeper than anything that the format has. */
const maxDepth = 64;
/** Nodes that aliases may stand for in all; a file that shares lists stays far below. */
const maxAliasedNodes = 30_000;

const anything: Shape = { kind: "any" };
const kept: Shape = { kind: "kept" };

/** A file as plain data, ready to be validated. */
export interface Converted {
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** What maps of the file have under keys that begin with `x-`; not in `value`. */
  readonly extras: readonly ExtrasAt[];
  /** For a map where several shapes may stand: the one that it was taken for. */
  readonly chosen: WeakMap<object, Shape>;
  /** False when the reading had to stop: `value` is not the whole file then. */
  readonly complete: boolean;
  /** Offsets of entries that are valid but probably several run together, as `a，b`. */
  readonly doubtful: readonly number[];
}

/**
 * The nodes of a file as plain data of a shape. Where text is expected, a number or truth value without quotation marks is taken as it is
 * written. Keys that begin with `x-` come apart. Unknown keys are left out, after a problem, but a misspelt one is read as the key that it means.
 * Ids and references are normalised to NFC, so that they are equal when they look equal; other text stays as it is, because NFC also
 * replaces some ideographs of personal and place names.
 */
export function convert(tree: Tree, shape: Shape): Converted {
  const reading = newReading(tree);
  const value = contentOf(reading, tree.root, shape);
  const { problems, extras, chosen, complete, doubtful } = reading;
  return { value, problems, extras, chosen, complete, doubtful };
}

function contentOf(reading: Reading, node: Node | null, shape: Shape): unknown {
  if (!reading.complete || node === null) return null;
  if (reading.path.length > maxDepth) return stop(reading, "too-deep", tooDeep, node);
  if (reading.open.size > 0 && ++reading.aliased > maxAliasedNodes) return stop(reading, "too-many-aliases", tooManyAliases, node);
  if (isAlias(node)) return aliasOf(reading, node, shape);
  if (shape.kind === "choice") return choiceOf(reading, node, shape.options);
  if (isMap<Node, Node | null>(node)) return mapOf(reading, node, shape);
  if (isSeq<Node>(node)) {
    const element = shape.kind === "list" ? shape.element : shape.kind === "kept" ? kept : anything;
    return node.items.map((item, position) => inside(reading, position, () => contentOf(reading, item, element)));
  }
  if (!isScalar(node)) return null;
  // A single entry without brackets where a list is expected is read as that entry.
  return shape.kind === "list" && node.value !== null ? contentOf(reading, node, shape.element) : scalarOf(reading, node, shape);
}

function choiceOf(reading: Reading, node: Node, options: readonly Shape[]): unknown {
  const option = choose(options, node) ?? anything;
  const value = contentOf(reading, node, option);
  if (value !== null && typeof value === "object") reading.chosen.set(value, option);
  return value;
}

function aliasOf(reading: Reading, alias: Alias, shape: Shape): unknown {
  const target = reading.tree.targetOf(alias);
  if (!target) return stop(reading, "syntax", unknownAlias(alias.source), alias);
  if (reading.open.has(target)) return stop(reading, "too-many-aliases", tooManyAliases, alias);
  reading.open.add(target);
  const value = contentOf(reading, target, shape);
  reading.open.delete(target);
  return value;
}

function mapOf(reading: Reading, node: YAMLMap<Node, Node | null>, shape: Shape): Record<string, unknown> {
  const value: Record<string, unknown> = {};
  const seen = new Map<string, Node>();
  const misspelt: { readonly keyNode: Node; readonly meant: string; readonly content: Node | null; readonly field: Field }[] = [];
  const fields = shape.kind === "map" ? shape.fields : undefined;
  const element = shape.kind === "record" ? shape.value : shape.kind === "kept" ? kept : anything;
  let extras: Record<string, unknown> | undefined;
  const read = (key: string, content: Node | null, as: Shape) => {
    value[key] = inside(reading, key, () => contentOf(reading, content, as));
  };
  for (const { key: keyNode, value: content } of node.items) {
    const key = isScalar(keyNode) ? String(keyNode.value) : "";
    const first = seen.get(key);
    if (first) reportDuplicate(reading, key, keyNode, first);
    else seen.set(key, keyNode);
    if (first) continue;
    if (isExtra(key) && shape.kind !== "kept") {
      extras ??= {};
      extras[cleaned(key).text] = inside(reading, key, () => contentOf(reading, content, kept));
      continue;
    }
    const field = fields?.get(key);
    if (field) read(key, content, field.shape);
    // Assigning to `__proto__` would change the prototype.
    else if (!fields && key !== "__proto__") read(cleaned(key).text, content, element);
    else {
      const known = [...(fields?.keys() ?? [])];
      report(reading, "unknown-key", unknownKey(here(reading), key, known), keyNode, [...reading.path, key]);
      const meant = nearest(key, known) ?? "";
      const meantField = fields?.get(meant);
      if (meantField) misspelt.push({ keyNode, meant, content, field: meantField });
    }
  }
  for (const { keyNode, meant, content, field } of misspelt) {
    if (Object.hasOwn(value, meant)) continue;
    reading.tree.meant.set(keyNode, meant);
    read(meant, content, field.shape);
  }
  if (extras) reading.extras.push({ path: [...reading.path], values: extras });
  return value;
}

function scalarOf(reading: Reading, node: Scalar, shape: Shape): unknown {
  const isWritten = isTextual(shape) ? node.value !== null : shape.kind === "kept" && !isPlainNumber(node);
  const asWritten = isWritten && node.type === "PLAIN" ? node.source : undefined;
  const { source = "" } = node;
  if (shape.kind === "number" && typeof node.value === "number" && beginsWithZero(source))
    report(reading, "leading-zero", leadingZero(here(reading), source), node);
  const written = asWritten ?? node.value;
  if (typeof written !== "string") return written;
  if (asWritten !== undefined && isDoubtful(asWritten, shape)) reading.doubtful.push(node.range?.[0] ?? 0);
  const { text, bad } = cleaned(written);
  if (bad.length > 0) report(reading, "bad-character", badCharacter(here(reading), bad), node);
  return shape.kind === "string" && shape.identifier ? text.normalize("NFC") : text;
}

/** Whether nothing is lost when a number of which nothing is known stands for how it is written: not of 007, nor of a long code. */
function isPlainNumber({ value, source = "" }: Scalar): boolean {
  return typeof value !== "number" || keepsDigits(source);
}

/** Chinese punctuation where YAML's was meant: in an id, or before a further `key:` in a text. */
function isDoubtful(text: string, shape: Shape): boolean {
  const pattern =
    shape.kind === "string" && shape.identifier ? /[：，、；【】［］（）〔〕｛｝“”‘’\u3000\u00a0]/ : /[，、；]\s*[A-Za-z][\w-]*[:：]/;
  return pattern.test(text);
}

function reportDuplicate(reading: Reading, key: string, node: Node, first: Node): void {
  const path = [...reading.path, key];
  const words = duplicateKey(here(reading), key);
  const related = [{ message: { zh: "第一次写在这里", en: "First written here" }, path, ...placeOfNode(reading, first) }];
  reading.problems.push({ ...problem("duplicate-key", { ...words, path }, () => placeOfNode(reading, node)), related });
}
