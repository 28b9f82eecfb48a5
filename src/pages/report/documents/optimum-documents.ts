import { z } from "zod";
import { limitKinds, linkTypes } from "../../../model/index.ts";
import {
  bilingualSchema,
  dateSchema,
  estimateSchema,
  formatVersionSchema,
  routeSchema,
  shareSchema,
  stringListSchema,
  workingDaysSchema,
} from "./document-values.ts";

const clockSavingSchema = z.strictObject({
  before: workingDaysSchema,
  after: workingDaysSchema,
  saved: workingDaysSchema,
  changes: workingDaysSchema.describe("Saved by changes by hand"),
});
const intervalSchema = workingDaysSchema.nullable().describe("Half the width of the 95 % confidence interval; null when exact");

/** How the saving of a set is shared among its measures. */
export const attributionSchema = z.strictObject({
  process: z.string(),
  scenario: z.string().optional(),
  route: routeSchema,
  experienced: clockSavingSchema.describe("The total"),
  counted: clockSavingSchema.describe("The total with what is excluded or the applicant's at 0"),
  measures: z.array(
    z.strictObject({
      id: z.string(),
      effort: z.number(),
      alone: workingDaysSchema.nullable(),
      last: workingDaysSchema.nullable(),
      share: workingDaysSchema.describe("Saved on the average of all orders; the shares sum to what the measures save"),
      interval: intervalSchema,
      counted: z.strictObject({ share: workingDaysSchema, interval: intervalSchema }).describe("The same of the counted days"),
      onlyMovesOut: z.boolean().describe("It saves counted days, but none that are experienced"),
    }),
  ),
  exact: z.boolean(),
  orders: z.int().optional().describe("Random orders that shares which are not exact come from"),
  seed: z.int().optional(),
  pairs: z
    .array(
      z.strictObject({
        measures: z.tuple([z.string(), z.string()]),
        kind: z.enum(["overlap", "synergy"]),
        days: workingDaysSchema,
        interval: intervalSchema,
      }),
    )
    .describe("Measures that save less together than one by one, or more"),
  waterfall: z.array(z.strictObject({ id: z.string(), saved: workingDaysSchema, days: workingDaysSchema.describe("What is left then") })),
  wasted: z
    .strictObject({
      before: workingDaysSchema.nullable(),
      after: workingDaysSchema.nullable(),
      decisions: z.array(
        z.strictObject({
          decision: z.string(),
          siblings: stringListSchema,
          before: workingDaysSchema.nullable(),
          after: workingDaysSchema.nullable(),
        }),
      ),
    })
    .describe("Work beside decisions that is to be expected in vain when they refuse; null without the probability"),
});

const measureSetSchema = z.strictObject({
  measures: stringListSchema,
  effort: z.number(),
  days: workingDaysSchema.describe("All that pass"),
  counted: workingDaysSchema.describe("Those that count for a limit on the whole process"),
  finishDate: dateSchema.optional().describe("With --start, as provisional"),
  provisional: z.boolean().optional().describe("finishDate rests on days for which the days off are not known"),
});

/** Of what an optimum or a frontier is. */
const searchFields = {
  leadpath: formatVersionSchema,
  process: z.string(),
  route: routeSchema,
  clock: z.enum(["experienced", "counted"]).describe("Which days are few"),
  startDate: dateSchema.optional().describe("With --start"),
  before: workingDaysSchema.describe("Without measures"),
  countedBefore: workingDaysSchema.describe("Those of them that count"),
  excluded: z
    .array(
      z.strictObject({
        measures: stringListSchema,
        unless: stringListSchema.optional().describe("They can with one of these"),
        code: z.string(),
        message: z.string(),
        remedy: z.string(),
      }),
    )
    .describe("Measures that cannot be adopted together, though they do not exclude each other in the file"),
  scenario: z
    .strictObject({ id: z.string(), ...measureSetSchema.shape })
    .optional()
    .describe("With --scenario, to compare with"),
};

const checkedSetSchema = z.strictObject({
  measures: stringListSchema,
  effort: z.number(),
  chance: estimateSchema.describe("The share of cases that keeps to the target"),
  days: estimateSchema.describe("Working days to which the wanted share keeps"),
});

