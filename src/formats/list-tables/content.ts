import { type CatalogFile, formatVersion, type Language, nearest, type Text, textsOf } from "../../model/index.ts";
import { cellProblem } from "./cell-problem.ts";
import type { Classified } from "./classify.ts";
import { feeFault, fieldsOf } from "./fields.ts";
import { newNames } from "./names.ts";
import type { CellPlaces } from "./places.ts";
import { itemsOf, processesOf, unknownItem } from "./process-rows.ts";
import type { Reading, TableRecord } from "./records.ts";
import type { KindName } from "./sheet-kinds.ts";
import type { Registers } from "./step-rows.ts";

type Fields = Record<string, unknown>;
type Records = Classified["records"];

type ProcessSettings = Partial<Pick<CatalogFile, "calendar" | "source" | "spread" | "illustrative">>;

interface ListContent {
  /** As a file would have it; not validated yet. */
  readonly content: Fields;
  /** Of processes that have others than the list, by id. */
  readonly settings: ReadonlyMap<string, ProcessSettings>;
}

/** What the rows of all sheets say together. */
export function contentOf({ records, title: heading }: Classified, places: CellPlaces, lang: Language, reading: Reading): ListContent {
  const rowsOf = (kind: KindName) => records.get(kind) ?? [];
  const listed = (kind: KindName) => rowsOf(kind).map((record) => named(fieldsOf(kind, record)));
  const added = (kind: "documents-added" | "phases-added") => (name: string) => reading.additions.note(kind, name);
  const registers: Registers = {
    units: newNames(listed("units"), (name) => reading.additions.note("units-added", name, meantUnit(name, registers.units.things, lang))),
    phases: newNames(listed("phases"), added("phases-added")),
    documents: newNames(listed("documents"), added("documents-added")),
  };
  const list = rowsOf("items").map((record) => itemOf(record, registers, reading));
  const items = itemsOf(list);
  const children = attachments(records, items, registers, reading);
  const built = processesOf(rowsOf("steps"), items, registers, lang, reading);

  const processes = new Map<string, Fields>(built.map(({ fields }) => [fields.id, fields]));
  const settings = new Map<string, ProcessSettings>();
  const ordered: Fields[] = [];
  for (const record of rowsOf("processes")) {
    const { calendar, source, spread, illustrative, ...fields } = fieldsOf("processes", record);
    const id = String(fields.id ?? "");
    const own = Object.entries({ calendar, source, spread, illustrative }).filter(([, value]) => value !== undefined);
    settings.set(id, Object.fromEntries(own.map(([key, value]) => [key, value ?? undefined])));
    ordered.push({ ...fields, steps: processes.get(id)?.steps ?? [] });
    places.set(["processes", ordered.length - 1], record);
    processes.delete(id);
  }
  ordered.push(...processes.values());
  for (const process of ordered) Object.assign(process, children.ofProcess(String(process.id)));

  setPlaces(places, rowsOf, ordered, built);
  const [about = {}] = rowsOf("catalog").map((record) => fieldsOf("catalog", record));
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
    laws: rowsOf("laws").map((record) => named(fieldsOf("laws", record))),
    items: list,
    bundles: rowsOf("bundles").map((record) => ({ ...fieldsOf("bundles", record), ...children.ofBundle(String(record.values.get("id"))) })),
  };
  return { content, settings };
}

function setPlaces(
  places: CellPlaces,
  rowsOf: (kind: KindName) => readonly TableRecord[],
  processes: readonly Fields[],
  built: ReturnType<typeof processesOf>,
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
function named(fields: Fields): Fields & { id: string } {
  const { id, name } = fields;
  if (typeof id === "string") return fields as Fields & { id: string };
  const [text] = textsOf(name as Text | undefined);
  const made = text === undefined ? "" : newNames([], () => undefined).idFor(text);
  return made === name ? { ...without(fields, "name"), id: made } : { ...fields, id: made };
}

/** Units among which a name that is not known is looked for; the work would else grow with their square. */
const mostUnits = 2_000;

/** Asks whether a known unit is meant by the name of one that is not, where the two are nearly the same. */
function meantUnit(
  name: string,
  units: readonly { readonly id: string; readonly name?: Text | undefined }[],
  lang: Language,
): string | undefined {
  if (units.length > mostUnits) return undefined;
  const known = units.flatMap((unit) => (unit.name === undefined ? [unit.id] : textsOf(unit.name))).filter((text) => text !== name);
  const near = nearest(name, known);
  if (near === undefined) return undefined;
  return lang === "zh" ? `是否指“${near}”？` : `did you mean "${near}"?`;
}

function without(fields: Fields, key: string): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([each]) => each !== key));
}

