import { type DataPath, formatVersion } from "../../model/index.ts";
import { findMeantValue } from "./conversion-words.ts";
import type { ConvertedTree } from "./convert-tree.ts";
import { getShapedValue, type ShapeFault } from "./issues.ts";
import { isTextShape, type SchemaShape } from "./shape.ts";

const durationKeys: ReadonlySet<unknown> = new Set(["days", "calendarDays", "weeks", "months"]);

/**
 * Mends what zod found wrong, in place, so that the rules of check/ can run in the same turn and do not find the same
 * mistake again: a wrong duration becomes 0, a misspelt value the one that it means, a single entry a list; another
 * wrong value is left out if it may be absent. Positions in lists never move, so that places stay right. What cannot be
 * mended stays.
 */
export function repairContent(converted: ConvertedTree, faults: readonly ShapeFault[], root: SchemaShape): void {
  for (const fault of faults) {
    if (fault.path[0] === "leadpath") setContentValue(converted, root, fault.path, formatVersion);
    else if (fault.value !== undefined) mendFault(converted, fault, root);
  }
}

function mendFault(converted: ConvertedTree, { path, value, shape }: ShapeFault, root: SchemaShape): void {
  const replacement = findReplacement(path, value, shape);
  if (replacement !== undefined) setContentValue(converted, root, path, replacement);
  else {
    const dispensable = findDispensablePath(converted, root, path);
    if (dispensable) setContentValue(converted, root, dispensable, undefined);
    else if (shape.kind === "number") setContentValue(converted, root, path, 0);
  }
}

/**
 * The innermost thing at or around a path that may be left out, without leaving out what other parts of the file refer
 * to.
 */
function findDispensablePath(converted: ConvertedTree, root: SchemaShape, path: DataPath): DataPath | undefined {
  for (let end = path.length; end > 0; end--) {
    const around = path.slice(0, end);
    const { value, shape, optional } = getShapedValue(converted, root, around);
    if (Array.isArray(value) && shape.kind === "list" && !isSimpleShape(shape.element)) return undefined;
    if (optional) return around;
    if (typeof around.at(-1) === "number" && !isSimpleShape(shape)) return undefined;
  }
  return undefined;
}

function findReplacement(path: DataPath, value: unknown, shape: SchemaShape): unknown {
  if (shape.kind === "number" && durationKeys.has(path.at(-1))) return 0;
  if (shape.kind === "values") return findMeantValue(value, shape.values) ?? shape.values.find((each) => each === "other");
  const single = typeof value === "string" || (typeof value === "object" && value !== null && !Array.isArray(value));
  return shape.kind === "list" && single && (isTextShape(shape.element) || shape.element.kind === "choice") ? [value] : undefined;
}

/** A list of such entries can be dropped as a whole: nothing else refers to what is in it. */
function isSimpleShape(shape: SchemaShape): boolean {
  return isTextShape(shape) || shape.kind === "number";
}

function setContentValue(converted: ConvertedTree, root: SchemaShape, path: DataPath, value: unknown): void {
  const parent = getShapedValue(converted, root, path.slice(0, -1)).value;
  const key = path.at(-1);
  if (typeof parent !== "object" || parent === null || key === undefined) return;
  if (value === undefined) Reflect.deleteProperty(parent, key);
  else Reflect.set(parent, key, value);
}
