import * as z from "zod/mini";
import { maxDayCount } from "../dates/time.ts";
import { expiryKinds, limitKinds, stopEffects } from "../kinds.ts";
import { daysSchema, defineMap, describeSchema, idSchema, noteFields } from "./values.ts";

const timeLimitFields = {
  days: z.optional(daysSchema),
  calendarDays: z.optional(daysSchema),
  weeks: z.optional(daysSchema),
  months: z.optional(z.int().check(z.minimum(0), z.maximum(maxDayCount))),
};

const stopSchema = defineMap({
  step: describeSchema(idSchema, "The step that stops the clock"),
  effect: describeSchema(
    z.enum(stopEffects),
    "pause: the clock rests while the step runs; restart: the full limit runs again after it; not-started: it begins only after it",
  ),
  ...noteFields,
});

export const timeLimitSchema = defineMap({
  kind: z.enum(limitKinds),
  ...timeLimitFields,
  from: describeSchema(z.optional(idSchema), "The time runs from the finish of this step"),
  to: describeSchema(z.optional(idSchema), "to the finish of this one; without from and to: the whole process"),
  stops: describeSchema(
    z.optional(z.array(stopSchema)),
    "Steps that stop the clock; those that are not counted pause it without being named",
  ),
  extension: describeSchema(z.optional(defineMap({ ...timeLimitFields, ...noteFields })), "By how much it may be extended at most"),
  onExpiry: describeSchema(z.optional(z.enum(expiryKinds)), "What follows in law when it runs out"),
  ...noteFields,
});

/** A time limit of a process or of a part of it (时限), by law or by promise. */
export type Limit = z.output<typeof timeLimitSchema>;
/** How long a limit is, in one of its units. A part of a day counts as a whole one. */
export type TimeLimit = Pick<Limit, keyof typeof timeLimitFields>;
export type StopEffect = (typeof stopEffects)[number];
