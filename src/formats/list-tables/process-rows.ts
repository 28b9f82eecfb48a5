import { type ItemType, itemTerms, type Language, nearest, type Text, textsOf, wordOfValue } from "../../model/index.ts";
import { short } from "../label.ts";
import { idOf } from "../mspdi/ids.ts";
import { cellProblem } from "./cell-problem.ts";
import { entriesIn } from "./codec.ts";
import type { FlowStep } from "./flow.ts";
import { linkedSteps } from "./linked-steps.ts";
import { freeId } from "./names.ts";
import type { Reading, TableRecord } from "./records.ts";
import { flowSteps, type Registers } from "./step-rows.ts";
import { templates } from "./templates/index.ts";

type Fields = Record<string, unknown>;

export interface BuiltProcess {
  readonly fields: Fields & { readonly id: string; readonly steps: readonly FlowStep["fields"][] };
  /** The row of each step; of one that was added, nothing. */
  readonly rows: ReadonlyMap<string, TableRecord>;
}

interface Items {
  readonly list: readonly Fields[];
  /** Those that a text names: a code or a name, or several codes. */
  readonly named: (text: string) => readonly Fields[];
}

/** Finds items by code or by name. */
export function itemsOf(list: readonly Fields[]): Items {
  const byText = new Map<string, Fields>();
  for (const item of list) if (typeof item.code === "string" && !byText.has(item.code)) byText.set(item.code, item);
  for (const item of list)
    for (const name of textsOf(item.name as Text | undefined)) if (typeof name === "string" && !byText.has(name)) byText.set(name, item);
  return {
    list,
    named: (text) => {
      const whole = byText.get(text);
      if (whole) return [whole];
      const each = entriesIn(text).map((part) => byText.get(part));
      return each.every((item): item is Fields => item !== undefined) ? each : [];
    },
  };
}

/** The problem of a text that names no item. */
export function unknownItem(record: TableRecord, text: string, { list }: Items, { problems }: Reading): void {
  const near = nearest(
    text,
    list.flatMap(({ code, name }) => [code, name].filter((each) => typeof each === "string")),
  );
  const message = { zh: `事项表里没有“${short(text)}”`, en: `there is no item "${short(text)}" in the table of items` };
  const remedy =
    near === undefined
      ? { zh: "核对事项编码，或在事项表中补上", en: "Check the code, or add the item to the table of items" }
      : { zh: `是否指“${near}”？`, en: `Did you mean "${near}"?` };
  problems.push(cellProblem("unknown-item", record.at("item"), message, remedy));
}

interface Group {
  readonly items: Fields[];
  readonly records: TableRecord[];
  /** Given by the table. */
  readonly id?: string | undefined;
}

/**
 * The step tables as processes. Rows belong together by process or by item, and one that names neither belongs with the row above it. Items with
 * the same steps share one process, which is then called by their type.
 */
export function processesOf(
  records: readonly TableRecord[],
  items: Items,
  registers: Registers,
  lang: Language,
  reading: Reading,
): BuiltProcess[] {
  const shared = new Map<string, Group>();
  for (const group of groupsOf(records, items, reading)) {
    const key = group.id === undefined ? signature(group) : `id ${group.id}`;
    const twin = shared.get(key);
    if (twin) {
      twin.items.push(...group.items);
      for (const { code } of group.items) reading.additions.note("processes-shared", String(code ?? ""));
    } else shared.set(key, group);
  }
  const taken = new Set<string>([...shared.values()].flatMap(({ id }) => id ?? []));
  return [...shared.values()].map((group) => built(group, taken, registers, lang, reading));
}

function groupsOf(records: readonly TableRecord[], items: Items, reading: Reading): Iterable<Group> {
  const groups = new Map<string, Group>();
  let key = "";
  for (const record of records) {
    const [process, item] = [record.values.get("process"), record.values.get("item")];
    if (typeof process === "string") {
      key = `process ${process}`;
      if (!groups.has(key)) groups.set(key, { items: [], records: [], id: process });
    } else if (typeof item === "string" && key !== `item ${item}`) {
      key = `item ${item}`;
      const named = groups.has(key) ? [] : items.named(item);
      if (!groups.has(key) && named.length === 0) unknownItem(record, item, items, reading);
      if (!groups.has(key)) groups.set(key, { items: [...named], records: [] });
    } else if (key === "") {
      key = "only";
      groups.set(key, { items: [], records: [], id: "process" });
    }
    groups.get(key)?.records.push(record);
  }
  return groups.values();
}

/** What the steps of two items must have in common to be one process; where a step names no unit, the unit of its item too. */
function signature({ items, records }: Group): string {
  const rows = records.map(({ values }) => [...values].filter(([key]) => key !== "item" && key !== "number"));
  const [first] = items;
  const isOfUnit = records.some(({ values }) => !values.has("unit"));
  return JSON.stringify([rows, first?.type ?? null, isOfUnit ? (first?.unit ?? null) : null]);
}

function built(
  { items, records, id: given }: Group,
  taken: Set<string>,
  registers: Registers,
  lang: Language,
  reading: Reading,
): BuiltProcess {
  const [first] = items;
  const id = given ?? freeId(idOf(String(first?.code ?? "")) || "process", taken);
  taken.add(id);
  for (const item of items) item.process ??= id;
  const template = first && templates[first.type as ItemType];
  const own = flowSteps(records, registers, reading);
  const rows = new Map(own.map(({ fields }, index) => [fields.id, records[index] as TableRecord]));
  const name = nameOfProcess(items);
  const where = (step: string) => `${typeof name === "string" ? name : id}: ${step}`;
  const steps = linkedSteps(own, template, {
    outcome: (step, outcome) => reading.additions.note("template-outcomes", where(step), outcome),
    step: (step) => reading.additions.note("template-steps", where(step)),
    mark: (step, mark) => reading.additions.note("template-marks", where(step), lang === "zh" ? wordOfValue(mark).zh : mark),
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
function nameOfProcess([first, another]: readonly Fields[]): Text | undefined {
  if (!first) return undefined;
  return another ? itemTerms.types[first.type as ItemType] : (first.name as Text | undefined);
}
