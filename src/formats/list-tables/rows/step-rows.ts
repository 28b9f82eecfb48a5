import { type Bilingual, idPattern, type Link, listTexts, type Outcome, type TimeLimit } from "../../../model/index.ts";
import { toCatalogId } from "../../text/plan-ids.ts";
import { createCellProblem } from "../cells/problem.ts";
import { splitCellEntries } from "../codecs/codec.ts";
import { readRecordFields } from "../fields.ts";
import type { TableReading, TableRecord } from "../records.ts";
import type { FlowStep } from "./flow.ts";
import { type NameRegister, TakenIds } from "./name-register.ts";
import { stepRowsWords } from "./words.ts";

export interface Registers {
  readonly units: NameRegister;
  readonly phases: NameRegister;
  readonly documents: NameRegister;
}

const criteriaLabels = {
  standard: stepRowsWords.criteriaLabelsStandard,
  result: stepRowsWords.criteriaLabelsResult,
} as const satisfies Record<string, Bilingual>;

/**
 * The rows of one process as steps; links and outcomes still name steps as the table does, in `resolved` they have
 * their ids.
 */
export function buildFlowSteps(records: readonly TableRecord[], registers: Registers, reading: TableReading): FlowStep[] {
  const taken = new TakenIds([]);
  const steps = records.map((record): FlowStep => {
    const fields = resolveReferences(readRecordFields("steps", record), registers);
    const { id: given, name } = fields;
    const wanted = typeof given === "string" ? given : toCatalogId(typeof name === "string" ? name : "").slice(0, 40);
    // Two steps with the same id of their own are a mistake that the check reports.
    const id = typeof given === "string" ? given : taken.findFree(wanted);
    taken.add(id);
    setStepLength(fields, record, reading);
    setStepCriteria(fields, record, registers, reading);
    if (typeof given !== "string" && name === id) delete fields.name;
    return { fields: { ...fields, id } as FlowStep["fields"], number: record.values.get("number") as string | undefined };
  });
  resolveStepLinks(steps);
  return steps;
}

function resolveReferences(fields: Record<string, unknown>, { units, phases, documents }: Registers): Record<string, unknown> {
  const found = { ...fields };
  if (typeof found.unit === "string") found.unit = units.idFor(found.unit);
  if (typeof found.phase === "string") found.phase = phases.idFor(found.phase);
  for (const key of ["uses", "produces"])
    if (Array.isArray(found[key])) found[key] = (found[key] as readonly string[]).map((each) => documents.idFor(each));
  return found;
}

/** A step has working days or calendar days. */
function setStepLength(fields: Record<string, unknown>, record: TableRecord, { problems, omissions }: TableReading): void {
  const { weeks, months } = fields as TimeLimit;
  if (weeks !== undefined) {
    fields.calendarDays = weeks * 7;
    delete fields.weeks;
    omissions.note("weeks-of-steps", record.at("length").name);
  }
  if (months === undefined) return;
  delete fields.months;
  problems.add(() => createCellProblem("wrong-value", record.at("length"), stepRowsWords.wrongValueText, stepRowsWords.setStepLengthText));
}

/**
 * What a table says of standards and results, which a step has no place for: documents that are known are produced, the
 * rest is noted.
 */
function setStepCriteria(
  fields: Record<string, unknown>,
  { values }: TableRecord,
  { documents }: Registers,
  { omissions }: TableReading,
): void {
  const notes: string[] = [];
  const [standard, result] = [values.get("standard"), values.get("result")];
  if (typeof standard === "string") notes.push(formatCriterion(criteriaLabels.standard, standard));
  if (typeof result === "string") {
    const produced = splitCellEntries(result).map((each) => documents.find(each));
    if (fields.produces === undefined && produced.every((each) => each !== undefined)) fields.produces = produced;
    else notes.push(formatCriterion(criteriaLabels.result, result));
  }
  if (notes.length === 0) return;
  omissions.note("criteria-as-notes", "");
  const { note } = fields;
  fields.note = typeof note === "object" ? note : [...(typeof note === "string" ? [note] : []), ...notes].join("\n");
}

/** In the language of the text itself: what is imported is the same in whichever language the import talks. */
function formatCriterion(label: Bilingual, text: string): string {
  return `${label[/\p{Script=Han}/u.test(text) ? "zh" : "en"]}${text}`;
}

/** Steps and outcomes by id, by name or by the number of their row. */
function resolveStepLinks(steps: readonly FlowStep[]): void {
  const byText = new Map<string, FlowStep>();
  const know = (text: string | undefined, step: FlowStep) => {
    if (text !== undefined && !byText.has(text)) byText.set(text, step);
  };
  for (const step of steps) know(step.fields.id, step);
  for (const step of steps) for (const each of listTexts(step.fields.name)) know(each, step);
  for (const step of steps) know(step.number, step);
  // Last of all 1 for 01, as a spreadsheet takes one for the other.
  for (const step of steps) for (const text of [step.fields.id, step.number]) know(text && stripZeros(text), step);
  const findStep = (text: string) => {
    const short = text.replace(/\s+/g, "");
    return byText.get(text) ?? byText.get(short) ?? byText.get(stripZeros(short));
  };
  for (const { fields } of steps)
    if (fields.outcomes)
      fields.outcomes = fields.outcomes.map((outcome) => {
        const target = outcome.returnTo === undefined ? undefined : (findStep(outcome.returnTo)?.fields.id ?? outcome.returnTo);
        return { ...ensureUsableId(outcome), ...(target !== undefined && { returnTo: target }) };
      });
  for (const { fields } of steps) {
    if (fields.outcomes && fields.kind === undefined) fields.kind = "decision";
    if (fields.after) fields.after = fields.after.map((link) => resolveLink(link, findStep(link.step)));
  }
}

function stripZeros(text: string): string {
  return /^\d+$/.test(text) ? text.replace(/^0+(?=.)/, "") : text;
}

function resolveLink(link: Link, step: FlowStep | undefined): Link {
  if (!step) return link;
  const { outcome } = link;
  if (outcome === undefined) return { ...link, step: step.fields.id };
  const called = step.fields.outcomes?.find(({ id, name }) => id === outcome || listTexts(name).includes(outcome));
  return { ...link, step: step.fields.id, outcome: called?.id ?? outcome };
}

/** An outcome that is called by a text that no id can be keeps it as its name. */
function ensureUsableId(outcome: Outcome): Outcome {
  if (idPattern.test(outcome.id)) return outcome;
  return { ...outcome, id: toCatalogId(outcome.id).slice(0, 60) || outcome.id, name: outcome.name ?? outcome.id };
}
