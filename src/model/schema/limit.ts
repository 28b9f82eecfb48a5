import { z } from "zod";
import { maxDayCount } from "../time.ts";
import { daysSchema, defineMap, idSchema, noteFields } from "./values.ts";

export const limitKinds = ["statutory", "promised"] as const;
const stopEffects = ["pause", "restart", "not-started"] as const;
export const expiryKinds = ["nothing", "deemed-approved", "deemed-refused"] as const;

const timeLimitFields = {
  days: daysSchema.optional(),
  calendarDays: daysSchema.optional(),
  weeks: daysSchema.optional(),
  months: z.int().min(0).max(maxDayCount).optional(),
};

const stopSchema = defineMap({
  step: idSchema.describe("The step that stops the clock"),
  effect: z
    .enum(stopEffects)
    .describe(
      "pause: the clock rests while the step runs; restart: the full limit runs again after it; not-started: it begins only after it",
    ),
  ...noteFields,
});

export const timeLimitSchema = defineMap({
  kind: z.enum(limitKinds),
  ...timeLimitFields,
  from: idSchema.optional().describe("The time runs from the finish of this step"),
  to: idSchema.optional().describe("to the finish of this one; without from and to: the whole process"),
  stops: z.array(stopSchema).optional().describe("Steps that stop the clock; those that are not counted pause it without being named"),
  extension: defineMap({ ...timeLimitFields, ...noteFields })
    .optional()
    .describe("By how much it may be extended at most"),
  onExpiry: z.enum(expiryKinds).optional().describe("What follows in law when it runs out"),
  ...noteFields,
});

export type Limit = z.output<typeof timeLimitSchema>;
/** How long a limit is, in one of its units. A part of a day counts as a whole one. */
export type TimeLimit = Pick<Limit, keyof typeof timeLimitFields>;
export type StopEffect = (typeof stopEffects)[number];
