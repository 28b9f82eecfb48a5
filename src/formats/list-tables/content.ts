import { type CatalogFile, findNearestName, formatVersion, type Language, listTexts, type Text } from "../../model/index.ts";
import type { CellPlaces } from "./cell-places.ts";
import { createCellProblem } from "./cells/problem.ts";
import type { ClassifiedSheets } from "./classify-sheets.ts";
import { findFeeFault, readRecordFields } from "./fields.ts";
import type { TableReading, TableRecord } from "./records.ts";
import { createNameRegister } from "./rows/name-register.ts";
import { buildProcesses, createItemFinder, type RowFields, reportUnknownItem } from "./rows/process-rows.ts";
import type { Registers } from "./rows/step-rows.ts";
import type { SheetKindName } from "./sheet-kinds.ts";
import { contentWords } from "./words.ts";

type KindRecords = ClassifiedSheets["records"];

type ProcessSettings = Partial<Pick<CatalogFile, "calendar" | "source" | "spread" | "illustrative">>;

interface ListContent {
  /** As a file would have it; not validated yet. */
  readonly content: RowFields;
  /** Of processes that have others than the list, by id. */
  readonly settings: ReadonlyMap<string, ProcessSettings>;
}

/** What the rows of all sheets say together. */
export function buildListContent(
  { records, title: heading }: ClassifiedSheets,
  places: CellPlaces,
  lang: Language,
  reading: TableReading,
): ListContent {
  const getRows = (kind: SheetKindName) => records.get(kind) ?? [];
  const listThings = (kind: SheetKindName) => getRows(kind).map((record) => ensureId(readRecordFields(kind, record)));
  const createAdditionNote = (kind: "documents-added" | "phases-added") => (name: string) => reading.additions.note(kind, name);
  const registers: Registers = {
    units: createNameRegister(listThings("units"), (name) =>
      reading.additions.note("units-added", name, suggestUnit(name, registers.units.things, lang)),
    ),
    phases: createNameRegister(listThings("phases"), createAdditionNote("phases-added")),
    documents: createNameRegister(listThings("documents"), createAdditionNote("documents-added")),
  };
  const list = getRows("items").map((record) => buildItemFields(record, registers, reading));
  const items = createItemFinder(list);
  const children = collectAttachments(records, items, registers, reading);
  const built = buildProcesses(getRows("steps"), items, registers, lang, reading);

  const processes = new Map<string, RowFields>(built.map(({ fields }) => [fields.id, fields]));
  const settings = new Map<string, ProcessSettings>();
  const ordered: RowFields[] = [];
  for (const record of getRows("processes")) {
    const { calendar, source, spread, illustrative, ...fields } = readRecordFields("processes", record);
    const id = String(fields.id ?? "");
    const own = Object.entries({ calendar, source, spread, illustrative }).filter(([, value]) => value !== undefined);
    settings.set(id, Object.fromEntries(own.map(([key, value]) => [key, value ?? undefined])));
    ordered.push({ ...fields, steps: processes.get(id)?.steps ?? [] });
    places.set(["processes", ordered.length - 1], record);
    processes.delete(id);
  }
  ordered.push(...processes.values());
  for (const process of ordered) Object.assign(process, children.ofProcess(String(process.id)));

  setPlaces(places, getRows, ordered, built);
  const [about = {}] = getRows("catalog").map((record) => readRecordFields("catalog", record));
  const title = about.name === undefined ? heading : undefined;
  if (title !== undefined) reading.additions.note("name-from-title", title);
  if (about.calendar === undefined && ordered.length > 0) reading.additions.note("calendar-assumed", "mon-fri");
  const content = {
    leadpath: formatVersion,
    ...(title !== undefined && { name: title }),
    ...about,
    units: registers.units.things,
    phases: registers.phases.things,
    documents: registers.documents.things,
    processes: ordered,
    laws: getRows("laws").map((record) => ensureId(readRecordFields("laws", record))),
    items: list,
    bundles: getRows("bundles").map((record) => ({
      ...readRecordFields("bundles", record),
      ...children.ofBundle(String(record.values.get("id"))),
    })),
  };
  return { content, settings };
}

function setPlaces(
  places: CellPlaces,
  rowsOf: (kind: SheetKindName) => readonly TableRecord[],
  processes: readonly RowFields[],
  built: ReturnType<typeof buildProcesses>,
): void {
  for (const kind of ["units", "phases", "documents", "laws", "items", "bundles"] as const)
    for (const [index, record] of rowsOf(kind).entries()) places.set([kind, index], record);
  const byId = new Map(built.map((process) => [process.fields.id, process]));
  for (const [index, { id }] of processes.entries()) {
    const process = byId.get(String(id));
    const [first] = process?.rows.values() ?? [];
    if (first && !places.at(["processes", index])) places.set(["processes", index], first);
    for (const [at, step] of process?.fields.steps.entries() ?? []) {
      const row = process?.rows.get(step.id);
      if (row) places.set(["processes", index, "steps", at], row);
    }
  }
}

/** A thing that is listed by its name only has it as its id, as far as it can be one. */
function ensureId(fields: RowFields): RowFields & { id: string } {
  const { id, name } = fields;
  if (typeof id === "string") return fields as RowFields & { id: string };
  const [text] = listTexts(name as Text | undefined);
  const made = text === undefined ? "" : createNameRegister([], () => undefined).idFor(text);
  return made === name ? { ...dropKey(fields, "name"), id: made } : { ...fields, id: made };
}

