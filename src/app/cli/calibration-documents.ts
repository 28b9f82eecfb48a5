import { z } from "zod";
import { formatVersion } from "../../model/index.ts";

const leadpath = z.literal(formatVersion);
const days = z.number().describe("Working days");
const share = { share: z.number(), low: z.number().describe("Wilson interval at 95 %"), high: z.number() };
const cycleTimes = z.strictObject({ cases: z.int(), mean: days, median: days });
const actualDays = z.union([
  z.strictObject({ low: days, likely: days, high: days }),
  z.strictObject({ low: days, high: days }),
  z.strictObject({ p50: days, p90: days }),
  z.strictObject({ exponential: days }),
  z.strictObject({ samples: z.array(days) }),
]);

const calibration = {
  leadpath,
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
          actual: actualDays.describe("As a file has it"),
          count: z.int(),
          mean: days,
          criteria: z.array(z.strictObject({ family: z.string(), aic: z.number() })).describe("Akaike's criterion, the least first"),
        })
        .optional(),
      work: days.optional().describe("Of the mean, where the log says when work began; the rest is waiting"),
    }),
  ),
  outcomes: z.array(z.strictObject({ step: z.string(), outcome: z.string(), count: z.int(), of: z.int(), ...share })),
  arrivals: z.strictObject({ perDay: z.number(), variation: z.number() }).optional(),
  unmapped: z.int().describe("Work of activities that are no step"),
  outOfOrder: z.int().describe("Work that the process does not allow where it stands"),
  quality: z.strictObject({
    earlier: cycleTimes,
    later: cycleTimes,
    simulated: cycleTimes,
    distance: days.describe("1-Wasserstein, from simulated cycle times to the later half"),
    between: days.describe("The same from the earlier half to the later one"),
  }),
  changes: z
    .array(
      z.strictObject({
        step: z.string(),
        actual: actualDays.optional(),
        outcomes: z.array(z.strictObject({ id: z.string(), probability: z.number(), rounds: z.int().optional() })).optional(),
      }),
    )
    .describe("What --output writes"),
};

/** What `calibrate` and `discover` print with `--json`. */
export const calibrationDocuments = {
  calibrate: z.strictObject(calibration),
  discover: z.strictObject({
    ...calibration,
    leftOut: z.array(z.string()).describe("Rare activities that are no step"),
    yaml: z.string().optional().describe("The catalog, without --output"),
  }),
} as const;
