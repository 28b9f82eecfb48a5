import * as z from "zod/mini";
import { maxDayCount } from "../dates/time.ts";
import type { Extras } from "../extras.ts";
import { idPattern, maxIdLength, maxNameLength } from "../format.ts";
import { guardKinds } from "../kinds.ts";

/** Longest basis, note or source, in UTF-16 code units. */
const maxNoteLength = 100_000;

/**
 * A map of the file with these keys and no others but those of other programs, which its type has. zod refuses them:
 * readers take them out before and put them back (`apart`, `together`), so that files without them pay nothing.
 */
export function defineMap<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.strictObject(shape) as unknown as z.ZodMiniObject<Shape, { readonly out: Extras; readonly in: Extras }>;
}

/** The schema with what its JSON Schema says besides. */
function addSchemaMeta<Schema extends z.core.$ZodType>(schema: Schema, meta: z.core.JSONSchemaMeta): Schema {
  const copy = z.clone(schema);
  z.globalRegistry.add(copy, meta);
  return copy;
}

/** The schema with what its JSON Schema tells people of it. */
export function describeSchema<Schema extends z.core.$ZodType>(schema: Schema, description: string): Schema {
  return addSchemaMeta(schema, { description });
}

// The shape of an identifier is a rule of check/, so that a malformed one does not hide what else is wrong;
// editors learn it from the JSON Schema.
export const idSchema = addSchemaMeta(z.string().check(z.minLength(1)), { pattern: idPattern.source, maxLength: maxIdLength });
function createTextSchema(length: number) {
  return z.union([
    z.string().check(z.maxLength(length)),
    z.record(z.string().check(z.minLength(1)), z.string().check(z.maxLength(length))),
  ]);
}
export const shortTextSchema = describeSchema(
  createTextSchema(maxNameLength),
  "A text, or a map from language tag to text: {zh: 受理, en: Acceptance}",
);
export const longTextSchema = createTextSchema(maxNoteLength);
export const nameSchema = z.optional(shortTextSchema);
export const daysSchema = z.number().check(z.minimum(0), z.maximum(maxDayCount));
export const probabilitySchema = z.number().check(z.minimum(0), z.maximum(1));
export const hourSchema = z.number().check(z.minimum(0), z.maximum(8));
export const countSchema = z.int().check(z.minimum(0), z.maximum(1_000_000));
// As `parseDay` does, the format has no year 0.
export const isoDateSchema = addSchemaMeta(z.iso.date().check(z.regex(/^(?!0000)/)), { format: "date" });
export const noteFields = { basis: z.optional(longTextSchema), note: z.optional(longTextSchema) };
export const effortValueSchema = z.number().check(z.minimum(0), z.maximum(1e9));
export const effortSchema = z._default(effortValueSchema, 0);
export const guardSchema = z._default(z.enum(guardKinds), "within-powers");
