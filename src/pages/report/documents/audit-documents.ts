import { z } from "zod";
import { formatVersion } from "../../../model/index.ts";

const workingDaysSchema = z.number().describe("Working days");
const stringListSchema = z.array(z.string());

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
export const createBundleSchema = (limit: z.ZodType) =>
  z.strictObject({
    leadpath: z.literal(formatVersion),
    bundle: z.string(),
    days: workingDaysSchema,
    counted: workingDaysSchema.describe("What of the days counts, along the critical path"),
    startDate: z.iso.date().optional().describe("With --start, as finishDate"),
    finishDate: z.iso.date().optional(),
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
    limits: z.array(limit).describe("Those of the bundle"),
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
    possibleFrom: z.iso.date().optional().describe("All items are in force from this day"),
    impossibleFrom: z.iso.date().optional().describe("From this day one of them, or all that give what one needs, are cancelled"),
  });