const targetRiskSchema = z
  .strictObject({
    confidence: shareSchema.describe("The share of cases that is to keep to the target"),
    route: routeSchema.optional().describe("Absent: outcomes are drawn"),
    seed: z.int(),
    sample: z.int().describe("In so many cases sets were compared"),
    cases: z.int().describe("In so many others each set was checked"),
    chance: estimateSchema.nullable().describe("The share of these that keeps to the target with the set"),
    days: estimateSchema.nullable().describe("Working days to which the wanted share of them keeps"),
    isAssured: z.boolean().describe("The whole interval of chance is at least confidence"),
    before: estimateSchema.describe("The chance without measures"),
    scenario: estimateSchema.optional().describe("That of the scenario"),
    leastEffort: z
      .number()
      .nullable()
      .optional()
      .describe("With 95 % confidence no set of less effort does it; null: none at all; absent: the search ended early"),
    rounds: z
      .array(
        z.strictObject({
          needed: z.int().describe("The set takes the least effort with which so many cases of the sample keep to the target"),
          ...checkedSetSchema.shape,
        }),
      )
      .describe("The sets that were checked, until one was assured"),
    planned: checkedSetSchema.nullable().describe("What would do if everything took as long as planned"),
    most: checkedSetSchema.optional().describe("When infeasible: the set that keeps to the target most often, if any does"),
    quickest: checkedSetSchema.optional().describe("When infeasible: the set with which the wanted share takes the fewest days"),
  })
  .describe("With --confidence");

const optimumSchema = z.strictObject({
  ...searchFields,
  target: workingDaysSchema.optional(),
  limit: z.enum(limitKinds).optional().describe("The limit that the target is"),
  finishBy: dateSchema.optional().describe("When the target is a date"),
  budget: z.number().optional(),
  status: z.enum(["optimal", "feasible", "infeasible", "limit"]).describe("feasible and limit: the search ended early"),
  set: measureSetSchema.nullable(),
  bound: z.number().nullable().describe("No set has less: effort for a target, working days on the clock for a budget"),
  gap: z.number().nullable().describe("The part of it that is not proven to be needed"),
  alternatives: z.array(measureSetSchema).describe("With --best: the next best sets"),
  alternativesProven: z.boolean().optional().describe("With --best above 1: false where the search for the next ended early"),
  reachable: z
    .strictObject({ ...measureSetSchema.shape, path: stringListSchema.describe("What no measure shortens further") })
    .optional()
    .describe("When infeasible: the least days that can be reached"),
  noSet: z
    .strictObject({
      leastEffort: z.number().optional().describe("What a set takes at least, where the budget is below it"),
      problems: z
        .array(z.strictObject({ code: z.string(), message: z.string(), remedy: z.string() }))
        .describe("What the file says against the measures that must be chosen"),
    })
    .optional()
    .describe("When there is no set of any length either: why"),
  risk: targetRiskSchema.optional(),
  attribution: attributionSchema.optional().describe("With --explain, of the set"),
});

const frontierSchema = z
  .strictObject({ ...searchFields, points: z.array(measureSetSchema), proven: z.boolean() })
  .describe("With --frontier");

const suggestedMeasureSchema = z
  .strictObject({
    id: z.string(),
    name: bilingualSchema,
    kind: z.string(),
    effort: z.number().describe("1 for each step that it changes"),
    guard: z.literal("unchecked"),
    requires: stringListSchema,
    excludes: stringListSchema,
    changes: z.array(
      z.strictObject({
        step: z.string(),
        days: workingDaysSchema.optional(),
        after: z
          .array(z.strictObject({ step: z.string(), link: z.enum(linkTypes), lag: workingDaysSchema, outcome: z.string().optional() }))
          .optional(),
        remove: z.literal(true).optional(),
      }),
    ),
    note: bilingualSchema,
  })
  .describe("As a file may have it among the measures of the process");

const suggestionsSchema = z.strictObject({
  leadpath: formatVersionSchema,
  process: z.string(),
  before: workingDaysSchema.describe("Without measures"),
  suggestions: z
    .array(
      z.strictObject({
        measure: suggestedMeasureSchema,
        reason: bilingualSchema,
        days: workingDaysSchema.describe("What it saves alone"),
        steps: stringListSchema.describe("What it is about"),
        like: stringListSchema.describe("Measures of the file that change the same in the same way"),
      }),
    )
    .describe("Those that save most first"),
});

/** What the commands print that look for measures. */
export const optimumDocuments = { optimize: z.union([optimumSchema, frontierSchema]), suggest: suggestionsSchema } as const;
