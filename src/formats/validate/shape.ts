import * as z from "zod/mini";

/** What a place in the file may hold: the zod schema, reduced to what reading needs to know before validation. */
export type SchemaShape =
  | { readonly kind: "string"; readonly identifier: boolean }
  | { readonly kind: "number"; readonly whole: boolean }
  | { readonly kind: "boolean" }
  | { readonly kind: "values"; readonly values: readonly unknown[] }
  | { readonly kind: "list"; readonly element: SchemaShape }
  | MapShape
  | { readonly kind: "record"; readonly value: SchemaShape }
  | { readonly kind: "choice"; readonly options: readonly SchemaShape[] }
  | { readonly kind: "any" }
  /** What another program keeps: any JSON, with whatever keys. */
  | { readonly kind: "kept" };

export interface MapShape {
  readonly kind: "map";
  readonly fields: ReadonlyMap<string, ShapeField>;
}

export interface ShapeField {
  readonly shape: SchemaShape;
  readonly optional: boolean;
}

const shapeCache = new WeakMap<z.core.$ZodType, SchemaShape>();

/** The shape of a schema's input; worked out once for each schema. */
export function getSchemaShape(schema: z.core.$ZodType): SchemaShape {
  const known = shapeCache.get(schema);
  if (known) return known;
  const shape = deriveShape(schema as z.core.$ZodTypes);
  shapeCache.set(schema, shape);
  return shape;
}

function deriveShape(schema: z.core.$ZodTypes): SchemaShape {
  const { def } = schema._zod;
  switch (def.type) {
    case "optional":
    case "default":
      return getSchemaShape(def.innerType);
    case "pipe":
      return getSchemaShape(def.in);
    case "string":
      return { kind: "string", identifier: z.globalRegistry.get(schema)?.pattern !== undefined };
    case "number":
      return { kind: "number", whole: "format" in def && def.format === "safeint" };
    case "boolean":
      return { kind: "boolean" };
    case "enum":
      return { kind: "values", values: Object.values(def.entries) };
    case "literal":
      return { kind: "values", values: def.values };
    case "array":
      return { kind: "list", element: getSchemaShape(def.element) };
    case "record":
      return { kind: "record", value: getSchemaShape(def.valueType) };
    case "union":
      return { kind: "choice", options: def.options.map(getSchemaShape) };
    case "object":
      return def.catchall?._zod.def.type === "never" ? { kind: "map", fields: buildShapeFields(def.shape) } : { kind: "any" };
    default:
      return { kind: "any" };
  }
}

function buildShapeFields(shape: Readonly<Record<string, z.core.$ZodType>>): Map<string, ShapeField> {
  return new Map(
    Object.entries(shape).map(([key, schema]) => [key, { shape: getSchemaShape(schema), optional: schema._zod.optin !== undefined }]),
  );
}

/** Whether only text may stand here, so that `010` or `true` without quotation marks is taken as written. */
export function isTextShape(shape: SchemaShape): boolean {
  return shape.kind === "string" || (shape.kind === "values" && shape.values.every((value) => typeof value === "string"));
}
