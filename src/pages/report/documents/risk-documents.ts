import { z } from "zod";
import { limitKinds } from "../../../model/index.ts";
import {
  dateSchema,
  estimateSchema,
  formatVersionSchema,
  routeSchema,
  shareSchema,
  stringListSchema,
  workingDaysSchema,
} from "./document-values.ts";
import { limitSchema } from "./limit-document.ts";

const daysSpreadSchema = z.strictObject({
  mean: estimateSchema,
  sd: workingDaysSchema,
  least: workingDaysSchema,
  most: workingDaysSchema,
  quantiles: z
    .array(z.strictObject({ share: shareSchema, days: estimateSchema }))
    .describe("Working days within which a share of the cases is done"),
});

const curveSchema = z.array(z.strictObject({ share: shareSchema, days: workingDaysSchema })).describe("The S-curve");
const histogramSchema = z
  .strictObject({ from: workingDaysSchema, width: workingDaysSchema, counts: z.array(z.int()) })
  .describe("counts[i] cases take from + i × width or more, and less than width more");

const limitRiskSchema = z.strictObject({
  kind: z.enum(limitKinds),
  from: z.string().optional(),
  to: z.string().optional(),
  written: limitSchema.shape.written,
  days: workingDaysSchema,
  cases: z.int().describe("In so many cases both of its steps are done"),
  chance: estimateSchema.nullable().describe("The share of these that keeps it"),
  extension: z.strictObject({ days: workingDaysSchema, chance: estimateSchema.nullable() }).optional(),
  counted: daysSpreadSchema.extend({ curve: curveSchema, histogram: histogramSchema }).nullable().describe("What its clock counts"),
});

const stepRiskSchema = z.strictObject({
  id: z.string(),
  chance: shareSchema.describe("The share of cases in which it is done"),
  times: z.number().describe("How often it is done in a case, on average"),
  mean: workingDaysSchema.describe("Of all its rounds, 0 where it is not done"),
  sd: workingDaysSchema,
  criticality: shareSchema.describe("The share of cases in which it is critical"),
  sensitivity: z.number().describe("criticality × sd ÷ the sd of the total"),
  cruciality: z.number().min(-1).max(1).describe("Rank correlation with the total"),
  swing: z
    .strictObject({ short: workingDaysSchema, long: workingDaysSchema })
    .nullable()
    .describe("Mean total of the tenth of cases in which it is shortest, and longest"),
});

const riskSchema = z.strictObject({
  process: z.string(),
  scenario: z.string().optional(),
  measures: stringListSchema,
  route: routeSchema.optional().describe("Absent: outcomes are drawn"),
  runs: z.int(),
  seed: z.int(),
  planned: workingDaysSchema,
  withinPlan: estimateSchema.describe("The share of cases that take no longer than planned"),
  days: daysSpreadSchema,
  dates: z
    .strictObject({
      startDate: dateSchema,
      finishes: z.array(
        z.strictObject({
          share: shareSchema,
          finishDate: dateSchema,
          provisional: z.boolean().describe("It rests on days for which the days off are not known"),
        }),
      ),
    })
    .optional()
    .describe("With --start: when these shares of cases are done"),
  curve: curveSchema,
  histogram: histogramSchema,
  limits: z.array(limitRiskSchema),
  steps: z.array(stepRiskSchema),
  ranked: z.int().describe("cruciality and swing are of so many cases"),
  cut: z.int().describe("So many cases returned 1,000 times and were then let on"),
  approximate: z.boolean(),
});

const unitLoadSchema = z.strictObject({
  id: z.string(),
  staff: z.int().nullable().describe("Null: nobody waits for an officer"),
  offered: estimateSchema.describe("Officers whom the cases would keep at work all the time"),
  grows: z.boolean().describe("Its queue grows without bound"),
  utilisation: estimateSchema.nullable().describe("The share of open time in which an officer works"),
  queue: estimateSchema.describe("Visits that wait for an officer, on average over time"),
  wait: estimateSchema.describe("Working days for which a visit waits for an officer"),
  delays: z
    .strictObject({ queue: estimateSchema, offHours: estimateSchema, batch: estimateSchema })
    .describe("Working days that a case waits here on the chain that its end waited for, on average"),
  visits: estimateSchema.describe("Visits a working day"),
});

