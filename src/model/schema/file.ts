import * as z from "zod/mini";
import { formatVersion } from "../format.ts";
import { administrativeLevels, calendarNames, guardKinds, measureKinds } from "../kinds.ts";
import type { DataPath } from "../problems/problem.ts";
import { bundleSchema, itemSchema, lawSchema } from "./item.ts";
import { timeLimitSchema } from "./limit.ts";
import { spreadSchema } from "./real-days.ts";
import { changeSchema, processStepSchema } from "./step.ts";
import {
  countSchema,
  daysSchema,
  defineMap,
  describeSchema,
  effortSchema,
  effortValueSchema,
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

/** Most steps in one process. */
const maxProcessSteps = 100_000;

/** One measure, as a process has it. */
export const measureSchema = defineMap({
  id: idSchema,
  name: nameSchema,
  kind: z.optional(z.enum(measureKinds)),
  effort: effortSchema,
  guard: guardSchema,
  requires: z._default(z.array(idSchema), []),
  excludes: z._default(z.array(idSchema), []),
  changes: z._default(z.array(changeSchema), []),
  ...noteFields,
});

/** One scenario, as a process has it. */
export const scenarioSchema = defineMap({
  id: idSchema,
  name: nameSchema,
  measures: z._default(z.array(idSchema), []),
  changes: describeSchema(z.optional(z.array(changeSchema)), "What is changed besides, by hand; it has the last word over the measures"),
  effort: describeSchema(z.optional(effortValueSchema), "Effort of the changes; 0 when absent"),
  guard: describeSchema(z.optional(z.enum(guardKinds)), "What the changes need; within-powers when absent"),
  start: describeSchema(z.optional(isoDateSchema), "The day on which it starts"),
  target: describeSchema(z.optional(daysSchema), "Working days that it may take: the goal of optimize"),
  budget: describeSchema(z.optional(effortValueSchema), "Effort that measures may take together, instead of a target"),
  powers: describeSchema(z.optional(z.array(z.enum(guardKinds))), "Guards of the measures that may be chosen for that goal"),
  note: z.optional(longTextSchema),
});

const processSchema = defineMap({
  id: idSchema,
  name: nameSchema,
  limits: z._default(z.array(timeLimitSchema), []),
  steps: z._default(z.array(processStepSchema).check(z.maxLength(maxProcessSteps)), []),
  measures: z._default(z.array(measureSchema), []),
  scenarios: z._default(z.array(scenarioSchema), []),
  ...noteFields,
});

const aliasesSchema = describeSchema(z.optional(z.array(shortTextSchema)), "Other names of the same thing");

const unitSchema = defineMap({
  id: idSchema,
  name: nameSchema,
  aliases: aliasesSchema,
  code: describeSchema(z.optional(z.string().check(z.minLength(1))), "Its social credit code or the like"),
  level: z.optional(z.enum(administrativeLevels)),
  party: describeSchema(z.optional(z.literal(true)), "An organisation of the party"),
  staff: describeSchema(z.optional(countSchema), "Officers at work"),
  open: describeSchema(
    z.optional(
      defineMap({
        weekdays: describeSchema(
          z.optional(z.array(z.int().check(z.minimum(1), z.maximum(7))).check(z.minLength(1))),
          "Days of the week, 1 Monday to 7 Sunday; all working days when absent",
        ),
        from: describeSchema(z.optional(hourSchema), "Hours since the working day began, which has 8; 0 when absent"),
        to: describeSchema(z.optional(hourSchema), "8 when absent"),
      }),
    ),
    "When its officers work; always when absent",
  ),
  correlation: describeSchema(
    z.optional(probabilitySchema),
    "How alike the real days of its steps are in one case: 0 (default) not at all, 1 all short or all long",
  ),
  note: z.optional(longTextSchema),
});
const phaseSchema = defineMap({ id: idSchema, name: nameSchema, note: z.optional(longTextSchema) });
const documentSchema = defineMap({ id: idSchema, name: nameSchema, aliases: aliasesSchema, note: z.optional(longTextSchema) });

const calendarSchema = z.union([
  z.enum(calendarNames),
  defineMap({
    base: describeSchema(z.optional(z.literal("cn")), "Begin with the working days of this calendar"),
    country: describeSchema(
      z.optional(z.string().check(z.minLength(1))),
      "Begin with the public holidays of this country, by its two-letter code: JP",
    ),
    region: describeSchema(z.optional(z.string().check(z.minLength(1))), "and of this part of it: BY"),
    weekdays: describeSchema(
      z._default(z.array(z.int().check(z.minimum(1), z.maximum(7))).check(z.minLength(1)), [1, 2, 3, 4, 5]),
      "Days of the week at work: 1 Monday to 7 Sunday",
    ),
    holidays: describeSchema(z._default(z.array(isoDateSchema), []), "Days off besides"),
    workdays: describeSchema(z._default(z.array(isoDateSchema), []), "Days at work besides"),
    from: describeSchema(z.optional(isoDateSchema), "Days off are known from this day"),
    until: describeSchema(z.optional(isoDateSchema), "to this one; dates outside are marked as provisional"),
  }),
]);

/** The whole file. Its output type has every default filled in and every short form written out. */
export const catalogSchema = defineMap({
  leadpath: describeSchema(z.literal(formatVersion), "Version of the format"),
  name: nameSchema,
  source: describeSchema(z.optional(longTextSchema), "Where the figures come from"),
  illustrative: describeSchema(z._default(z.boolean(), false), "Invented figures: said so on every picture and page"),
  calendar: z._default(calendarSchema, "mon-fri"),
  spread: z.optional(spreadSchema),
  units: z._default(z.array(unitSchema), []),
  phases: z._default(z.array(phaseSchema), []),
  documents: z._default(z.array(documentSchema), []),
  processes: z._default(z.array(processSchema), []),
  laws: z._default(z.array(lawSchema), []),
  items: z._default(z.array(itemSchema), []),
  bundles: z._default(z.array(bundleSchema), []),
  rules: describeSchema(
    z.optional(z.record(z.string().check(z.minLength(1)), z.enum(["off", "info", "warning", "error"]))),
    "How severe a finding of a rule of lists is: {F07: error, T10: off}",
  ),
});

export type CatalogFile = z.output<typeof catalogSchema>;
/** The whole file as it may be written, without what the schema fills in. */
export type CatalogContent = z.input<typeof catalogSchema>;
/** One process as it may be written, with what it uses of the lists that processes of a file share. */
export type ProcessContent = z.input<typeof processSchema> &
  Pick<CatalogContent, "units" | "phases" | "documents" | "calendar" | "spread" | "illustrative" | "source">;
/** One step of such a process. */
export type StepContent = NonNullable<ProcessContent["steps"]>[number];
/** One measure of such a process. */
export type MeasureContent = NonNullable<ProcessContent["measures"]>[number];
/** Somebody who acts in a process: an office, a party organisation or the applicant; `staff` counts officers. */
export type Unit = z.output<typeof unitSchema>;
/** A part of a process, to which steps belong by its id; a band in charts. */
export type Phase = z.output<typeof phaseSchema>;
/** A document that steps use and produce and that items ask for or end with. */
export type Document = z.output<typeof documentSchema>;
/** What a catalog says of its working days; `loadCalendar` makes a calendar of it. */
export type CalendarDefinition = z.output<typeof calendarSchema>;
/** The same as it may be written. */
export type CalendarContent = z.input<typeof calendarSchema>;

/**
 * A measure. `findWrittenNode` is set by `assembleCatalog` on one that a mode stands for: the place of the mode in the
 * process.
 */
export type Measure = z.output<typeof measureSchema> & { readonly writtenAt?: DataPath };

/**
 * Measures, changes by hand on top of them, and what they are for, with a name: to be looked at together. What it says
 * of a start and a goal is what commands take where they are told nothing else.
 */
export type Scenario = z.output<typeof scenarioSchema>;
export type ProcessFile = z.output<typeof processSchema>;
