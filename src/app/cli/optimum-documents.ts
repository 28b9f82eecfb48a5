import { z } from "zod";
import { limitKinds, linkTypes } from "../../model/index.ts";
import { date, days, estimate, ids, leadpath, route, share } from "./document-values.ts";

const clocked = z.strictObject({ before: days, after: days, saved: days, changes: days.describe("Saved by changes by hand") });
const interval = days.nullable().describe("Half the width of the 95 % confidence interval; null when exact");

/** How the saving of a set is shared among its measures. */
export const attribution = z.strictObject({
  process: z.string(),
  scenario: z.string().optional(),
  route,
  experienced: clocked.describe("The total"),
  counted: clocked.describe("The total with what is excluded or the applicant's at 0"),
  measures: z.array(
    z.strictObject({
      id: z.string(),
      effort: z.number(),
      alone: days.nullable(),
      last: days.nullable(),
      share: days.describe("Saved on the average of all orders; the shares sum to what the measures save"),
      interval,
      counted: z.strictObject({ share: days, interval }).describe("The same of the counted days"),
      onlyMovesOut: z.boolean().describe("It saves counted days, but none that are experienced"),
    }),
  ),
  exact: z.boolean(),
  orders: z.int().optional().describe("Random orders that shares which are not exact come from"),
  seed: z.int().optional(),
  pairs: z
    .array(z.strictObject({ measures: z.tuple([z.string(), z.string()]), kind: z.enum(["overlap", "synergy"]), days, interval }))
    .describe("Measures that save less together than one by one, or more"),
  waterfall: z.array(z.strictObject({ id: z.string(), saved: days, days: days.describe("What is left then") })),
  wasted: z
    .strictObject({
      before: days.nullable(),
      after: days.nullable(),
      decisions: z.array(z.strictObject({ decision: z.string(), siblings: ids, before: days.nullable(), after: days.nullable() })),
    })
    .describe("Work beside decisions that is to be expected in vain when they refuse; null without the probability"),
});

const measureSet = z.strictObject({
  measures: ids,
  effort: z.number(),
  days: days.describe("All that pass"),
  counted: days.describe("Those that count for a limit on the whole process"),
  finishDate: date.optional().describe("With --start, as provisional"),
  provisional: z.boolean().optional().describe("finishDate rests on days for which the days off are not known"),
});

/** Of what an optimum or a frontier is. */
const reckoned = {
  leadpath,
  process: z.string(),
  route,
  clock: z.enum(["experienced", "counted"]).describe("Which days are few"),
  startDate: date.optional().describe("With --start"),
  before: days.describe("Without measures"),
  countedBefore: days.describe("Those of them that count"),
  excluded: z
    .array(
      z.strictObject({
        measures: ids,
        unless: ids.optional().describe("They can with one of these"),
        code: z.string(),
        message: z.string(),
        remedy: z.string(),
      }),
    )
    .describe("Measures that cannot be adopted together, though they do not exclude each other in the file"),
  scenario: z
    .strictObject({ id: z.string(), ...measureSet.shape })
    .optional()
    .describe("With --scenario, to compare with"),
};

const checkedSet = z.strictObject({
  measures: ids,
  effort: z.number(),
  chance: estimate.describe("The share of cases that keeps to the target"),
  days: estimate.describe("Working days to which the wanted share keeps"),
});

const targetRisk = z
  .strictObject({
    confidence: share.describe("The share of cases that is to keep to the target"),
    route: route.optional().describe("Absent: outcomes are drawn"),
    seed: z.int(),
    sample: z.int().describe("In so many cases sets were compared"),
    cases: z.int().describe("In so many others each set was checked"),
    chance: estimate.nullable().describe("The share of these that keeps to the target with the set"),
    days: estimate.nullable().describe("Working days to which the wanted share of them keeps"),
    isAssured: z.boolean().describe("The whole interval of chance is at least confidence"),
    before: estimate.describe("The chance without measures"),
    scenario: estimate.optional().describe("That of the scenario"),
    leastEffort: z
      .number()
      .nullable()
      .optional()
      .describe("With 95 % confidence no set of less effort does it; null: none at all; absent: the search ended early"),
    rounds: z
      .array(
        z.strictObject({
          needed: z.int().describe("The set takes the least effort with which so many cases of the sample keep to the target"),
          ...checkedSet.shape,
        }),
      )
      .describe("The sets that were checked, until one was assured"),
    planned: checkedSet.nullable().describe("What would do if everything took as long as planned"),
    most: checkedSet.optional().describe("When infeasible: the set that keeps to the target most often, if any does"),
    quickest: checkedSet.optional().describe("When infeasible: the set with which the wanted share takes the fewest days"),
  })
  .describe("With --confidence");

const optimum = z.strictObject({
  ...reckoned,
  target: days.optional(),
  limit: z.enum(limitKinds).optional().describe("The limit that the target is"),
  finishBy: date.optional().describe("When the target is a date"),
  budget: z.number().optional(),
  status: z.enum(["optimal", "feasible", "infeasible", "limit"]).describe("feasible and limit: the search ended early"),
  set: measureSet.nullable(),
  bound: z.number().nullable().describe("No set has less: effort for a target, working days on the clock for a budget"),
  gap: z.number().nullable().describe("The part of it that is not proven to be needed"),
  alternatives: z.array(measureSet).describe("With --best: the next best sets"),
  alternativesProven: z.boolean().optional().describe("With --best above 1: false where the search for the next ended early"),
  reachable: z
    .strictObject({ ...measureSet.shape, path: ids.describe("What no measure shortens further") })
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
  risk: targetRisk.optional(),
  attribution: attribution.optional().describe("With --explain, of the set"),
});

const frontier = z.strictObject({ ...reckoned, points: z.array(measureSet), proven: z.boolean() }).describe("With --frontier");

const bilingual = z.strictObject({ zh: z.string(), en: z.string() });

const suggestedMeasure = z
  .strictObject({
    id: z.string(),
    name: bilingual,
    kind: z.string(),
    effort: z.number().describe("1 for each step that it changes"),
    guard: z.literal("unchecked"),
    requires: ids,
    excludes: ids,
    changes: z.array(
      z.strictObject({
        step: z.string(),
        days: days.optional(),
        after: z.array(z.strictObject({ step: z.string(), link: z.enum(linkTypes), lag: days, outcome: z.string().optional() })).optional(),
        remove: z.literal(true).optional(),
      }),
    ),
    note: bilingual,
  })
  .describe("As a file may have it among the measures of the process");

const suggestions = z.strictObject({
  leadpath,
  process: z.string(),
  before: days.describe("Without measures"),
  suggestions: z
    .array(
      z.strictObject({
        measure: suggestedMeasure,
        reason: bilingual,
        days: days.describe("What it saves alone"),
        steps: ids.describe("What it is about"),
        like: ids.describe("Measures of the file that change the same in the same way"),
      }),
    )
    .describe("Those that save most first"),
});

/** What the commands print that look for measures. */
export const optimumDocuments = { optimize: z.union([optimum, frontier]), suggest: suggestions } as const;
