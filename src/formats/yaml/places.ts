import type { DataPath, SourceLocation } from "../../model/index.ts";
import { isAlias, isMap, isScalar, isSeq, type Node, type Tree } from "./yaml.ts";

interface TreeSpot {
  /** The value; null when the file gives none. */
  readonly node: Node | null;
  /** Its key, for an entry of a map. */
  readonly key?: Node;
}

/**
 * The place of a path in one file; of its nearest ancestor when the file has no such node. Inside an alias it is the
 * place where the text stands. Walks down from the root: nothing is built up front.
 */
export function locateTreePath(tree: Tree, path: DataPath, part?: "key"): SourceLocation {
  let spot: TreeSpot = { node: tree.root };
  let exact = true;
  for (const step of path) {
    const next = findTreeSpot(tree, spot.node, step);
    exact = next !== undefined;
    if (!next) break;
    spot = next;
  }
  const node = part === "key" && exact ? (spot.key ?? spot.node) : (spot.node ?? spot.key);
  return tree.placeOf(node?.range?.[0] ?? 0);
}

/** The text of the scalar at a path, as the file writes it. */
export function findScalarText(tree: Tree, path: DataPath): string | undefined {
  const node = findTreeNode(tree, path);
  if (!isScalar(node) || node.value === null) return undefined;
  return typeof node.value === "string" ? node.value : node.source;
}

/** Whether the collection at a path is written between brackets or braces. */
export function isFlowCollection(tree: Tree, path: DataPath): boolean {
  const node = findTreeNode(tree, path);
  return (isMap(node) || isSeq(node)) && node.flow === true;
}

/** Whether the file has another key than the last one of a path, which was taken for it. */
export function isMisspeltKey(tree: Tree, path: DataPath): boolean {
  const key = path.at(-1);
  const parent = findTreeNode(tree, path.slice(0, -1));
  const spot = parent && key !== undefined ? findTreeSpot(tree, parent, key) : undefined;
  return spot?.key !== undefined && tree.meant.get(spot.key) === key;
}

/** The node at a path; of an alias what it stands for. */
export function findTreeNode(tree: Tree, path: DataPath): Node | null | undefined {
  const node = findWrittenNode(tree, path);
  return node && isAlias(node) ? tree.targetOf(node) : node;
}

/** The node at a path as it is written: an alias itself, not what it stands for. */
export function findWrittenNode(tree: Tree, path: DataPath): Node | null | undefined {
  let node: Node | null | undefined = tree.root;
  for (const step of path) node = node && findTreeSpot(tree, node, step)?.node;
  return node;
}

function findTreeSpot(tree: Tree, parent: Node | null, step: string | number): TreeSpot | undefined {
  const node = isAlias(parent) ? tree.targetOf(parent) : parent;
  if (isSeq<Node>(node) && typeof step === "number") {
    const item = node.items[step];
    return item && { node: item };
  }
  if (!isMap<Node, Node | null>(node)) return undefined;
  const pair = node.items.find(({ key }) => isScalar(key) && (key.value === step || tree.meant.get(key) === step));
  return pair && { node: pair.value, key: pair.key };
}
