import {
  type Alias,
  Document,
  isAlias,
  isCollection,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  stringify,
  visit,
} from "yaml";
import type { SourceLocation } from "../../model/index.ts";

export { type Alias, isAlias, isMap, isScalar, isSeq, type Node, Pair, Scalar, YAMLMap, YAMLSeq } from "yaml";

/** What the YAML library says of a text that it cannot read. */
export interface SyntaxFault {
  /** A code of the library, or `STACK` when its recursion ran out of stack. */
  readonly code: string;
  readonly message: string;
  readonly offset: number;
}

/** A parsed file: its nodes, and where they stand. */
export interface Tree {
  readonly root: Node | null;
  readonly faults: readonly SyntaxFault[];
  /** What an alias stands for: the last node before it with that anchor. */
  readonly targetOf: (alias: Alias) => Node | undefined;
  readonly placeOf: (offset: number) => SourceLocation;
  /** What misspelt keys were read as; noted when the tree is converted. */
  readonly meant: WeakMap<Node, string>;
}

/**
 * YAML 1.2, or JSON when the file name ends so. Every key is a string; tags other than those of YAML's core schema are
 * faults.
 */
export function parseTree(text: string, file?: string): Tree {
  const lines = new LineCounter();
  const getPlace = (offset: number): SourceLocation => {
    const { line, col } = lines.linePos(offset);
    return { ...(file !== undefined && { file }), line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  try {
    const document = parseDocument(text, {
      version: "1.2",
      schema: file?.toLowerCase().endsWith(".json") ? "json" : "core",
      merge: false,
      resolveKnownTags: false,
      stringKeys: true,
      // Found by us in linear time, with the place of the first one.
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: "error",
      lineCounter: lines,
    });
    const tagged = document.warnings.filter((warning) => warning.code === "TAG_RESOLVE_FAILED");
    const faults = [...document.errors, ...tagged].map(({ code, message, pos }) => ({ code, message, offset: pos[0] }));
    let targets: ReadonlyMap<Alias, Node> | undefined;
    const getTarget = (alias: Alias) => {
      targets ??= collectAliasTargets(document.contents);
      return targets.get(alias);
    };
    return { root: document.contents, faults, targetOf: getTarget, placeOf: getPlace, meant: new WeakMap() };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const faults = [{ code: "STACK", message: error.message, offset: 0 }];
    return { root: null, faults, targetOf: () => undefined, placeOf: getPlace, meant: new WeakMap() };
  }
}

function collectAliasTargets(root: Node | null): Map<Alias, Node> {
  const targets = new Map<Alias, Node>();
  const anchors = new Map<string, Node>();
  visit(root, {
    Node(_key, node) {
      if (isAlias(node)) {
        const target = anchors.get(node.source);
        if (target) targets.set(node, target);
      } else if (node.anchor !== undefined) anchors.set(node.anchor, node);
    },
  });
  return targets;
}

/** Words that YAML 1.1 took for truth values, as readers still do. */
const yamlTruthPattern = /^(y|n|yes|no|on|off)$/i;
/** Longest entry that is written in brackets on one line, in UTF-16 code units. */
const maxEntryLength = 200;
const oneLineOptions = { collectionStyle: "flow", lineWidth: 0, flowCollectionPadding: false } as const;

/**
 * Plain data as YAML. A map or list that fits is written in brackets on one line; `isOpen` names those that never are,
 * by the keys that lead to them (those of a list are also those of its entries).
 */
export function writeYaml(content: unknown, isOpen: (keys: readonly string[], isList: boolean) => boolean): string {
  const document = new Document(content, { aliasDuplicateObjects: false });
  const measureLength = createLengthMeter();
  const canFit = (node: Node) => {
    const { least, most } = measureLength(node);
    return most <= maxEntryLength || (least <= maxEntryLength && stringify(node.toJSON(), oneLineOptions).length <= maxEntryLength);
  };
  visit(document, {
    Collection(_key, node, ancestors) {
      const keys = ancestors.filter(isPair).map(({ key }) => String(isScalar(key) ? key.value : key));
      if (!isNumberSequence(node) && (isOpen(keys, isSeq(node)) || !canFit(node))) return undefined;
      node.flow = true;
      return visit.SKIP;
    },
  });
  if (hasTruthValue(content)) {
    visit(document, {
      Scalar(_key, node) {
        if (isTruthValue(node.value)) node.type = "QUOTE_DOUBLE";
      },
    });
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

function isTruthValue(value: unknown): boolean {
  return typeof value === "string" && yamlTruthPattern.test(value);
}

function hasTruthValue(content: unknown): boolean {
  if (typeof content !== "object" || content === null) return isTruthValue(content);
  return Object.entries(content).some(([key, value]) => yamlTruthPattern.test(key) || hasTruthValue(value));
}

/** Bounds of the length of a text, in UTF-16 code units. */
interface LengthBounds {
  readonly least: number;
  readonly most: number;
}

/** How long nodes are on one line, without writing them: most are much shorter or longer than what fits. */
function createLengthMeter(): (node: unknown) => LengthBounds {
  const known = new WeakMap<object, LengthBounds>();
  const measureScalar = (value: unknown): LengthBounds => {
    if (typeof value !== "string") return { least: 0, most: String(value).length + 8 };
    // A mark is escaped by six characters at most, and there are quotation marks.
    return { least: value.length, most: (/^[^\p{Cc}\p{Cf}\p{Cs}\p{Z}"'\\]*$/u.test(value) ? value.length : 6 * value.length) + 2 };
  };
  const measureNode = (node: unknown): LengthBounds => {
    if (isScalar(node)) return measureScalar(node.value);
    if (isPair(node)) return sumLengths([measureNode(node.key), measureNode(node.value)], 2);
    if (!isCollection(node)) return measureScalar(node);
    const lengths = known.get(node) ?? sumLengths(node.items.map(measureNode), 4);
    known.set(node, lengths);
    return lengths;
  };
  return measureNode;
}

/** With as many characters between and around pieces as there may be for each. */
function sumLengths(pieces: readonly LengthBounds[], marks: number): LengthBounds {
  const sum = { least: 0, most: marks };
  for (const { least, most } of pieces) {
    sum.least += least;
    sum.most += most + marks;
  }
  return sum;
}

/** A list of numbers is one line however many there are. */
function isNumberSequence(node: Node): boolean {
  return isSeq<Node>(node) && node.items.every((item) => isScalar(item) && typeof item.value === "number");
}
