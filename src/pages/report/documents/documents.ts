import { z } from "zod";
import { clockKinds, linkTypes } from "../../../model/index.ts";
import { qualityWords } from "../picture/quality-words.ts";
import { bundleDocumentSchema, checkFields } from "./audit-documents.ts";
import { calibrationDocuments } from "./calibration-documents.ts";
import { changesSchema, dateSchema, formatVersionSchema, routeSchema, stringListSchema, workingDaysSchema } from "./document-values.ts";
import { limitSchema, pastNotices } from "./limit-document.ts";
import { listDocuments } from "./list-documents.ts";
import { attributionSchema, optimumDocuments } from "./optimum-documents.ts";
import { riskDocuments } from "./risk-documents.ts";

// What `--json` prints, command by command. Numbers of days are working days.

const placeFields = { file: z.string().nullable(), line: z.int().nullable(), column: z.int().nullable() };

const stepDatesSchema = z.strictObject({
  earlyStart: dateSchema,
  earlyFinish: dateSchema,
  lateStart: dateSchema,
  lateFinish: dateSchema,
  provisional: z.array(z.enum(["earlyStart", "earlyFinish", "lateStart", "lateFinish"])).describe(pastNotices),
});

const stepSchema = z.strictObject({
  id: z.string(),
  days: workingDaysSchema,
  calendarDays: workingDaysSchema.optional().describe("What the file says instead of working days"),
  earlyStart: workingDaysSchema,
  earlyFinish: workingDaysSchema,
  lateStart: workingDaysSchema,
  lateFinish: workingDaysSchema,
  totalFloat: workingDaysSchema,
  freeFloat: workingDaysSchema,
  critical: z.boolean(),
  drivers: stringListSchema.describe("Predecessors whose link decides the early start"),
  dates: stepDatesSchema.optional().describe("With --start"),
});

const scheduleSchema = z.strictObject({
  process: z.string(),
  scenario: z.string().optional(),
  measures: stringListSchema,
  changes: changesSchema.optional(),
  route: routeSchema,
  days: workingDaysSchema,
  startDate: dateSchema.optional().describe("With --start, as finishDate and provisional"),
  finishDate: dateSchema.optional(),
  provisional: z.boolean().optional().describe("finishDate is past the published holiday notices"),
  counted: workingDaysSchema,
  excluded: workingDaysSchema,
  applicant: workingDaysSchema,
  lag: workingDaysSchema,
  path: stringListSchema,
  criticalSteps: stringListSchema,
  criticalPathCount: z.int().describe("2^53 - 1 stands for that many or more"),
  criticalPaths: z.array(stringListSchema).describe("The first ten at most"),
  criticalLinks: z.array(z.strictObject({ from: z.string(), to: z.string(), type: z.enum(linkTypes) })),
  daysByPhase: z.record(z.string(), workingDaysSchema).describe("Along path; the empty key is for steps without a phase"),
  daysByUnit: z.record(z.string(), workingDaysSchema).describe("Along path; the empty key is for lags and steps without a unit"),
  limits: z.array(limitSchema),
  steps: z.array(stepSchema),
  approximate: z.boolean(),
});

const comparisonSchema = z.strictObject({
  process: z.string(),
  scenario: z.string().optional(),
  before: workingDaysSchema,
  after: workingDaysSchema,
  saved: workingDaysSchema,
  effort: z.number(),
  measures: z.array(
    z.strictObject({
      id: z.string(),
      effort: z.number(),
      chosen: z.boolean(),
      alone: workingDaysSchema.nullable(),
      last: workingDaysSchema.nullable(),
      step: workingDaysSchema.nullable(),
    }),
  ),
  order: stringListSchema.describe("The chosen measures as they are adopted one after another, for step"),
  changes: workingDaysSchema,
  changesEffort: z.number().optional().describe("Effort of the changes of the scenario, where they have some"),
  baseline: scheduleSchema,
  reformed: scheduleSchema,
});

const pathStepsSchema = z
  .array(
    z.strictObject({
      id: z.string(),
      clock: z.enum(clockKinds),
      start: workingDaysSchema,
      finish: workingDaysSchema,
      driver: z
        .strictObject({ from: z.string(), type: z.enum(linkTypes), lag: workingDaysSchema })
        .optional()
        .describe("What it waits for; the first waits for nothing"),
      adds: workingDaysSchema.describe("What it adds to the length of the path"),
    }),
  )
  .describe("In order; what they add sums to the finish of the last");

const stepExplanationSchema = z.strictObject({
  id: z.string(),
  critical: z.boolean(),
  days: workingDaysSchema,
  start: workingDaysSchema,
  finish: workingDaysSchema,
  float: workingDaysSchema,
  controlledBy: pathStepsSchema,
  room: z
    .array(z.strictObject({ id: z.string(), waits: workingDaysSchema, for: stringListSchema }))
    .describe("On the way to the total with the least room: who waits for something else, and how long"),
  absorbed: z
    .array(z.strictObject({ id: z.string(), days: workingDaysSchema }))
    .describe("On that way: steps in calendar days whose start can slip by so much more than their finish"),
  beforeEnd: workingDaysSchema.describe("From the end of that way to the total; these three sum to the float"),
  criticalWhenLonger: workingDaysSchema.nullable().describe("Days that it must take more to become critical, where its own length does it"),
});

