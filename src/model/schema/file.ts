import { z } from "zod";
import type { DataPath } from "../problem.ts";
import { administrativeLevels, bundleSchema, itemSchema, lawSchema } from "./item.ts";
import { timeLimitSchema } from "./limit.ts";
import { spreadSchema } from "./real-days.ts";
import { changeSchema, processStepSchema } from "./step.ts";
import {
  countSchema,
  defineMap,
  effortSchema,
  guardSchema,
  hourSchema,
  idSchema,
  isoDateSchema,
  longTextSchema,
  nameSchema,
  noteFields,
  probabilitySchema,
  shortTextSchema,
} from "./values.ts";

/** Format of the catalog file, version 1. Everything else about the format (types, validation, JSON Schema) is derived from here. */
export const formatVersion = 1;

/** Most steps in one process. */
const maxProcessSteps = 100_000;

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
export const calendarNames = ["cn", "mon-fri", "every-day"] as const;

/** One measure, as a process has it. */
export const measureSchema = defineMap({
  id: idSchema,
  name: nameSchema,
  kind: z.enum(measureKinds).optional(),
  effort: effortSchema,
  guard: guardSchema,
  requires: z.array(idSchema).default([]),
  excludes: z.array(idSchema).default([]),
  changes: z.array(changeSchema).default([]),
  ...noteFields,
});

/** One scenario, as a process has it. */
export const scenarioSchema = defineMap({
  id: idSchema,
  name: nameSchema,
  measures: z.array(idSchema).default([]),
  note: longTextSchema.optional(),
});

const processSchema = defineMap({
  id: idSchema,
  name: nameSchema,
  limits: z.array(timeLimitSchema).default([]),
  steps: z.array(processStepSchema).max(maxProcessSteps).default([]),
  measures: z.array(measureSchema).default([]),
  scenarios: z.array(scenarioSchema).default([]),
  ...noteFields,
});

const aliasesSchema = z.array(shortTextSchema).optional().describe("Other names of the same thing");

const unitSchema = defineMap({
  id: idSchema,
  name: nameSchema,
  aliases: aliasesSchema,
  code: z.string().min(1).optional().describe("Its social credit code or the like"),
  level: z.enum(administrativeLevels).optional(),
  party: z.literal(true).optional().describe("An organisation of the party"),
  staff: countSchema.optional().describe("Officers at work"),
  open: defineMap({
    weekdays: z
      .array(z.int().min(1).max(7))
      .min(1)
      .optional()
      .describe("Days of the week, 1 Monday to 7 Sunday; all working days when absent"),
    from: hourSchema.optional().describe("Hours since the working day began, which has 8; 0 when absent"),
    to: hourSchema.optional().describe("8 when absent"),
  })
    .optional()
    .describe("When its officers work; always when absent"),
  correlation: probabilitySchema
    .optional()
    .describe("How alike the real days of its steps are in one case: 0 (default) not at all, 1 all short or all long"),
  note: longTextSchema.optional(),
});
const phaseSchema = defineMap({ id: idSchema, name: nameSchema, note: longTextSchema.optional() });
const documentSchema = defineMap({ id: idSchema, name: nameSchema, aliases: aliasesSchema, note: longTextSchema.optional() });

const calendarSchema = z.union([
  z.enum(calendarNames),
  defineMap({
    base: z.literal("cn").optional().describe("Begin with the working days of this calendar"),
    country: z.string().min(1).optional().describe("Begin with the public holidays of this country, by its two-letter code: JP"),
    region: z.string().min(1).optional().describe("and of this part of it: BY"),
    weekdays: z.array(z.int().min(1).max(7)).min(1).default([1, 2, 3, 4, 5]).describe("Days of the week at work: 1 Monday to 7 Sunday"),
    holidays: z.array(isoDateSchema).default([]).describe("Days off besides"),
    workdays: z.array(isoDateSchema).default([]).describe("Days at work besides"),
    from: isoDateSchema.optional().describe("Days off are known from this day"),
    until: isoDateSchema.optional().describe("to this one; dates outside are marked as provisional"),
  }),
]);

/** The whole file. Its output type has every default filled in and every short form written out. */
export const catalogSchema = defineMap({
  leadpath: z.literal(formatVersion).describe("Version of the format"),
  name: nameSchema,
  source: longTextSchema.optional().describe("Where the figures come from"),
  illustrative: z.boolean().default(false).describe("Invented figures: said so on every picture and page"),
  calendar: calendarSchema.default("mon-fri"),
  spread: spreadSchema.optional(),
  units: z.array(unitSchema).default([]),
  phases: z.array(phaseSchema).default([]),
  documents: z.array(documentSchema).default([]),
  processes: z.array(processSchema).default([]),
  laws: z.array(lawSchema).default([]),
  items: z.array(itemSchema).default([]),
  bundles: z.array(bundleSchema).default([]),
  rules: z
    .record(z.string().min(1), z.enum(["off", "info", "warning", "error"]))
    .optional()
    .describe("How severe a finding of a rule of lists is: {F07: error, T10: off}"),
});

export type CatalogFile = z.output<typeof catalogSchema>;
/** The whole file as it may be written, without what the schema fills in. */
export type CatalogContent = z.input<typeof catalogSchema>;
/** One process as it may be written, with what it uses of the lists that processes of a file share. */
export type ProcessContent = z.input<typeof processSchema> &
  Pick<CatalogContent, "units" | "phases" | "documents" | "calendar" | "spread" | "illustrative" | "source">;
export type Unit = z.output<typeof unitSchema>;
export type Phase = z.output<typeof phaseSchema>;
export type Document = z.output<typeof documentSchema>;
/** What a catalog says of its working days; `loadCalendar` makes a calendar of it. */
export type CalendarDefinition = z.output<typeof calendarSchema>;

/** A measure. `findWrittenNode` is set by `assembleCatalog` on one that a mode stands for: the place of the mode in the process. */
export type Measure = z.output<typeof measureSchema> & { readonly writtenAt?: DataPath };

export type Scenario = z.output<typeof scenarioSchema>;
export type ProcessFile = z.output<typeof processSchema>;