/** Units among which a name that is not known is looked for; the work would else grow with their square. */
const maxNearUnits = 2_000;

/** Asks whether a known unit is meant by the name of one that is not, where the two are nearly the same. */
function suggestUnit(
  name: string,
  units: readonly { readonly id: string; readonly name?: Text | undefined }[],
  lang: Language,
): string | undefined {
  if (units.length > maxNearUnits) return undefined;
  const known = units.flatMap((unit) => (unit.name === undefined ? [unit.id] : listTexts(unit.name))).filter((text) => text !== name);
  const near = findNearestName(name, known);
  if (near === undefined) return undefined;
  return contentWords.text(near)[lang];
}

function dropKey(fields: RowFields, key: string): RowFields {
  return Object.fromEntries(Object.entries(fields).filter(([each]) => each !== key));
}

function buildItemFields(record: TableRecord, { units, documents }: Registers, { problems, omissions }: TableReading): RowFields {
  const fields = readRecordFields("items", record);
  for (const key of ["unit", "entrusted", "heldBy"]) if (typeof fields[key] === "string") fields[key] = units.idFor(fields[key]);
  if (Array.isArray(fields.joint)) fields.joint = (fields.joint as readonly string[]).map((each) => units.idFor(each));
  if (Array.isArray(fields.results))
    fields.results = fields.results.map((each: string | { document: string }) =>
      typeof each === "string" ? { document: documents.idFor(each) } : { ...each, document: documents.idFor(each.document) },
    );
  const materials = record.values.get("materials");
  if (Array.isArray(materials)) {
    const texts = splitMaterials(materials as readonly string[]);
    if (texts.isParted) omissions.note("parted-materials", record.at("materials").name);
    fields.materials = texts.list.map((each) => ({ document: documents.idFor(each) }));
  }
  const fault = findFeeFault(record);
  if (fault) problems.add(() => createCellProblem("wrong-value", record.at("charged"), fault, contentWords.wrongValueText));
  return fields;
}

/**
 * A cell with the materials of an item: a line each, perhaps numbered, or on one line with semicolons, or else with 顿号
 * outside of brackets.
 */
function splitMaterials(lines: readonly string[]): { readonly list: readonly string[]; readonly isParted: boolean } {
  const list = lines
    .flatMap((line) => line.split(/[;；]/))
    .map((each) =>
      each
        .replace(/^\s*[（(]?\d+[)）.、．]\s*/, "")
        .replace(/[。；;]\s*$/, "")
        .trim(),
    )
    .filter((each) => each !== "");
  const parts = list.length === 1 ? (list[0] as string).split(/、(?![^（(]*[)）])/).map((each) => each.trim()) : list;
  return { list: parts.filter((each) => each !== ""), isParted: parts.length > list.length };
}

/** Rows of other sheets that belong to items, their variants, processes and bundles. */
function collectAttachments(
  records: KindRecords,
  items: ReturnType<typeof createItemFinder>,
  { documents }: Registers,
  reading: TableReading,
) {
  const [ofProcess, ofBundle] = [new Map<string, RowFields>(), new Map<string, RowFields>()];
  const findOwners = (record: TableRecord): readonly RowFields[] => {
    const text = record.values.get("item");
    if (typeof text !== "string") return [];
    const owners = items.named(text);
    if (owners.length === 0) reportUnknownItem(record, text, items, reading);
    const variant = record.values.get("variant");
    if (variant === undefined) return owners;
    return owners.flatMap((owner) => ((owner.variants as RowFields[] | undefined) ?? []).filter(({ id }) => id === variant));
  };
  const getOwnerFields = (map: Map<string, RowFields>, id: unknown): RowFields => {
    const known = map.get(String(id)) ?? {};
    map.set(String(id), known);
    return known;
  };
  /** Of each owner the lists that are its own and may grow. */
  const lists = new Map<RowFields, Map<string, RowFields[]>>();
  const push = (owner: RowFields, key: string, fields: RowFields) => {
    const list = lists.get(owner) ?? new Map<string, RowFields[]>();
    lists.set(owner, list);
    const known = list.get(key) ?? [...((owner[key] as RowFields[] | undefined) ?? [])];
    list.set(key, known);
    known.push(fields);
    owner[key] = known;
  };
  for (const record of records.get("variants") ?? [])
    for (const owner of findOwners(record)) push(owner, "variants", readRecordFields("variants", record));
  for (const record of records.get("materials") ?? []) {
    const fields = readRecordFields("materials", record);
    const document = typeof fields.document === "string" ? documents.idFor(fields.document) : fields.document;
    for (const owner of findOwners(record)) push(owner, "materials", { ...fields, document });
  }
  for (const record of records.get("limits") ?? []) {
    const { values } = record;
    const fields = readRecordFields("limits", record);
    if (values.has("process")) push(getOwnerFields(ofProcess, values.get("process")), "limits", fields);
    else if (values.has("bundle")) push(getOwnerFields(ofBundle, values.get("bundle")), "limits", fields);
    else for (const owner of findOwners(record)) push(owner, "limits", fields);
  }
  for (const kind of ["measures", "scenarios"] as const)
    for (const record of records.get(kind) ?? [])
      push(getOwnerFields(ofProcess, record.values.get("process")), kind, readRecordFields(kind, record));
  return { ofProcess: (id: string) => ofProcess.get(id) ?? {}, ofBundle: (id: string) => ofBundle.get(id) ?? {} };
}