const explanationSchema = z.strictObject({
  schedule: scheduleSchema,
  path: pathStepsSchema,
  drag: z.array(
    z.strictObject({
      id: z.string(),
      days: workingDaysSchema,
      drag: workingDaysSchema.describe("By how much the total would fall if the step took no time"),
      oneDayMore: workingDaysSchema.describe("By how much the total would change if it took a day more"),
    }),
  ),
  dragLimited: z.boolean().describe("Too many critical steps and links: drag is empty"),
  hidden: z
    .array(z.strictObject({ id: z.string(), clock: z.enum(["excluded", "applicant"]), days: workingDaysSchema, onPath: workingDaysSchema }))
    .describe("Time that does not count"),
  nearCritical: z.array(z.strictObject({ id: z.string(), float: workingDaysSchema })),
  longestPaths: z.array(
    z.strictObject({
      steps: stringListSchema,
      days: workingDaysSchema,
      short: workingDaysSchema.describe("How much shorter than the longest"),
      outlasts: z.boolean().describe("What comes after the last step would end before it"),
    }),
  ),
  pathsLimited: z.boolean().describe("Fewer of the longest paths than asked for: more would take too much work"),
  step: stepExplanationSchema.optional().describe("With --step"),
});

const problemsSchema = z.array(
  z.strictObject({
    code: z.string(),
    severity: z.enum(["error", "warning", "info"]),
    ...placeFields,
    message: z.string(),
    remedy: z.string(),
    related: z.array(z.strictObject({ ...placeFields, message: z.string() })),
    items: stringListSchema.optional().describe("Codes of the items of a list that it is about"),
  }),
);

const qualitySchema = z.strictObject(
  Object.fromEntries(Object.entries(qualityWords).map(([name, { en }]) => [name, z.number().describe(en)])) as Record<
    keyof typeof qualityWords,
    z.ZodNumber
  >,
);

const notCarriedSchema = z
  .array(
    z.strictObject({
      kind: z.string(),
      message: z.string(),
      count: z.int().describe("How often it occurs"),
      entries: z
        .array(
          z.strictObject({
            name: z.string(),
            value: z.string().optional().describe("What is written there, or what it was → what it has become"),
          }),
        )
        .describe("Where, each once"),
    }),
  )
  .describe("What the other format cannot say, or says in another way");

const listCountFields = { items: z.int(), processes: z.int(), steps: z.int() };

/** The document that each command prints with `--json`. */
export const commandDocuments = {
  check: z.strictObject({ leadpath: formatVersionSchema, problems: problemsSchema, ...checkFields }),
  bundle: bundleDocumentSchema,
  schedule: z.strictObject({ leadpath: formatVersionSchema, ...scheduleSchema.shape }),
  compare: z.strictObject({ leadpath: formatVersionSchema, ...comparisonSchema.shape, attribution: attributionSchema }),
  explain: z.strictObject({ leadpath: formatVersionSchema, ...explanationSchema.shape }),
  ...optimumDocuments,
  ...calibrationDocuments,
  ...listDocuments,
  ...riskDocuments,
  import: z.union([
    z.strictObject({
      leadpath: formatVersionSchema,
      process: z.string(),
      steps: z.int(),
      links: z.int(),
      start: dateSchema.nullable().describe("What --start wants for the dates of the plan"),
      notCarried: notCarriedSchema,
      yaml: z.string().optional().describe("The catalog, without --output"),
    }),
    z
      .strictObject({
        leadpath: formatVersionSchema,
        ...listCountFields,
        units: z.int(),
        documents: z.int(),
        notCarried: notCarriedSchema,
        added: notCarriedSchema.describe("What no table says, and was added"),
        files: z.array(z.string()).optional().describe("What was written"),
        yaml: z.string().optional().describe("The catalog, without --output"),
      })
      .describe("Of tables"),
  ]),
  export: z.union([
    z.strictObject({
      leadpath: formatVersionSchema,
      process: z.string(),
      tasks: z.int().describe("Without summary tasks"),
      notCarried: notCarriedSchema,
      xml: z.string().optional().describe("The plan, without --output"),
    }),
    z
      .strictObject({ leadpath: formatVersionSchema, ...listCountFields, files: z.array(z.string()).describe("What was written") })
      .describe("As tables"),
  ]),
  draw: z.strictObject({
    leadpath: formatVersionSchema,
    process: z.string(),
    view: z.string(),
    quality: qualitySchema.describe("of the picture; of several pages the sum"),
    pages: z.array(z.strictObject({ name: z.string(), quality: qualitySchema })).optional(),
  }),
} as const;

type DocumentOf<Name extends keyof typeof commandDocuments> = z.infer<(typeof commandDocuments)[Name]>;
export type CheckDocument = DocumentOf<"check">;
export type BundleDocument = DocumentOf<"bundle">;
export type ScheduleDocument = DocumentOf<"schedule">;
export type ComparisonDocument = DocumentOf<"compare">;
export type ExplanationDocument = DocumentOf<"explain">;
export type OptimumDocument = DocumentOf<"optimize">;
export type SuggestionsDocument = DocumentOf<"suggest">;
export type CalibrationDocument = DocumentOf<"calibrate">;
export type DiscoveryDocument = DocumentOf<"discover">;
export type StatisticsDocument = DocumentOf<"stats">;
export type DifferenceDocument = DocumentOf<"diff">;
export type PublicationDocument = DocumentOf<"publish">;
export type VerificationDocument = DocumentOf<"verify">;
export type StaffPlanDocument = DocumentOf<"staff">;
export type SimulationDocument = DocumentOf<"simulate">;
export type ImportDocument = DocumentOf<"import">;
export type ExportDocument = DocumentOf<"export">;
export type DrawingDocument = DocumentOf<"draw">;