function itemOf(record: TableRecord, { units, documents }: Registers, { problems, omissions }: Reading): Fields {
  const fields = fieldsOf("items", record);
  for (const key of ["unit", "entrusted", "heldBy"]) if (typeof fields[key] === "string") fields[key] = units.idFor(fields[key]);
  if (Array.isArray(fields.joint)) fields.joint = (fields.joint as readonly string[]).map((each) => units.idFor(each));
  if (Array.isArray(fields.results))
    fields.results = fields.results.map((each: string | { document: string }) =>
      typeof each === "string" ? { document: documents.idFor(each) } : { ...each, document: documents.idFor(each.document) },
    );
  const materials = record.values.get("materials");
  if (Array.isArray(materials)) {
    const texts = materialsIn(materials as readonly string[]);
    if (texts.isParted) omissions.note("parted-materials", record.at("materials").name);
    fields.materials = texts.list.map((each) => ({ document: documents.idFor(each) }));
  }
  const fault = feeFault(record);
  if (fault) problems.push(cellProblem("wrong-value", record.at("charged"), fault, { zh: "两者改一处", en: "Change one of the two" }));
  return fields;
}

/** A cell with the materials of an item: a line each, perhaps numbered, or on one line with semicolons, or else with 顿号 outside of brackets. */
function materialsIn(lines: readonly string[]): { readonly list: readonly string[]; readonly isParted: boolean } {
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
function attachments(records: Records, items: ReturnType<typeof itemsOf>, { documents }: Registers, reading: Reading) {
  const [ofProcess, ofBundle] = [new Map<string, Fields>(), new Map<string, Fields>()];
  const ownersOf = (record: TableRecord): readonly Fields[] => {
    const text = record.values.get("item");
    if (typeof text !== "string") return [];
    const owners = items.named(text);
    if (owners.length === 0) unknownItem(record, text, items, reading);
    const variant = record.values.get("variant");
    if (variant === undefined) return owners;
    return owners.flatMap((owner) => ((owner.variants as Fields[] | undefined) ?? []).filter(({ id }) => id === variant));
  };
  const inMap = (map: Map<string, Fields>, id: unknown): Fields => {
    const known = map.get(String(id)) ?? {};
    map.set(String(id), known);
    return known;
  };
  const push = (owner: Fields, key: string, fields: Fields) => {
    owner[key] = [...((owner[key] as Fields[] | undefined) ?? []), fields];
  };
  for (const record of records.get("variants") ?? [])
    for (const owner of ownersOf(record)) push(owner, "variants", fieldsOf("variants", record));
  for (const record of records.get("materials") ?? []) {
    const fields = fieldsOf("materials", record);
    const document = typeof fields.document === "string" ? documents.idFor(fields.document) : fields.document;
    for (const owner of ownersOf(record)) push(owner, "materials", { ...fields, document });
  }
  for (const record of records.get("limits") ?? []) {
    const { values } = record;
    const fields = fieldsOf("limits", record);
    if (values.has("process")) push(inMap(ofProcess, values.get("process")), "limits", fields);
    else if (values.has("bundle")) push(inMap(ofBundle, values.get("bundle")), "limits", fields);
    else for (const owner of ownersOf(record)) push(owner, "limits", fields);
  }
  for (const kind of ["measures", "scenarios"] as const)
    for (const record of records.get(kind) ?? []) push(inMap(ofProcess, record.values.get("process")), kind, fieldsOf(kind, record));
  return { ofProcess: (id: string) => ofProcess.get(id) ?? {}, ofBundle: (id: string) => ofBundle.get(id) ?? {} };
}