const loadSchema = z
  .strictObject({
    process: z.string(),
    scenario: z.string().optional(),
    measures: stringListSchema,
    cases: z.int().describe("Cases of a replication that count"),
    warmUp: z.int().describe("Cases before them that do not"),
    replications: z.int(),
    seed: z.int(),
    stable: z.boolean().describe("Every unit can do its work in the long run"),
    precise: z.boolean().describe("The mean is known as well as asked"),
    cycle: z.strictObject({ mean: estimateSchema, quantiles: z.array(z.strictObject({ share: shareSchema, days: estimateSchema })) }),
    parts: z
      .strictObject({
        work: estimateSchema,
        outside: estimateSchema,
        queue: estimateSchema,
        offHours: estimateSchema,
        batch: estimateSchema,
        return: estimateSchema,
        applicant: estimateSchema,
        excluded: estimateSchema,
        lag: estimateSchema,
      })
      .describe("What the cycle time goes to, on average; the parts sum to it"),
    throughput: estimateSchema.describe("Cases that end a working day"),
    underWay: estimateSchema.describe("Cases under way, on average over time"),
    limits: z.array(limitRiskSchema.omit({ extension: true, counted: true })),
    units: z.array(unitLoadSchema),
    course: z
      .array(
        z.strictObject({
          day: workingDaysSchema,
          units: z.array(z.strictObject({ id: z.string(), utilisation: z.number().nullable(), queue: z.number() })),
        }),
      )
      .describe("The units in stretches of time that end on these days"),
    approximate: z.boolean(),
  })
  .describe("With --load");

const loadComparisonSchema = z
  .strictObject({
    leadpath: formatVersionSchema,
    process: z.string(),
    scenario: z.string().optional(),
    saved: estimateSchema.describe("Working days that a case saves on average"),
    gained: z.array(estimateSchema.nullable()).describe("Of each limit, by how much the share that keeps it grows"),
    baseline: loadSchema,
    reformed: loadSchema,
  })
  .describe("With --load, and measures or changes");

const staffPlanSchema = z.strictObject({
  leadpath: formatVersionSchema,
  process: z.string(),
  meet: shareSchema.describe("The share of cases that keep each promised limit, as asked"),
  status: z.enum(["met", "unreachable"]),
  proven: z.boolean().describe("No plan with fewer officers in all meets it, as far as the cases tell"),
  units: z.array(
    z.strictObject({
      id: z.string(),
      before: z.int(),
      staff: z.int(),
      needed: z.int().describe("Whatever the other units have"),
    }),
  ),
  chance: estimateSchema,
  load: loadSchema,
});

const riskComparisonSchema = z
  .strictObject({
    leadpath: formatVersionSchema,
    process: z.string(),
    scenario: z.string().optional(),
    runs: z.int(),
    seed: z.int(),
    saved: estimateSchema.describe("Working days that a case saves on average"),
    savings: daysSpreadSchema.extend({ histogram: histogramSchema }).describe("What single cases save"),
    shorter: estimateSchema.describe("The share of cases that become shorter"),
    gained: z.array(estimateSchema.nullable()).describe("Of each limit, by how much the share that keeps it grows"),
    baseline: riskSchema,
    reformed: riskSchema,
  })
  .describe("With measures or changes");

/** The documents of simulations: of single cases, of many at once, and of the officers that they need. */
export const riskDocuments = {
  staff: staffPlanSchema,
  simulate: z.union([
    z.strictObject({ leadpath: formatVersionSchema, ...riskSchema.shape }),
    riskComparisonSchema,
    z.strictObject({ leadpath: formatVersionSchema, ...loadSchema.shape }),
    loadComparisonSchema,
  ]),
} as const;
