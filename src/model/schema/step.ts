import * as z from "zod/mini";
import { maxDayCount } from "../dates/time.ts";
import { clockKinds, linkTypes, specialReasons, stepKinds } from "../kinds.ts";
import { actualSchema } from "./real-days.ts";
import {
  countSchema,
  daysSchema,
  defineMap,
  describeSchema,
  effortSchema,
  guardSchema,
  idSchema,
  nameSchema,
  noteFields,
  probabilitySchema,
  shortTextSchema,
} from "./values.ts";

const linkDetailsSchema = defineMap({
  step: describeSchema(idSchema, "The step that comes before"),
  link: describeSchema(
    z._default(z.enum(linkTypes), "FS"),
    "FS finish-to-start, SS start-to-start, FF finish-to-finish, SF start-to-finish",
  ),
  lag: describeSchema(
    z._default(z.number().check(z.minimum(-maxDayCount), z.maximum(maxDayCount)), 0),
    "Working days to wait; negative for an overlap",
  ),
  outcome: describeSchema(z.optional(idSchema), "The outcome of the decision over which this link runs"),
});
const predecessorSchema = describeSchema(
  z.union([
    z.pipe(
      idSchema,
      z.transform((step): z.output<typeof linkDetailsSchema> => ({ step, link: "FS", lag: 0 })),
    ),
    linkDetailsSchema,
  ]),
  "A step id, or {step, link, lag, outcome}",
);

const outcomeSchema = defineMap({
  id: idSchema,
  name: nameSchema,
  probability: z.optional(probabilitySchema),
  returnTo: describeSchema(z.optional(idSchema), "An earlier step to which the case goes back"),
  rounds: describeSchema(z.optional(countSchema), "The most times that it goes back; 1 when absent"),
});

const modeSchema = defineMap({
  id: describeSchema(z.optional(idSchema), "Follows the step's id in that of the measure; 14d, or 20c for calendar days, when absent"),
  name: nameSchema,
  days: describeSchema(z.optional(daysSchema), "Working days that the step takes then"),
  calendarDays: describeSchema(z.optional(daysSchema), "Calendar days, instead of days"),
  actual: z.optional(actualSchema),
  effort: effortSchema,
  guard: guardSchema,
  ...noteFields,
});

export const processStepSchema = defineMap({
  id: idSchema,
  name: nameSchema,
  kind: z._default(z.enum(stepKinds), "task"),
  unit: describeSchema(z.optional(idSchema), "Who acts"),
  post: describeSchema(z.optional(shortTextSchema), "The desk inside the unit"),
  phase: z.optional(idSchema),
  days: describeSchema(z.optional(daysSchema), "Working days planned"),
  calendarDays: describeSchema(z.optional(daysSchema), "Calendar days planned, instead of days"),
  actual: z.optional(actualSchema),
  work: describeSchema(z.optional(daysSchema), "Working days of an officer in the planned ones; all of them when absent"),
  batch: describeSchema(
    z.optional(defineMap({ weekdays: z.array(z.int().check(z.minimum(1), z.maximum(7))).check(z.minLength(1)) })),
    "Begins only at the beginning of these days of the week, 1 Monday to 7 Sunday: when a committee meets",
  ),
  modes: describeSchema(z.optional(z.array(modeSchema)), "Faster ways to do the step; each is a measure that excludes the others"),
  clock: describeSchema(z._default(z.enum(clockKinds), "counted"), "Whether the days count towards the limits"),
  special: describeSchema(z.optional(z.enum(specialReasons)), "Why the step is excluded from the count"),
  after: z._default(z.array(predecessorSchema), []),
  outcomes: describeSchema(z.optional(z.array(outcomeSchema)), "Ways out of a decision; the first is the main route"),
  uses: describeSchema(z.optional(z.array(idSchema)), "Documents needed. Absent: unknown; []: none"),
  produces: z.optional(z.array(idSchema)),
  ...noteFields,
});

/** One change of a step, as a measure or a what-if by hand has it. */
export const stepChangeSchema = defineMap({
  step: idSchema,
  days: z.optional(daysSchema),
  calendarDays: z.optional(daysSchema),
  actual: z.optional(actualSchema),
  unit: z.optional(idSchema),
  post: z.optional(shortTextSchema),
  clock: z.optional(z.enum(clockKinds)),
  special: z.optional(z.enum(specialReasons)),
  outcomes: z.optional(z.array(defineMap({ id: idSchema, probability: z.optional(probabilitySchema), rounds: z.optional(countSchema) }))),
  after: describeSchema(z.optional(z.array(predecessorSchema)), "The new predecessors; [] makes the step a start"),
  remove: z.optional(z.literal(true)),
  as: describeSchema(z.optional(idSchema), "Which outcome a removed decision keeps; the first when absent"),
});
export const addChangeSchema = defineMap({ add: processStepSchema });
export const staffChangeSchema = defineMap({ unit: idSchema, staff: countSchema });
/** One change, as a measure or a what-if by hand has it. */
export const changeSchema = z.union([stepChangeSchema, addChangeSchema, staffChangeSchema]);

/** The dependency of a step on one before it; `lag` is in working days, negative for a lead. */
export type Link = z.output<typeof linkDetailsSchema>;
/**
 * How two steps depend on each other, by their starts and finishes: FS, SS, FF or SF, as in the precedence diagram
 * method.
 */
export type LinkType = Link["link"];
/**
 * One way out of a decision; `returnTo` is where the case goes back to, which costs no time in the schedule, only in
 * simulation.
 */
export type Outcome = z.output<typeof outcomeSchema>;
/**
 * Whose time a step takes: `counted` towards the limits, `excluded` by law such as a hearing, or the `applicant`'s own.
 */
export type Clock = (typeof clockKinds)[number];
/** What a step is, and so which symbol it has in a flowchart (ISO 5807). */
export type StepKind = (typeof stepKinds)[number];
/** New values for one step, or its removal; what is absent stays as it is. */
export type StepChange = z.output<typeof stepChangeSchema>;
export type StaffChange = z.output<typeof staffChangeSchema>;
/** One change of a process by a measure: of a step, a step that is added, or the number of officers of a unit. */
export type Change = z.output<typeof changeSchema>;
/** One of several ways to do a step: how long it takes then, and at which effort. */
export type Mode = z.output<typeof modeSchema>;

/** A step. `passThrough` is set by reform/ on a removed step: it takes no time, keeps its links and is not shown. */
export type Step = z.output<typeof processStepSchema> & { readonly passThrough?: true };
