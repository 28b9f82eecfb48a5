import { z } from "zod";
import { maxDays } from "../time.ts";
import { actual } from "./real-days.ts";
import { count, days, effort, guard, id, map, name, notes, probability, shortText } from "./values.ts";

export const stepKinds = ["task", "decision", "document", "data", "milestone", "parallel", "start", "end", "subprocess"] as const;
export const linkTypes = ["FS", "SS", "FF", "SF"] as const;
export const clocks = ["counted", "excluded", "applicant"] as const;
export const specials = [
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

const linkDetails = map({
  step: id.describe("The step that comes before"),
  link: z.enum(linkTypes).default("FS").describe("FS finish-to-start, SS start-to-start, FF finish-to-finish, SF start-to-finish"),
  lag: z.number().min(-maxDays).max(maxDays).default(0).describe("Working days to wait; negative for an overlap"),
  outcome: id.optional().describe("The outcome of the decision over which this link runs"),
});
const after = z
  .union([id.transform((step): z.output<typeof linkDetails> => ({ step, link: "FS", lag: 0 })), linkDetails])
  .describe("A step id, or {step, link, lag, outcome}");

const outcome = map({
  id,
  name,
  probability: probability.optional(),
  returnTo: id.optional().describe("An earlier step to which the case goes back"),
  rounds: count.optional().describe("The most times that it goes back; 1 when absent"),
});

const mode = map({
  id: id.optional().describe("Follows the step's id in that of the measure; 14d, or 20c for calendar days, when absent"),
  name,
  days: days.optional().describe("Working days that the step takes then"),
  calendarDays: days.optional().describe("Calendar days, instead of days"),
  actual: actual.optional(),
  effort,
  guard,
  ...notes,
});

export const step = map({
  id,
  name,
  kind: z.enum(stepKinds).default("task"),
  unit: id.optional().describe("Who acts"),
  post: shortText.optional().describe("The desk inside the unit"),
  phase: id.optional(),
  days: days.optional().describe("Working days planned"),
  calendarDays: days.optional().describe("Calendar days planned, instead of days"),
  actual: actual.optional(),
  work: days.optional().describe("Working days of an officer in the planned ones; all of them when absent"),
  batch: map({ weekdays: z.array(z.int().min(1).max(7)).min(1) })
    .optional()
    .describe("Begins only at the beginning of these days of the week, 1 Monday to 7 Sunday: when a committee meets"),
  modes: z.array(mode).optional().describe("Faster ways to do the step; each is a measure that excludes the others"),
  clock: z.enum(clocks).default("counted").describe("Whether the days count towards the limits"),
  special: z.enum(specials).optional().describe("Why the step is excluded from the count"),
  after: z.array(after).default([]),
  outcomes: z.array(outcome).optional().describe("Ways out of a decision; the first is the main route"),
  uses: z.array(id).optional().describe("Documents needed. Absent: unknown; []: none"),
  produces: z.array(id).optional(),
  ...notes,
});

/** One change of a step, as a measure or a what-if by hand has it. */
export const stepChangeSchema = map({
  step: id,
  days: days.optional(),
  calendarDays: days.optional(),
  actual: actual.optional(),
  unit: id.optional(),
  post: shortText.optional(),
  clock: z.enum(clocks).optional(),
  special: z.enum(specials).optional(),
  outcomes: z.array(map({ id, probability: probability.optional(), rounds: count.optional() })).optional(),
  after: z.array(after).optional().describe("The new predecessors; [] makes the step a start"),
  remove: z.literal(true).optional(),
  as: id.optional().describe("Which outcome a removed decision keeps; the first when absent"),
});
const addChange = map({ add: step });
export const staffChangeSchema = map({ unit: id, staff: count });
/** One change, as a measure or a what-if by hand has it. */
export const changeSchema = z.union([stepChangeSchema, addChange, staffChangeSchema]);

export type Link = z.output<typeof linkDetails>;
export type LinkType = Link["link"];
export type Outcome = z.output<typeof outcome>;
export type Clock = (typeof clocks)[number];
export type StepKind = (typeof stepKinds)[number];
export type StepChange = z.output<typeof stepChangeSchema>;
export type StaffChange = z.output<typeof staffChangeSchema>;
export type Change = z.output<typeof changeSchema>;
/** One of several ways to do a step: how long it takes then, and at which effort. */
export type Mode = z.output<typeof mode>;

/** A step. `passThrough` is set by reform/ on a removed step: it takes no time, keeps its links and is not shown. */
export type Step = z.output<typeof step> & { readonly passThrough?: true };
