import { z } from "zod";
import { days } from "./values.ts";

const spreadShapes = ["pert", "triangular"] as const;

const spreadValues = { low: days, likely: days, high: days };
const shape = z.enum(spreadShapes).optional().describe("pert (default): seldom near the ends; triangular: more often there");

export const actual = z
  .union([
    z.strictObject({ ...spreadValues, shape }),
    z.strictObject({ low: days, high: days }),
    z.strictObject({ p50: days, p90: days }),
    z.strictObject({ mean: days, sd: days }),
    z.strictObject({ exponential: days.describe("Their mean") }),
    z.strictObject({ samples: z.array(days).min(1) }),
  ])
  .describe("Working days that the step really takes; the simulation draws from them");

export const spread = z
  .strictObject({ ...spreadValues, shape })
  .describe("Real days of every step without actual, as multiples of its planned ones; without it they are the planned ones");

export type Actual = z.output<typeof actual>;
/** Real days as multiples of the planned ones. */
export type Spread = z.output<typeof spread>;
