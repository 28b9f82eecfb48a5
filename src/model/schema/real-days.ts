import * as z from "zod/mini";
import { daysSchema, defineMap, describeSchema } from "./values.ts";

const spreadShapes = ["pert", "triangular"] as const;

const spreadFields = { low: daysSchema, likely: daysSchema, high: daysSchema };
const shapeSchema = describeSchema(z.optional(z.enum(spreadShapes)), "pert (default): seldom near the ends; triangular: more often there");

export const actualSchema = describeSchema(
  z.union([
    defineMap({ ...spreadFields, shape: shapeSchema }),
    defineMap({ low: daysSchema, high: daysSchema }),
    defineMap({ p50: daysSchema, p90: daysSchema }),
    defineMap({ mean: daysSchema, sd: daysSchema }),
    defineMap({ exponential: describeSchema(daysSchema, "Their mean") }),
    defineMap({ samples: z.array(daysSchema).check(z.minLength(1)) }),
  ]),
  "Working days that the step really takes; the simulation draws from them",
);

export const spreadSchema = describeSchema(
  defineMap({ ...spreadFields, shape: shapeSchema }),
  "Real days of every step without actual, as multiples of its planned ones; without it they are the planned ones",
);

/** Working days that a step really takes, as a distribution in one of six forms; what is planned stands in `days`. */
export type Actual = z.output<typeof actualSchema>;
/** Real days as multiples of the planned ones. */
export type Spread = z.output<typeof spreadSchema>;
