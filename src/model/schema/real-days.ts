import { z } from "zod";
import { days, map } from "./values.ts";

const spreadShapes = ["pert", "triangular"] as const;

const spreadValues = { low: days, likely: days, high: days };
const shape = z.enum(spreadShapes).optional().describe("pert (default): seldom near the ends; triangular: more often there");

export const actual = z
  .union([
    map({ ...spreadValues, shape }),
    map({ low: days, high: days }),
    map({ p50: days, p90: days }),
    map({ mean: days, sd: days }),
    map({ exponential: days.describe("Their mean") }),
    map({ samples: z.array(days).min(1) }),
  ])
  .describe("Working days that the step really takes; the simulation draws from them");

export const spread = map({ ...spreadValues, shape }).describe(
  "Real days of every step without actual, as multiples of its planned ones; without it they are the planned ones",
);

export type Actual = z.output<typeof actual>;
/** Real days as multiples of the planned ones. */
export type Spread = z.output<typeof spread>;
