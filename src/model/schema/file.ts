import { z } from "zod";
import type { Path } from "../problem.ts";
import { bundle, item, law, levels } from "./item.ts";
import { limit } from "./limit.ts";
import { spread } from "./real-days.ts";
import { changeSchema, step } from "./step.ts";
import { count, date, effort, guard, hour, id, longText, map, name, notes, probability, shortText } from "./values.ts";

/** Format of the catalog file, version 1. Everything else about the format (types, validation, JSON Schema) is derived from here. */
export const formatVersion = 1;

/** Most steps in one process. */
const maxSteps = 100_000;

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
const calendarNames = ["cn", "mon-fri", "every-day"] as const;

/** One measure, as a process has it. */
export const measureSchema = map({
  id,
  name,
  kind: z.enum(measureKinds).optional(),
  effort,
  guard,
  requires: z.array(id).default([]),
  excludes: z.array(id).default([]),
  changes: z.array(changeSchema).default([]),
  ...notes,
});

/** One scenario, as a process has it. */
export const scenarioSchema = map({ id, name, measures: z.array(id).default([]), note: longText.optional() });

const process = map({
  id,
  name,
  limits: z.array(limit).default([]),
  steps: z.array(step).max(maxSteps).default([]),
  measures: z.array(measureSchema).default([]),
  scenarios: z.array(scenarioSchema).default([]),
  ...notes,
});

const aliases = z.array(shortText).optional().describe("Other names of the same thing");

const unit = map({
  id,
  name,
  aliases,
  code: z.string().min(1).optional().describe("Its social credit code or the like"),
  level: z.enum(levels).optional(),
  party: z.literal(true).optional().describe("An organisation of the party"),
  staff: count.optional().describe("Officers at work"),
  open: map({
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
const phase = map({ id, name, note: longText.optional() });
const document = map({ id, name, aliases, note: longText.optional() });

const calendar = z.union([
  z.enum(calendarNames),
  map({
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

/** The whole file. Its output type has every default filled in and every short form written out. */
export const catalogSchema = map({
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
  laws: z.array(law).default([]),
  items: z.array(item).default([]),
  bundles: z.array(bundle).default([]),
  rules: z
    .record(z.string().min(1), z.enum(["off", "info", "warning", "error"]))
    .optional()
    .describe("How severe a finding of a rule of lists is: {F07: error, T10: off}"),
});

export type CatalogFile = z.output<typeof catalogSchema>;
/** The whole file as it may be written, without what the schema fills in. */
export type CatalogContent = z.input<typeof catalogSchema>;
export type Unit = z.output<typeof unit>;
export type Phase = z.output<typeof phase>;
export type Document = z.output<typeof document>;
/** What a catalog says of its working days; `calendarOf` makes a calendar of it. */
export type CalendarDefinition = z.output<typeof calendar>;

/** A measure. `writtenAt` is set by `catalogOf` on one that a mode stands for: the place of the mode in the process. */
export type Measure = z.output<typeof measureSchema> & { readonly writtenAt?: Path };

export type Scenario = z.output<typeof scenarioSchema>;
export type ProcessFile = z.output<typeof process>;
