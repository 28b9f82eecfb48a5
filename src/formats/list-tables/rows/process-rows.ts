import {
  createKey,
  findNearestName,
  getValueWord,
  type ItemType,
  itemTerms,
  type Language,
  listTexts,
  type Text,
} from "../../../model/index.ts";
import { shortenText } from "../../text/label.ts";
import { toCatalogId } from "../../text/plan-ids.ts";
import { createCellProblem } from "../cells/problem.ts";
import { splitCellEntries } from "../codecs/codec.ts";
import type { TableReading, TableRecord } from "../records.ts";
import { itemTemplates } from "../templates/index.ts";
import type { FlowStep } from "./flow.ts";
import { linkSteps } from "./link-steps.ts";
import { TakenIds } from "./name-register.ts";
import { buildFlowSteps, type Registers } from "./step-rows.ts";
import { processRowsWords } from "./words.ts";

export type RowFields = Record<string, unknown>;

export interface BuiltProcess {
  readonly fields: RowFields & { readonly id: string; readonly steps: readonly FlowStep["fields"][] };
  /** The row of each step; of one that was added, nothing. */
  readonly rows: ReadonlyMap<string, TableRecord>;
}

interface ItemFinder {
  readonly list: readonly RowFields[];
  /** Those that a text names: a code or a name, or several codes. */
  readonly named: (text: string) => readonly RowFields[];
  /** The one whose code or name is nearly the text; not looked for any more after many comparisons. */
  readonly findNear: (text: string) => string | undefined;
}

/** Each takes a tenth of a microsecond; what is asked for an item that is not there must not grow with their square. */
const maxRowComparisons = 20_000_000;

/** Finds items by code or by name. */
export function createItemFinder(list: readonly RowFields[]): ItemFinder {
  const byText = new Map<string, RowFields>();
  for (const item of list) if (typeof item.code === "string" && !byText.has(item.code)) byText.set(item.code, item);
  for (const item of list)
    for (const name of listTexts(item.name as Text | undefined)) if (typeof name === "string" && !byText.has(name)) byText.set(name, item);
  let comparisons = 0;
  return {
    list,
    findNear: (text) => {
      comparisons += list.length;
      if (comparisons > maxRowComparisons) return undefined;
      const known = list.flatMap(({ code, name }) => [code, name].filter((each) => typeof each === "string"));
      return findNearestName(text, known);
    },
    named: (text) => {
      const whole = byText.get(text);
      if (whole) return [whole];
      const each = splitCellEntries(text).map((part) => byText.get(part));
      return each.every((item): item is RowFields => item !== undefined) ? each : [];
    },
  };
}

/** The problem of a text that names no item. */
export function reportUnknownItem(record: TableRecord, text: string, items: ItemFinder, { problems }: TableReading): void {
  problems.add(() => {
    const near = items.findNear(text);
    const remedy = near === undefined ? processRowsWords.remedy : processRowsWords.unknownItemRemedy(near);
    return createCellProblem("unknown-item", record.at("item"), processRowsWords.message(shortenText(text)), remedy);
  });
}

interface RecordGroup {
  readonly items: RowFields[];
  readonly records: TableRecord[];
  /** Given by the table. */
  readonly id?: string | undefined;
}

/**
 * The step tables as processes. Rows belong together by process or by item, and one that names neither belongs with the
 * row above it. Items with the same steps share one process, which is then called by their type.
 */
export function buildProcesses(
  records: readonly TableRecord[],
  items: ItemFinder,
  registers: Registers,
  lang: Language,
  reading: TableReading,
): BuiltProcess[] {
  const shared = new Map<string, RecordGroup>();
  for (const group of groupRecords(records, items, reading)) {
    const key = group.id === undefined ? getStepSignature(group) : `id ${group.id}`;
    const twin = shared.get(key);
    if (twin) {
      for (const item of group.items) twin.items.push(item);
      for (const { code } of group.items) reading.additions.note("processes-shared", String(code ?? ""));
    } else shared.set(key, group);
  }
  const taken = new TakenIds([...shared.values()].flatMap(({ id }) => id ?? []));
  return [...shared.values()].map((group) => buildRowProcess(group, taken, registers, lang, reading));
}

function groupRecords(records: readonly TableRecord[], items: ItemFinder, reading: TableReading): Iterable<RecordGroup> {
  const groups = new Map<string, RecordGroup>();
  let key = "";
  for (const record of records) {
    const [process, item] = [record.values.get("process"), record.values.get("item")];
    if (typeof process === "string") {
      key = `process ${process}`;
      if (!groups.has(key)) groups.set(key, { items: [], records: [], id: process });
    } else if (typeof item === "string" && key !== `item ${item}`) {
      key = `item ${item}`;
      const named = groups.has(key) ? [] : items.named(item);
      if (!groups.has(key) && named.length === 0) reportUnknownItem(record, item, items, reading);
      if (!groups.has(key)) groups.set(key, { items: [...named], records: [] });
    } else if (key === "") {
      key = "only";
      groups.set(key, { items: [], records: [], id: "process" });
    }
    groups.get(key)?.records.push(record);
  }
  return groups.values();
}

/**
 * What the steps of two items must have in common to be one process; where a step names no unit, the unit of its item
 * too.
 */
function getStepSignature({ items, records }: RecordGroup): string {
  const rows = records.map(({ values }) => [...values].filter(([key]) => key !== "item" && key !== "number"));
  const [first] = items;
  const isOfUnit = records.some(({ values }) => !values.has("unit"));
  return createKey(rows, first?.type ?? null, isOfUnit ? (first?.unit ?? null) : null);
}

function buildRowProcess(
  { items, records, id: given }: RecordGroup,
  taken: TakenIds,
  registers: Registers,
  lang: Language,
  reading: TableReading,
): BuiltProcess {
  const [first] = items;
  const id = given ?? taken.findFree(toCatalogId(String(first?.code ?? "")) || "process");
  taken.add(id);
  for (const item of items) item.process ??= id;
  const template = first && itemTemplates[first.type as ItemType];
  const own = buildFlowSteps(records, registers, reading);
  const rows = new Map(own.map(({ fields }, index) => [fields.id, records[index] as TableRecord]));
  const name = pickProcessName(items);
  const formatStepPlace = (step: string) => `${typeof name === "string" ? name : id}: ${step}`;
  const steps = linkSteps(own, template, {
    outcome: (step, outcome) => reading.additions.note("template-outcomes", formatStepPlace(step), outcome),
    step: (step) => reading.additions.note("template-steps", formatStepPlace(step)),
    mark: (step, mark) => reading.additions.note("template-marks", formatStepPlace(step), lang === "zh" ? getValueWord(mark).zh : mark),
  });
  for (const { fields } of steps) {
    if (
      fields.clock === "applicant" &&
      fields.kind === "start" &&
      template?.apply &&
      (fields.unit === undefined || fields.unit === template.apply.unit.id)
    ) {
      registers.units.add({ ...template.apply.unit });
      fields.unit = template.apply.unit.id;
    } else if (first?.unit !== undefined) fields.unit ??= first.unit;
  }
  return { fields: { id, ...(name !== undefined && { name }), steps: steps.map(({ fields }) => fields) }, rows };
}

/** The name of the only item, or of the type of several. */
function pickProcessName([first, another]: readonly RowFields[]): Text | undefined {
  if (!first) return undefined;
  return another ? itemTerms.types[first.type as ItemType] : (first.name as Text | undefined);
}
