import { createProblem, fileTerms, findNearestName, isExtra, type Problem } from "../../model/index.ts";
import { cleanText } from "../text/characters.ts";
import { type Alias, isAlias, isMap, isScalar, isSeq, type Node, type Scalar, type Tree, type YAMLMap } from "../yaml/yaml.ts";
import { chooseShape } from "./choose-shape.ts";
import {
  aliasCountWords,
  describeBadCharacters,
  describeDuplicateKey,
  describeUnknownAlias,
  describeUnknownKey,
  nestingWords,
} from "./conversion-words.ts";
import { isLosslessNumber, type MapExtras } from "./extras.ts";
import { describeLeadingZero, hasLeadingZero } from "./leading-zero.ts";
import { createTreeReading, enterKey, formatCurrentLabel, getNodePlace, reportProblem, stopReading, type TreeReading } from "./reading.ts";
import { isTextShape, type SchemaShape, type ShapeField } from "./shape.ts";

/** Deeper than anything that the format has. */
const maxNodeDepth = 64;
/** Nodes that aliases may stand for in all; a file that shares lists stays far below. */
const maxAliasedNodes = 30_000;

const anyShape: SchemaShape = { kind: "any" };
const keptShape: SchemaShape = { kind: "kept" };

/** A file as plain data, ready to be validated. */
export interface ConvertedTree {
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** What maps of the file have under keys that begin with `x-`; not in `value`. */
  readonly extras: readonly MapExtras[];
  /** For a map where several shapes may stand: the one that it was taken for. */
  readonly chosen: WeakMap<object, SchemaShape>;
  /** False when the reading had to stop: `value` is not the whole file then. */
  readonly complete: boolean;
  /** Offsets of entries that are valid but probably several run together, as `a，b`. */
  readonly doubtful: readonly number[];
}

/**
 * The nodes of a file as plain data of a shape. Where text is expected, a number or truth value without quotation marks
 * is taken as it is written. Keys that begin with `x-` come apart. Unknown keys are left out, after a problem, but a
 * misspelt one is read as the key that it means. Ids and references are normalised to NFC, so that they are equal when
 * they look equal; other text stays as it is, because NFC also replaces some ideographs of personal and place names.
 */
export function convertTree(tree: Tree, shape: SchemaShape): ConvertedTree {
  const reading = createTreeReading(tree);
  const value = convertNode(reading, tree.root, shape);
  const { problems, extras, chosen, complete, doubtful } = reading;
  return { value, problems, extras, chosen, complete, doubtful };
}

function convertNode(reading: TreeReading, node: Node | null, shape: SchemaShape): unknown {
  if (!reading.complete || node === null) return null;
  if (reading.path.length > maxNodeDepth) return stopReading(reading, "too-deep", nestingWords, node);
  if (reading.open.size > 0 && ++reading.aliased > maxAliasedNodes) return stopReading(reading, "too-many-aliases", aliasCountWords, node);
  if (isAlias(node)) return convertAlias(reading, node, shape);
  if (shape.kind === "choice") return convertChoice(reading, node, shape.options);
  if (isMap<Node, Node | null>(node)) return convertMap(reading, node, shape);
  if (isSeq<Node>(node)) {
    const element = shape.kind === "list" ? shape.element : shape.kind === "kept" ? keptShape : anyShape;
    return node.items.map((item, position) => enterKey(reading, position, () => convertNode(reading, item, element)));
  }
  if (!isScalar(node)) return null;
  // A single entry without brackets where a list is expected is read as that entry.
  return shape.kind === "list" && node.value !== null ? convertNode(reading, node, shape.element) : convertScalar(reading, node, shape);
}

function convertChoice(reading: TreeReading, node: Node, options: readonly SchemaShape[]): unknown {
  const option = chooseShape(options, node) ?? anyShape;
  const value = convertNode(reading, node, option);
  if (value !== null && typeof value === "object") reading.chosen.set(value, option);
  return value;
}

