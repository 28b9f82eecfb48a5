import { z } from "zod";
import type { Extras } from "../extras.ts";
import { maxDayCount } from "../time.ts";

/** Longest identifier, in UTF-16 code units. */
export const maxIdLength = 64;
/** Longest name, in UTF-16 code units. */
const maxNameLength = 2_000;
/** Longest basis, note or source, in UTF-16 code units. */
const maxNoteLength = 100_000;
/** Unicode letters (with their marks), digits, `-` and `_`. */
export const idPattern = /^[\p{L}\p{M}\p{N}_-]+$/u;

export const guardKinds = ["within-powers", "needs-authority", "needs-law", "unchecked"] as const;

/**
 * A map of the file with these keys and no others but those of other programs, which its type has. zod refuses them: readers take them out before
 * and put them back (`apart`, `together`), so that files without them pay nothing.
 */
export function defineMap<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.strictObject(shape) as unknown as z.ZodObject<Shape, { readonly out: Extras; readonly in: Extras }>;
}

// The shape of an identifier is a rule of check/, so that a malformed one does not hide what else is wrong;
// editors learn it from the JSON Schema.
export const idSchema = z.string().min(1).meta({ pattern: idPattern.source, maxLength: maxIdLength });
function createTextSchema(length: number) {
  return z.union([z.string().max(length), z.record(z.string().min(1), z.string().max(length))]);
}
export const shortTextSchema = createTextSchema(maxNameLength).describe(
  "A text, or a map from language tag to text: {zh: 受理, en: Acceptance}",
);
export const longTextSchema = createTextSchema(maxNoteLength);
export const nameSchema = shortTextSchema.optional();
export const daysSchema = z.number().min(0).max(maxDayCount);
export const probabilitySchema = z.number().min(0).max(1);
export const hourSchema = z.number().min(0).max(8);
export const countSchema = z.int().min(0).max(1_000_000);
// As `dayOf` does, the format has no year 0.
export const isoDateSchema = z.iso
  .date()
  .regex(/^(?!0000)/)
  .meta({ format: "date" });
export const noteFields = { basis: longTextSchema.optional(), note: longTextSchema.optional() };
export const effortSchema = z.number().min(0).max(1e9).default(0);
export const guardSchema = z.enum(guardKinds).default("within-powers");
