import { z } from "zod";
import { clocks, linkTypes } from "../../model/index.ts";
import { bundleDocument, checkedLists } from "./audit-documents.ts";
import { calibrationDocuments } from "./calibration-documents.ts";
import { date, days, ids, leadpath, route } from "./document-values.ts";
import { limit, pastNotices } from "./limit-document.ts";
import { listDocuments } from "./list-documents.ts";
import { attribution, optimumDocuments } from "./optimum-documents.ts";
import { qualityWords } from "./quality.ts";
import { riskDocuments } from "./risk-documents.ts";

// What `--json` prints, command by command. Numbers of days are working days.

const place = { file: z.string().nullable(), line: z.int().nullable(), column: z.int().nullable() };

const stepDates = z.strictObject({
  earlyStart: date,
  earlyFinish: date,
  lateStart: date,
  lateFinish: date,
  provisional: z.array(z.enum(["earlyStart", "earlyFinish", "lateStart", "lateFinish"])).describe(pastNotices),
});

const step = z.strictObject({
  id: z.string(),
  days,
  calendarDays: days.optional().describe("What the file says instead of working days"),
  earlyStart: days,
  earlyFinish: days,
  lateStart: days,
  lateFinish: days,
  totalFloat: days,
  freeFloat: days,
  critical: z.boolean(),
  drivers: ids.describe("Predecessors whose link decides the early start"),
  dates: stepDates.optional().describe("With --start"),
});

const schedule = z.strictObject({
  process: z.string(),
  scenario: z.string().optional(),
  measures: ids,
  route,
  days,
  startDate: date.optional().describe("With --start, as finishDate and provisional"),
  finishDate: date.optional(),
  provisional: z.boolean().optional().describe("finishDate is past the published holiday notices"),
  counted: days,
  excluded: days,
  applicant: days,
  lag: days,
  path: ids,
  criticalSteps: ids,
  criticalPathCount: z.int().describe("2^53 - 1 stands for that many or more"),
  criticalPaths: z.array(ids).describe("The first ten at most"),
  criticalLinks: z.array(z.strictObject({ from: z.string(), to: z.string(), type: z.enum(linkTypes) })),
  daysByPhase: z.record(z.string(), days).describe("Along path; the empty key is for steps without a phase"),
  daysByUnit: z.record(z.string(), days).describe("Along path; the empty key is for lags and steps without a unit"),
  limits: z.array(limit),
  steps: z.array(step),
  approximate: z.boolean(),
});

const comparison = z.strictObject({
  process: z.string(),
  scenario: z.string().optional(),
  before: days,
  after: days,
  saved: days,
  effort: z.number(),
  measures: z.array(
    z.strictObject({
      id: z.string(),
      effort: z.number(),
      chosen: z.boolean(),
      alone: days.nullable(),
      last: days.nullable(),
      step: days.nullable(),
    }),
  ),
  order: ids.describe("The chosen measures as they are adopted one after another, for step"),
  changes: days,
  baseline: schedule,
  reformed: schedule,
});

const pathSteps = z
  .array(
    z.strictObject({
      id: z.string(),
      clock: z.enum(clocks),
      start: days,
      finish: days,
      driver: z
        .strictObject({ from: z.string(), type: z.enum(linkTypes), lag: days })
        .optional()
        .describe("What it waits for; the first waits for nothing"),
      adds: days.describe("What it adds to the length of the path"),
    }),
  )
  .describe("In order; what they add sums to the finish of the last");

const stepExplanation = z.strictObject({
  id: z.string(),
  critical: z.boolean(),
  days,
  start: days,
  finish: days,
  float: days,
  controlledBy: pathSteps,
  room: z
    .array(z.strictObject({ id: z.string(), waits: days, for: ids }))
    .describe("On the way to the total with the least room: who waits for something else, and how long"),
  absorbed: z
    .array(z.strictObject({ id: z.string(), days }))
    .describe("On that way: steps in calendar days whose start can slip by so much more than their finish"),
  beforeEnd: days.describe("From the end of that way to the total; these three sum to the float"),
  criticalWhenLonger: days.nullable().describe("Days that it must take more to become critical, where its own length does it"),
});

const explanation = z.strictObject({
  schedule,
  path: pathSteps,
  drag: z.array(
    z.strictObject({
      id: z.string(),
      days,
      drag: days.describe("By how much the total would fall if the step took no time"),
      oneDayMore: days.describe("By how much the total would change if it took a day more"),
    }),
  ),
  dragLimited: z.boolean().describe("Too many critical steps and links: drag is empty"),
  hidden: z
    .array(z.strictObject({ id: z.string(), clock: z.enum(["excluded", "applicant"]), days, onPath: days }))
    .describe("Time that does not count"),
  nearCritical: z.array(z.strictObject({ id: z.string(), float: days })),
  longestPaths: z.array(
    z.strictObject({
      steps: ids,
      days,
      short: days.describe("How much shorter than the longest"),
      outlasts: z.boolean().describe("What comes after the last step would end before it"),
    }),
  ),
  pathsLimited: z.boolean().describe("Fewer of the longest paths than asked for: more would take too much work"),
  step: stepExplanation.optional().describe("With --step"),
});

const problems = z.array(
  z.strictObject({
    code: z.string(),
    severity: z.enum(["error", "warning", "info"]),
    ...place,
    message: z.string(),
    remedy: z.string(),
    related: z.array(z.strictObject({ ...place, message: z.string() })),
    items: ids.optional().describe("Codes of the items of a list that it is about"),
  }),
);

const quality = z.strictObject(
  Object.fromEntries(Object.entries(qualityWords).map(([name, { en }]) => [name, z.number().describe(en)] as const)),
);

const notCarried = z
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

const listCounts = { items: z.int(), processes: z.int(), steps: z.int() };

/** The document that each command prints with `--json`. */
export const documents = {
  check: z.strictObject({ leadpath, problems, ...checkedLists }),
  bundle: bundleDocument(limit),
  schedule: z.strictObject({ leadpath, ...schedule.shape }),
  compare: z.strictObject({ leadpath, ...comparison.shape, attribution }),
  explain: z.strictObject({ leadpath, ...explanation.shape }),
  ...optimumDocuments,
  ...calibrationDocuments,
  ...listDocuments,
  ...riskDocuments,
  import: z.union([
    z.strictObject({
      leadpath,
      process: z.string(),
      steps: z.int(),
      links: z.int(),
      start: date.nullable().describe("What --start wants for the dates of the plan"),
      notCarried,
      yaml: z.string().optional().describe("The catalog, without --output"),
    }),
    z
      .strictObject({
        leadpath,
        ...listCounts,
        units: z.int(),
        documents: z.int(),
        notCarried,
        added: notCarried.describe("What no table says, and was added"),
        files: z.array(z.string()).optional().describe("What was written"),
        yaml: z.string().optional().describe("The catalog, without --output"),
      })
      .describe("Of tables"),
  ]),
  export: z.union([
    z.strictObject({
      leadpath,
      process: z.string(),
      tasks: z.int().describe("Without summary tasks"),
      notCarried,
      xml: z.string().optional().describe("The plan, without --output"),
    }),
    z.strictObject({ leadpath, ...listCounts, files: z.array(z.string()).describe("What was written") }).describe("As tables"),
  ]),
  draw: z.strictObject({
    leadpath,
    process: z.string(),
    view: z.string(),
    quality: quality.describe("of the picture; of several pages the sum"),
    pages: z.array(z.strictObject({ name: z.string(), quality })).optional(),
  }),
} as const;
