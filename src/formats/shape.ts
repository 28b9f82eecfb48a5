import type { z } from "zod";

/** What a place in the file may hold: the zod schema, reduced to what reading needs to know before validation. */
export type Shape =
  | { readonly kind: "string"; readonly identifier: boolean }
  | { readonly kind: "number"; readonly whole: boolean }
  | { readonly kind: "boolean" }
  | { readonly kind: "values"; readonly values: readonly unknown[] }
  | { readonly kind: "list"; readonly element: Shape }
  | MapShape
  | { readonly kind: "record"; readonly value: Shape }
  | { readonly kind: "choice"; readonly options: readonly Shape[] }
  | { readonly kind: "any" }
  /** What another program keeps: any JSON, with whatever keys. */
  | { readonly kind: "kept" };

export interface MapShape {
  readonly kind: "map";
  readonly fields: ReadonlyMap<string, Field>;
}

export interface Field {
  readonly shape: Shape;
  readonly optional: boolean;
}

const shapes = new WeakMap<z.core.$ZodType, Shape>();

/** The shape of a schema's input; worked out once for each schema. */
export function shapeOf(schema: z.core.$ZodType): Shape {
  const known = shapes.get(schema);
  if (known) return known;
  const shape = derived(schema as z.core.$ZodTypes);
  shapes.set(schema, shape);
  return shape;
}

function derived(schema: z.core.$ZodTypes): Shape {
  const { def } = schema._zod;
  switch (def.type) {
    case "optional":
    case "default":
      return shapeOf(def.innerType);
    case "pipe":
      return shapeOf(def.in);
    case "string":
      return { kind: "string", identifier: (schema as z.ZodString).meta()?.pattern !== undefined };
    case "number":
      return { kind: "number", whole: (schema as z.ZodNumber).format === "safeint" };
    case "boolean":
      return { kind: "boolean" };
    case "enum":
      return { kind: "values", values: Object.values(def.entries) };
    case "literal":
      return { kind: "values", values: def.values };
    case "array":
      return { kind: "list", element: shapeOf(def.element) };
    case "record":
      return { kind: "record", value: shapeOf(def.valueType) };
    case "union":
      return { kind: "choice", options: def.options.map(shapeOf) };
    case "object":
      return def.catchall?._zod.def.type === "never" ? { kind: "map", fields: fieldsOf(def.shape) } : { kind: "any" };
    default:
      return { kind: "any" };
  }
}

function fieldsOf(shape: Readonly<Record<string, z.core.$ZodType>>): Map<string, Field> {
  return new Map(
    Object.entries(shape).map(([key, schema]) => [key, { shape: shapeOf(schema), optional: schema._zod.optin !== undefined }]),
  );
}

/** Whether only text may stand here, so that `010` or `true` without quotation marks is taken as written. */
export function isTextual(shape: Shape): boolean {
  return shape.kind === "string" || (shape.kind === "values" && shape.values.every((value) => typeof value === "string"));
}
