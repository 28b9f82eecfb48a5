import { z } from "zod";
import { dateSchema, formatVersionSchema, stringListSchema, workingDaysSchema } from "./document-values.ts";
import { limitSchema } from "./limit-document.ts";

const unitFiguresSchema = z.strictObject({
  unit: z.string().nullable(),
  items: z.int(),
  complete: z.int().describe("Items that have every field which their type must have"),
  errors: z.int(),
  warnings: z.int(),
  infos: z.int(),
});

/** What `check` prints besides of a list. */
export const checkFields = {
  known: z.int().optional().describe("With --baseline: findings that it accepts, which are not listed"),
  vanished: z
    .array(z.strictObject({ code: z.string(), at: z.string(), count: z.int() }))
    .optional()
    .describe("With --baseline: findings that it accepts and that are no longer there"),
  units: z.array(unitFiguresSchema).optional().describe("With --by unit: those with most errors first"),
  total: unitFiguresSchema.optional().describe("With --by unit: each finding once"),
};

/** What `bundle` prints. */
export const bundleDocumentSchema = z.strictObject({
  leadpath: formatVersionSchema,
  bundle: z.string(),
  days: workingDaysSchema,
  counted: workingDaysSchema.describe("What of the days counts, along the critical path"),
  startDate: dateSchema.optional().describe("With --start, as finishDate"),
  finishDate: dateSchema.optional(),
  items: z.array(
    z.strictObject({
      item: z.string(),
      start: workingDaysSchema,
      finish: workingDaysSchema,
      critical: z.boolean(),
      promised: workingDaysSchema.nullable().describe("On the whole of it, else between the steps of its longest promise"),
      promisesWhole: z.boolean().describe("The promise is for the whole of it"),
    }),
  ),
  path: stringListSchema.describe("Items in the order in which the critical path goes through them"),
  promisedInTurn: workingDaysSchema.nullable().describe("Promises of the items on the path, one after another"),
  limits: z.array(limitSchema).describe("Those of the bundle"),
  prerequisites: z.array(
    z.strictObject({
      item: z.string(),
      variant: z.string().optional(),
      document: z.string(),
      need: z.enum(["required", "optional", "later"]),
      givers: z.array(z.strictObject({ item: z.string(), document: z.string() })).describe("Any one of them will do"),
    }),
  ),
  sharedDocuments: z.array(z.strictObject({ document: z.string(), items: stringListSchema })),
  possibleFrom: dateSchema.optional().describe("All items are in force from this day"),
  impossibleFrom: dateSchema.optional().describe("From this day one of them, or all that give what one needs, are cancelled"),
});
