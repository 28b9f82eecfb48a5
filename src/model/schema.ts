import { z } from "zod";
import type { Path } from "./problem.ts";
import { maxDays } from "./time.ts";

/** Format of the catalog file, version 1. Everything else about the format (types, validation, JSON Schema) is derived from here. */
export const formatVersion = 1;

/** Longest identifier, in UTF-16 code units. */
export const maxIdLength = 64;
/** Longest name, in UTF-16 code units. */
const maxNameLength = 2_000;
/** Longest basis, note or source, in UTF-16 code units. */
const maxNoteLength = 100_000;
/** Most steps in one process. */
const maxSteps = 100_000;

/** Unicode letters (with their marks), digits, `-` and `_`. */
export const idPattern = /^[\p{L}\p{M}\p{N}_-]+$/u;

export const stepKinds = ["task", "decision", "document", "data", "milestone", "parallel", "start", "end", "subprocess"] as const;
export const linkTypes = ["FS", "SS", "FF", "SF"] as const;
export const clocks = ["counted", "excluded", "applicant"] as const;
const specials = [
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
export const limitKinds = ["statutory", "promised"] as const;
export const stopEffects = ["pause", "restart", "not-started"] as const;
export const expiries = ["nothing", "deemed-approved", "deemed-refused"] as const;
const measureKinds = [
  "parallel",
  "merge",
  "joint",
  "delegate",
  "abolish",
  "tolerate",
  "commit",
  "share-data",
  "instant",
  "compress",
  "assess-area",
  "resequence",
  "transfer",
  "staff",
] as const;
export const guards = ["within-powers", "needs-authority", "needs-law", "unchecked"] as const;
const spreadShapes = ["pert", "triangular"] as const;
const calendarNames = ["cn", "mon-fri", "every-day"] as const;

// The shape of an identifier is a rule of check/, so that a malformed one does not hide what else is wrong;
// editors learn it from the JSON Schema.
const id = z.string().min(1).meta({ pattern: idPattern.source, maxLength: maxIdLength });
function textUpTo(length: number) {
  return z.union([z.string().max(length), z.record(z.string().min(1), z.string().max(length))]);
}
const shortText = textUpTo(maxNameLength).describe("A text, or a map from language tag to text: {zh: 受理, en: Acceptance}");
const longText = textUpTo(maxNoteLength);
const name = shortText.optional();
const days = z.number().min(0).max(maxDays);
const probability = z.number().min(0).max(1);
const hour = z.number().min(0).max(8);
const count = z.int().min(0).max(1_000_000);
// As `dayOf` does, the format has no year 0.
const date = z.iso
  .date()
  .regex(/^(?!0000)/)
  .meta({ format: "date" });
const notes = { basis: longText.optional(), note: longText.optional() };
const effort = z.number().min(0).max(1e9).default(0);
const guard = z.enum(guards).default("within-powers");

const spreadValues = { low: days, likely: days, high: days };
const shape = z.enum(spreadShapes).optional().describe("pert (default): seldom near the ends; triangular: more often there");

const actual = z
  .union([
    z.strictObject({ ...spreadValues, shape }),
    z.strictObject({ low: days, high: days }),
    z.strictObject({ p50: days, p90: days }),
    z.strictObject({ mean: days, sd: days }),
    z.strictObject({ exponential: days.describe("Their mean") }),
    z.strictObject({ samples: z.array(days).min(1) }),
  ])
  .describe("Working days that the step really takes; the simulation draws from them");

const linkDetails = z.strictObject({
  step: id.describe("The step that comes before"),
  link: z.enum(linkTypes).default("FS").describe("FS finish-to-start, SS start-to-start, FF finish-to-finish, SF start-to-finish"),
  lag: z.number().min(-maxDays).max(maxDays).default(0).describe("Working days to wait; negative for an overlap"),
  outcome: id.optional().describe("The outcome of the decision over which this link runs"),
});
const after = z
  .union([id.transform((step): z.output<typeof linkDetails> => ({ step, link: "FS", lag: 0 })), linkDetails])
  .describe("A step id, or {step, link, lag, outcome}");

const outcome = z.strictObject({
  id,
  name,
  probability: probability.optional(),
  returnTo: id.optional().describe("An earlier step to which the case goes back"),
  rounds: count.optional().describe("The most times that it goes back; 1 when absent"),
});

const mode = z.strictObject({
  id: id.optional().describe("Follows the step's id in that of the measure; 14d, or 20c for calendar days, when absent"),
  name,
  days: days.optional().describe("Working days that the step takes then"),
  calendarDays: days.optional().describe("Calendar days, instead of days"),
  actual: actual.optional(),
  effort,
  guard,
  ...notes,
});

const step = z.strictObject({
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
  batch: z
    .strictObject({ weekdays: z.array(z.int().min(1).max(7)).min(1) })
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

const stepChange = z.strictObject({
  step: id,
  days: days.optional(),
  calendarDays: days.optional(),
  actual: actual.optional(),
  unit: id.optional(),
  post: shortText.optional(),
  clock: z.enum(clocks).optional(),
  special: z.enum(specials).optional(),
  outcomes: z.array(z.strictObject({ id, probability: probability.optional(), rounds: count.optional() })).optional(),
  after: z.array(after).optional().describe("The new predecessors; [] makes the step a start"),
  remove: z.literal(true).optional(),
  as: id.optional().describe("Which outcome a removed decision keeps; the first when absent"),
});
const addChange = z.strictObject({ add: step });
const staffChange = z.strictObject({ unit: id, staff: count });
const change = z.union([stepChange, addChange, staffChange]);

const measure = z.strictObject({
  id,
  name,
  kind: z.enum(measureKinds).optional(),
  effort,
  guard,
  requires: z.array(id).default([]),
  excludes: z.array(id).default([]),
  changes: z.array(change).default([]),
  ...notes,
});

const scenario = z.strictObject({ id, name, measures: z.array(id).default([]), note: longText.optional() });

const timeLimit = {
  days: days.optional(),
  calendarDays: days.optional(),
  weeks: days.optional(),
  months: z.int().min(0).max(maxDays).optional(),
};

const stop = z.strictObject({
  step: id.describe("The step that stops the clock"),
  effect: z
    .enum(stopEffects)
    .describe(
      "pause: the clock rests while the step runs; restart: the full limit runs again after it; not-started: it begins only after it",
    ),
  ...notes,
});

const limit = z.strictObject({
  kind: z.enum(limitKinds),
  ...timeLimit,
  from: id.optional().describe("The time runs from the finish of this step"),
  to: id.optional().describe("to the finish of this one; without from and to: the whole process"),
  stops: z.array(stop).optional().describe("Steps that stop the clock; those that are not counted pause it without being named"),
  extension: z
    .strictObject({ ...timeLimit, ...notes })
    .optional()
    .describe("By how much it may be extended at most"),
  onExpiry: z.enum(expiries).optional().describe("What follows in law when it runs out"),
  ...notes,
});

const process = z.strictObject({
  id,
  name,
  limits: z.array(limit).default([]),
  steps: z.array(step).max(maxSteps).default([]),
  measures: z.array(measure).default([]),
  scenarios: z.array(scenario).default([]),
  ...notes,
});

const unit = z.strictObject({
  id,
  name,
  staff: count.optional().describe("Officers at work"),
  open: z
    .strictObject({
      weekdays: z
        .array(z.int().min(1).max(7))
        .min(1)
        .optional()
        .describe("Days of the week, 1 Monday to 7 Sunday; all working days when absent"),
      from: hour.optional().describe("Hours since the working day began, which has 8; 0 when absent"),
      to: hour.optional().describe("8 when absent"),
    })
    .optional()
    .describe("When its officers work; always when absent"),
  correlation: probability
    .optional()
    .describe("How alike the real days of its steps are in one case: 0 (default) not at all, 1 all short or all long"),
  note: longText.optional(),
});
const phase = z.strictObject({ id, name, note: longText.optional() });
const document = z.strictObject({ id, name, note: longText.optional() });

const calendar = z.union([
  z.enum(calendarNames),
  z.strictObject({
    base: z.literal("cn").optional().describe("Begin with the working days of this calendar"),
    country: z.string().min(1).optional().describe("Begin with the public holidays of this country, by its two-letter code: JP"),
    region: z.string().min(1).optional().describe("and of this part of it: BY"),
    weekdays: z.array(z.int().min(1).max(7)).min(1).default([1, 2, 3, 4, 5]).describe("Days of the week at work: 1 Monday to 7 Sunday"),
    holidays: z.array(date).default([]).describe("Days off besides"),
    workdays: z.array(date).default([]).describe("Days at work besides"),
    from: date.optional().describe("Days off are known from this day"),
    until: date.optional().describe("to this one; dates outside are marked as provisional"),
  }),
]);

const spread = z
  .strictObject({ ...spreadValues, shape })
  .describe("Real days of every step without actual, as multiples of its planned ones; without it they are the planned ones");

/** The whole file. Its output type has every default filled in and every short form written out. */
export const catalogSchema = z.strictObject({
  leadpath: z.literal(formatVersion).describe("Version of the format"),
  name,
  source: longText.optional().describe("Where the figures come from"),
  illustrative: z.boolean().default(false).describe("Invented figures: said so on every picture and page"),
  calendar: calendar.default("mon-fri"),
  spread: spread.optional(),
  units: z.array(unit).default([]),
  phases: z.array(phase).default([]),
  documents: z.array(document).default([]),
  processes: z.array(process).default([]),
  items: z.array(z.looseObject({})).default([]),
});

/** One change, as a measure or a what-if by hand has it. */
export const changeSchema = change;
/** One measure, as a process has it. */
export const measureSchema = measure;
/** One change of a step, as a measure or a what-if by hand has it. */
export const stepChangeSchema = stepChange;

export type CatalogFile = z.output<typeof catalogSchema>;
/** The whole file as it may be written, without what the schema fills in. */
export type CatalogContent = z.input<typeof catalogSchema>;
export type Unit = z.output<typeof unit>;
export type Phase = z.output<typeof phase>;
export type Document = z.output<typeof document>;
/** What a catalog says of its working days; `calendarOf` makes a calendar of it. */
export type CalendarDefinition = z.output<typeof calendar>;
export type Link = z.output<typeof linkDetails>;
export type LinkType = Link["link"];
export type Outcome = z.output<typeof outcome>;
export type Actual = z.output<typeof actual>;
/** Real days as multiples of the planned ones. */
export type Spread = z.output<typeof spread>;
export type Clock = (typeof clocks)[number];
export type StepKind = (typeof stepKinds)[number];
export type Limit = z.output<typeof limit>;
/** How long a limit is, in one of its units. A part of a day counts as a whole one. */
export type TimeLimit = Pick<Limit, keyof typeof timeLimit>;
export type StopEffect = (typeof stopEffects)[number];
export type StepChange = z.output<typeof stepChange>;
export type Change = z.output<typeof change>;
/** One of several ways to do a step: how long it takes then, and at which effort. */
export type Mode = z.output<typeof mode>;

/** A measure. `writtenAt` is set by `catalogOf` on one that a mode stands for: the place of the mode in the process. */
export type Measure = z.output<typeof measure> & { readonly writtenAt?: Path };

export type Scenario = z.output<typeof scenario>;
export type ProcessFile = z.output<typeof process>;

/** A step. `passThrough` is set by reform/ on a removed step: it takes no time, keeps its links and is not shown. */
export type Step = z.output<typeof step> & { readonly passThrough?: true };
