import { z } from "zod";
import { maxDayCount } from "../time.ts";
import { actualSchema } from "./real-days.ts";
import {
  countSchema,
  daysSchema,
  defineMap,
  effortSchema,
  guardSchema,
  idSchema,
  nameSchema,
  noteFields,
  probabilitySchema,
  shortTextSchema,
} from "./values.ts";

export const stepKinds = ["task", "decision", "document", "data", "milestone", "parallel", "start", "end", "subprocess"] as const;
export const linkTypes = ["FS", "SS", "FF", "SF"] as const;
export const clockKinds = ["counted", "excluded", "applicant"] as const;
export const specialReasons = [
  "hearing",
  "tender",
  "auction",
  "inspection",
  "testing",
  "quarantine",
  "appraisal",
  "expert-review",
  "public-notice",
  "survey",
  "other",
] as const;

const linkDetailsSchema = defineMap({
  step: idSchema.describe("The step that comes before"),
  link: z.enum(linkTypes).default("FS").describe("FS finish-to-start, SS start-to-start, FF finish-to-finish, SF start-to-finish"),
  lag: z.number().min(-maxDayCount).max(maxDayCount).default(0).describe("Working days to wait; negative for an overlap"),
  outcome: idSchema.optional().describe("The outcome of the decision over which this link runs"),
});
const predecessorSchema = z
  .union([idSchema.transform((step): z.output<typeof linkDetailsSchema> => ({ step, link: "FS", lag: 0 })), linkDetailsSchema])
  .describe("A step id, or {step, link, lag, outcome}");

const outcomeSchema = defineMap({
  id: idSchema,
  name: nameSchema,
  probability: probabilitySchema.optional(),
  returnTo: idSchema.optional().describe("An earlier step to which the case goes back"),
  rounds: countSchema.optional().describe("The most times that it goes back; 1 when absent"),
});

const modeSchema = defineMap({
  id: idSchema.optional().describe("Follows the step's id in that of the measure; 14d, or 20c for calendar days, when absent"),
  name: nameSchema,
  days: daysSchema.optional().describe("Working days that the step takes then"),
  calendarDays: daysSchema.optional().describe("Calendar days, instead of days"),
  actual: actualSchema.optional(),
  effort: effortSchema,
  guard: guardSchema,
  ...noteFields,
});

export const processStepSchema = defineMap({
  id: idSchema,
  name: nameSchema,
  kind: z.enum(stepKinds).default("task"),
  unit: idSchema.optional().describe("Who acts"),
  post: shortTextSchema.optional().describe("The desk inside the unit"),
  phase: idSchema.optional(),
  days: daysSchema.optional().describe("Working days planned"),
  calendarDays: daysSchema.optional().describe("Calendar days planned, instead of days"),
  actual: actualSchema.optional(),
  work: daysSchema.optional().describe("Working days of an officer in the planned ones; all of them when absent"),
  batch: defineMap({ weekdays: z.array(z.int().min(1).max(7)).min(1) })
    .optional()
    .describe("Begins only at the beginning of these days of the week, 1 Monday to 7 Sunday: when a committee meets"),
  modes: z.array(modeSchema).optional().describe("Faster ways to do the step; each is a measure that excludes the others"),
  clock: z.enum(clockKinds).default("counted").describe("Whether the days count towards the limits"),
  special: z.enum(specialReasons).optional().describe("Why the step is excluded from the count"),
  after: z.array(predecessorSchema).default([]),
  outcomes: z.array(outcomeSchema).optional().describe("Ways out of a decision; the first is the main route"),
  uses: z.array(idSchema).optional().describe("Documents needed. Absent: unknown; []: none"),
  produces: z.array(idSchema).optional(),
  ...noteFields,
});

/** One change of a step, as a measure or a what-if by hand has it. */
export const stepChangeSchema = defineMap({
  step: idSchema,
  days: daysSchema.optional(),
  calendarDays: daysSchema.optional(),
  actual: actualSchema.optional(),
  unit: idSchema.optional(),
  post: shortTextSchema.optional(),
  clock: z.enum(clockKinds).optional(),
  special: z.enum(specialReasons).optional(),
  outcomes: z.array(defineMap({ id: idSchema, probability: probabilitySchema.optional(), rounds: countSchema.optional() })).optional(),
  after: z.array(predecessorSchema).optional().describe("The new predecessors; [] makes the step a start"),
  remove: z.literal(true).optional(),
  as: idSchema.optional().describe("Which outcome a removed decision keeps; the first when absent"),
});
const addChangeSchema = defineMap({ add: processStepSchema });
export const staffChangeSchema = defineMap({ unit: idSchema, staff: countSchema });
/** One change, as a measure or a what-if by hand has it. */
export const changeSchema = z.union([stepChangeSchema, addChangeSchema, staffChangeSchema]);

export type Link = z.output<typeof linkDetailsSchema>;
export type LinkType = Link["link"];
export type Outcome = z.output<typeof outcomeSchema>;
export type Clock = (typeof clockKinds)[number];
export type StepKind = (typeof stepKinds)[number];
export type StepChange = z.output<typeof stepChangeSchema>;
export type StaffChange = z.output<typeof staffChangeSchema>;
export type Change = z.output<typeof changeSchema>;
/** One of several ways to do a step: how long it takes then, and at which effort. */
export type Mode = z.output<typeof modeSchema>;

/** A step. `passThrough` is set by reform/ on a removed step: it takes no time, keeps its links and is not shown. */
export type Step = z.output<typeof processStepSchema> & { readonly passThrough?: true };
