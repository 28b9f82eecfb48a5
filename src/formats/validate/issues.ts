import type * as z from "zod/mini";
import type { DataPath } from "../../model/index.ts";
import { isObject } from "../../model/index.ts";
import type { ConvertedTree } from "./convert-tree.ts";
import type { SchemaShape, ShapeField } from "./shape.ts";

type SchemaIssue = z.core.$ZodIssue;

/** One thing that zod finds wrong, with what stands there and what may stand there. */
export interface ShapeFault {
  readonly issue: SchemaIssue;
  readonly path: DataPath;
  /** Undefined when the file has nothing there. */
  readonly value: unknown;
  readonly shape: SchemaShape;
}

/** The issues of zod, at most one a place. Of a union only those of the option that was meant. */
export function listShapeFaults(issues: readonly SchemaIssue[], converted: ConvertedTree, root: SchemaShape): ShapeFault[] {
  const faults = new Map<string, ShapeFault>();
  const add = (issue: SchemaIssue, base: DataPath) => {
    const path = [...base, ...(issue.path as DataPath)];
    const { value, shape } = getShapedValue(converted, root, path);
    const option = issue.code === "invalid_union" ? findChosenOption(shape, value, converted) : undefined;
    const inner = issue.code === "invalid_union" && option !== undefined ? issue.errors[option] : undefined;
    if (inner) for (const each of inner) add(each, path);
    else {
      const place = JSON.stringify(path);
      if (!faults.has(place)) faults.set(place, { issue, path, value, shape });
    }
  };
  for (const issue of issues) add(issue, []);
  return [...faults.values()];
}

function findChosenOption(shape: SchemaShape, value: unknown, { chosen }: ConvertedTree): number | undefined {
  if (shape.kind !== "choice") return undefined;
  if (typeof value !== "object" || value === null) {
    const position = shape.options.findIndex((option) => option.kind === "values" || option.kind === typeof value);
    return position < 0 ? undefined : position;
  }
  const option = chosen.get(value);
  const position = option ? shape.options.indexOf(option) : -1;
  return position < 0 ? undefined : position;
}

interface ShapedValue {
  readonly value: unknown;
  readonly shape: SchemaShape;
  /** It may be left out without moving anything else. */
  readonly optional: boolean;
}

/** What stands at a path of a converted file, and what may stand there. */
export function getShapedValue(converted: ConvertedTree, root: SchemaShape, path: DataPath): ShapedValue {
  let value = converted.value;
  let field: ShapeField = { shape: root, optional: false };
  for (const key of path) {
    const parent = field.shape.kind === "choice" ? isObject(value) && converted.chosen.get(value) : field.shape;
    field = (parent && findShapeField(parent, key)) || { shape: { kind: "any" }, optional: false };
    value = isObject(value) && Object.hasOwn(value, key) ? (value as Record<string | number, unknown>)[key] : undefined;
  }
  return { value, ...field };
}

function findShapeField(parent: SchemaShape, key: string | number): ShapeField | undefined {
  if (parent.kind === "list") return { shape: parent.element, optional: false };
  if (parent.kind === "record") return { shape: parent.value, optional: true };
  return parent.kind === "map" ? parent.fields.get(String(key)) : undefined;
}
