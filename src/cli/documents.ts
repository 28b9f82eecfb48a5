import { z } from "zod";
import { clocks, limitKinds, linkTypes } from "../model/index.ts";
import { bundleDocument, checkedLists } from "./audit-documents.ts";
import { calibrationDocuments } from "./calibration-documents.ts";
import { date, days, estimate, ids, leadpath, route, share } from "./document-values.ts";
import { limit, pastNotices } from "./limit-document.ts";
import { listDocuments } from "./list-documents.ts";
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

const clocked = z.strictObject({ before: days, after: days, saved: days, changes: days.describe("Saved by changes by hand") });
const interval = days.nullable().describe("Half the width of the 95 % confidence interval; null when exact");

const attribution = z.strictObject({
  process: z.string(),
  scenario: z.string().optional(),
  route,
  experienced: clocked.describe("The total"),
  counted: clocked.describe("The total with what is excluded or the applicant's at 0"),
  measures: z.array(
    z.strictObject({
      id: z.string(),
      effort: z.number(),
      alone: days.nullable(),
      last: days.nullable(),
      share: days.describe("Saved on the average of all orders; the shares sum to what the measures save"),
      interval,
      counted: z.strictObject({ share: days, interval }).describe("The same of the counted days"),
      onlyMovesOut: z.boolean().describe("It saves counted days, but none that are experienced"),
    }),
  ),
  exact: z.boolean(),
  orders: z.int().optional().describe("Random orders that shares which are not exact come from"),
  seed: z.int().optional(),
  pairs: z
    .array(z.strictObject({ measures: z.tuple([z.string(), z.string()]), kind: z.enum(["overlap", "synergy"]), days, interval }))
    .describe("Measures that save less together than one by one, or more"),
  waterfall: z.array(z.strictObject({ id: z.string(), saved: days, days: days.describe("What is left then") })),
  wasted: z
    .strictObject({
      before: days.nullable(),
      after: days.nullable(),
      decisions: z.array(z.strictObject({ decision: z.string(), siblings: ids, before: days.nullable(), after: days.nullable() })),
    })
    .describe("Work beside decisions that is to be expected in vain when they refuse; null without the probability"),
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

const measureSet = z.strictObject({
  measures: ids,
  effort: z.number(),
  days: days.describe("All that pass"),
  counted: days.describe("Those that count for a limit on the whole process"),
  finishDate: date.optional().describe("With --start, as provisional"),
  provisional: z.boolean().optional().describe("finishDate rests on days for which the days off are not known"),
});

/** Of what an optimum or a frontier is. */
const reckoned = {
  leadpath,
  process: z.string(),
  route,
  clock: z.enum(["experienced", "counted"]).describe("Which days are few"),
  startDate: date.optional().describe("With --start"),
  before: days.describe("Without measures"),
  countedBefore: days.describe("Those of them that count"),
  excluded: z
    .array(
      z.strictObject({
        measures: ids,
        unless: ids.optional().describe("They can with one of these"),
        code: z.string(),
        message: z.string(),
        remedy: z.string(),
      }),
    )
    .describe("Measures that cannot be adopted together, though they do not exclude each other in the file"),
  scenario: z
    .strictObject({ id: z.string(), ...measureSet.shape })
    .optional()
    .describe("With --scenario, to compare with"),
};

const checkedSet = z.strictObject({
  measures: ids,
  effort: z.number(),
  chance: estimate.describe("The share of cases that keeps to the target"),
  days: estimate.describe("Working days to which the wanted share keeps"),
});

const targetRisk = z
  .strictObject({
    confidence: share.describe("The share of cases that is to keep to the target"),
    route: route.optional().describe("Absent: outcomes are drawn"),
    seed: z.int(),
    sample: z.int().describe("In so many cases sets were compared"),
    cases: z.int().describe("In so many others each set was checked"),
    chance: estimate.nullable().describe("The share of these that keeps to the target with the set"),
    days: estimate.nullable().describe("Working days to which the wanted share of them keeps"),
    isAssured: z.boolean().describe("The whole interval of chance is at least confidence"),
    before: estimate.describe("The chance without measures"),
    scenario: estimate.optional().describe("That of the scenario"),
    leastEffort: z
      .number()
      .nullable()
      .optional()
      .describe("With 95 % confidence no set of less effort does it; null: none at all; absent: the search ended early"),
    rounds: z
      .array(
        z.strictObject({
          needed: z.int().describe("The set takes the least effort with which so many cases of the sample keep to the target"),
          ...checkedSet.shape,
        }),
      )
      .describe("The sets that were checked, until one was assured"),
    planned: checkedSet.nullable().describe("What would do if everything took as long as planned"),
    most: checkedSet.optional().describe("When infeasible: the set that keeps to the target most often, if any does"),
    quickest: checkedSet.optional().describe("When infeasible: the set with which the wanted share takes the fewest days"),
  })
  .describe("With --confidence");

const optimum = z.strictObject({
  ...reckoned,
  target: days.optional(),
  limit: z.enum(limitKinds).optional().describe("The limit that the target is"),
  finishBy: date.optional().describe("When the target is a date"),
  budget: z.number().optional(),
  status: z.enum(["optimal", "feasible", "infeasible", "limit"]).describe("feasible and limit: the search ended early"),
  set: measureSet.nullable(),
  bound: z.number().nullable().describe("No set has less: effort for a target, working days on the clock for a budget"),
  gap: z.number().nullable().describe("The part of it that is not proven to be needed"),
  alternatives: z.array(measureSet).describe("With --best: the next best sets"),
  alternativesProven: z.boolean().optional().describe("With --best above 1: false where the search for the next ended early"),
  reachable: z
    .strictObject({ ...measureSet.shape, path: ids.describe("What no measure shortens further") })
    .optional()
    .describe("When infeasible: the least days that can be reached"),
  noSet: z
    .strictObject({
      leastEffort: z.number().optional().describe("What a set takes at least, where the budget is below it"),
      problems: z
        .array(z.strictObject({ code: z.string(), message: z.string(), remedy: z.string() }))
        .describe("What the file says against the measures that must be chosen"),
    })
    .optional()
    .describe("When there is no set of any length either: why"),
  risk: targetRisk.optional(),
  attribution: attribution.optional().describe("With --explain, of the set"),
});

const frontier = z.strictObject({ ...reckoned, points: z.array(measureSet), proven: z.boolean() }).describe("With --frontier");

const bilingual = z.strictObject({ zh: z.string(), en: z.string() });

const suggestedMeasure = z
  .strictObject({
    id: z.string(),
    name: bilingual,
    kind: z.string(),
    effort: z.number().describe("1 for each step that it changes"),
    guard: z.literal("unchecked"),
    requires: ids,
    excludes: ids,
    changes: z.array(
      z.strictObject({
        step: z.string(),
        days: days.optional(),
        after: z.array(z.strictObject({ step: z.string(), link: z.enum(linkTypes), lag: days, outcome: z.string().optional() })).optional(),
        remove: z.literal(true).optional(),
      }),
    ),
    note: bilingual,
  })
  .describe("As a file may have it among the measures of the process");

const suggestions = z.strictObject({
  leadpath,
  process: z.string(),
  before: days.describe("Without measures"),
  suggestions: z
    .array(
      z.strictObject({
        measure: suggestedMeasure,
        reason: bilingual,
        days: days.describe("What it saves alone"),
        steps: ids.describe("What it is about"),
        like: ids.describe("Measures of the file that change the same in the same way"),
      }),
    )
    .describe("Those that save most first"),
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
  optimize: z.union([optimum, frontier]),
  suggest: suggestions,
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
