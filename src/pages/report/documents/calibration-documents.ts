import { z } from "zod";
import { formatVersionSchema, workingDaysSchema } from "./document-values.ts";

const shareIntervalFields = { share: z.number(), low: z.number().describe("Wilson interval at 95 %"), high: z.number() };
const cycleDaysSchema = z.number().nullable().describe("Working days; null where a half of the log has no cases");
const cycleTimesSchema = z.strictObject({ cases: z.int(), mean: cycleDaysSchema, median: cycleDaysSchema });
const actualDaysSchema = z.union([
  z.strictObject({ low: workingDaysSchema, likely: workingDaysSchema, high: workingDaysSchema }),
  z.strictObject({ low: workingDaysSchema, high: workingDaysSchema }),
  z.strictObject({ p50: workingDaysSchema, p90: workingDaysSchema }),
  z.strictObject({ exponential: workingDaysSchema }),
  z.strictObject({ samples: z.array(workingDaysSchema) }),
]);

const calibrationFields = {
  leadpath: formatVersionSchema,
  process: z.string(),
  cases: z.int(),
  activities: z.array(
    z.strictObject({
      activity: z.string(),
      count: z.int(),
      step: z.string().optional().describe("Absent when no step has that id or name"),
      suggestion: z.string().optional().describe("The step whose id or name it nearly is; not taken by itself"),
    }),
  ),
  steps: z.array(
    z.strictObject({
      step: z.string(),
      status: z
        .enum(["fitted", "within", "kept"])
        .describe("within: the log does not show it, its time is that of the steps after it; kept: unchanged"),
      fit: z
        .strictObject({
          family: z.enum(["lognormal", "pert", "exponential", "uniform", "samples"]),
          actual: actualDaysSchema.describe("As a file has it"),
          count: z.int(),
          mean: workingDaysSchema,
          criteria: z.array(z.strictObject({ family: z.string(), aic: z.number() })).describe("Akaike's criterion, the least first"),
        })
        .optional(),
      work: workingDaysSchema.optional().describe("Of the mean, where the log says when work began; the rest is waiting"),
    }),
  ),
  outcomes: z.array(z.strictObject({ step: z.string(), outcome: z.string(), count: z.int(), of: z.int(), ...shareIntervalFields })),
  arrivals: z.strictObject({ perDay: z.number(), variation: z.number() }).optional(),
  unmapped: z.int().describe("Work of activities that are no step"),
  outOfOrder: z.int().describe("Work that the process does not allow where it stands"),
  quality: z.strictObject({
    earlier: cycleTimesSchema,
    later: cycleTimesSchema,
    simulated: cycleTimesSchema,
    distance: cycleDaysSchema.describe("1-Wasserstein, from simulated cycle times to the later half; null where that has no cases"),
    between: cycleDaysSchema.describe("The same from the earlier half to the later one; null where one of them has no cases"),
  }),
  changes: z
    .array(
      z.strictObject({
        step: z.string(),
        actual: actualDaysSchema.optional(),
        outcomes: z.array(z.strictObject({ id: z.string(), probability: z.number(), rounds: z.int().optional() })).optional(),
      }),
    )
    .describe("What --output writes"),
};

/** What `calibrate` and `discover` print with `--json`. */
export const calibrationDocuments = {
  calibrate: z.strictObject(calibrationFields),
  discover: z.strictObject({
    ...calibrationFields,
    leftOut: z.array(z.string()).describe("Rare activities that are no step"),
    yaml: z.string().optional().describe("The catalog, without --output"),
  }),
} as const;