function convertAlias(reading: TreeReading, alias: Alias, shape: SchemaShape): unknown {
  const target = reading.tree.targetOf(alias);
  if (!target) return stopReading(reading, "syntax", describeUnknownAlias(alias.source), alias);
  if (reading.open.has(target)) return stopReading(reading, "too-many-aliases", aliasCountWords, alias);
  reading.open.add(target);
  const value = convertNode(reading, target, shape);
  reading.open.delete(target);
  return value;
}

function convertMap(reading: TreeReading, node: YAMLMap<Node, Node | null>, shape: SchemaShape): Record<string, unknown> {
  const value: Record<string, unknown> = {};
  const seen = new Map<string, Node>();
  const misspelt: { readonly keyNode: Node; readonly meant: string; readonly content: Node | null; readonly field: ShapeField }[] = [];
  const fields = shape.kind === "map" ? shape.fields : undefined;
  const element = shape.kind === "record" ? shape.value : shape.kind === "kept" ? keptShape : anyShape;
  let extras: Record<string, unknown> | undefined;
  const read = (key: string, content: Node | null, as: SchemaShape) => {
    value[key] = enterKey(reading, key, () => convertNode(reading, content, as));
  };
  for (const { key: keyNode, value: content } of node.items) {
    const key = isScalar(keyNode) ? String(keyNode.value) : "";
    const first = seen.get(key);
    if (first) reportDuplicateKey(reading, key, keyNode, first);
    else seen.set(key, keyNode);
    if (first) continue;
    if (isExtra(key) && shape.kind !== "kept") {
      extras ??= {};
      extras[cleanText(key).text] = enterKey(reading, key, () => convertNode(reading, content, keptShape));
      continue;
    }
    const field = fields?.get(key);
    if (field) read(key, content, field.shape);
    // Assigning to `__proto__` would change the prototype.
    else if (!fields && key !== "__proto__") read(cleanText(key).text, content, element);
    else {
      const known = [...(fields?.keys() ?? [])];
      reportProblem(reading, "unknown-key", describeUnknownKey(formatCurrentLabel(reading), key, known), keyNode, [...reading.path, key]);
      const meant = findNearestName(key, known) ?? "";
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

function convertScalar(reading: TreeReading, node: Scalar, shape: SchemaShape): unknown {
  const isWritten = isTextShape(shape) ? node.value !== null : shape.kind === "kept" && !isSafeNumber(node);
  const asWritten = isWritten && node.type === "PLAIN" ? node.source : undefined;
  const { source = "" } = node;
  if (shape.kind === "number" && typeof node.value === "number" && hasLeadingZero(source))
    reportProblem(reading, "leading-zero", describeLeadingZero(formatCurrentLabel(reading), source), node);
  const written = asWritten ?? node.value;
  if (typeof written !== "string") return written;
  if (asWritten !== undefined && isDoubtfulText(asWritten, shape)) reading.doubtful.push(node.range?.[0] ?? 0);
  const { text, bad } = cleanText(written);
  if (bad.length > 0) reportProblem(reading, "bad-character", describeBadCharacters(formatCurrentLabel(reading), bad), node);
  return shape.kind === "string" && shape.identifier ? text.normalize("NFC") : text;
}

/**
 * Whether nothing is lost when a number of which nothing is known stands for how it is written: not of 007, nor of a
 * long code.
 */
function isSafeNumber({ value, source = "" }: Scalar): boolean {
  return typeof value !== "number" || isLosslessNumber(source);
}

/** Chinese punctuation where YAML's was meant: in an id, or before a further `key:` in a text. */
function isDoubtfulText(text: string, shape: SchemaShape): boolean {
  const pattern =
    shape.kind === "string" && shape.identifier ? /[：，、；【】［］（）〔〕｛｝“”‘’\u3000\u00a0]/ : /[，、；]\s*[A-Za-z][\w-]*[:：]/;
  return pattern.test(text);
}

function reportDuplicateKey(reading: TreeReading, key: string, node: Node, first: Node): void {
  const path = [...reading.path, key];
  const words = describeDuplicateKey(formatCurrentLabel(reading), key);
  const related = [{ message: fileTerms.firstHere, path, ...getNodePlace(reading, first) }];
  reading.problems.push({ ...createProblem("duplicate-key", { ...words, path }, () => getNodePlace(reading, node)), related });
}
