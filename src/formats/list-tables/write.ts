import {
  type Catalog,
  defaultLanguage,
  isSameJson,
  type Language,
  languages,
  listObjectExtras,
  type Process,
  requireArguments,
  requireCatalog,
} from "../../model/index.ts";
import { writeCsvSheet } from "../table/csv/write.ts";
import type { SheetContent } from "../table/types.ts";
import { writeWorkbook } from "../table/xlsx/write.ts";
import { hasSimpleLimits } from "./fields.ts";
import { createNameRegister } from "./rows/name-register.ts";
import { buildListSheet, type ReferenceKind, type SheetFields } from "./sheet.ts";
import { type SheetKindName, sheetKinds } from "./sheet-kinds.ts";

/** How `writeXlsx` and `writeCsv` write a list. */
export interface TableWriteOptions {
  /** Of headings and of the words for values; English when absent. Both are read. */
  readonly lang?: Language | undefined;
}

/**
 * A catalog as a workbook (.xlsx) that `readTables` reads as the same catalog: a sheet each for items, steps, materials
 * and whatever else it has. The same catalog gives the same bytes.
 * @throws InputError when a text or a sheet is longer than a workbook can hold
 * @example
 * ```ts
 * import { readCatalog } from "leadpath";
 * import { readTables, writeXlsx } from "leadpath/list";
 * const { catalog } = readCatalog("leadpath: 1\nitems: [{code: A-01, name: Street permit, type: licence}]\n");
 * const again = readTables([{ file: "list.xlsx", bytes: writeXlsx(catalog) }]);
 * again.catalog.items.map(({ code, name }) => [code, name]); // → [ [ "A-01", "Street permit" ] ]
 * ```
 */
export function writeXlsx(catalog: Catalog, options: TableWriteOptions = {}): Uint8Array {
  requireCatalog(catalog);
  requireArguments(options, { lang: languages });
  return writeWorkbook(buildListSheets(catalog, options).map(([, sheet]) => sheet));
}

/**
 * The same as CSV files by their names: items.csv, steps.csv and so on, in UTF-8. No text becomes a formula in a
 * spreadsheet program.
 * @example
 * ```ts
 * import { readCatalog } from "leadpath";
 * import { writeCsv } from "leadpath/list";
 * const { catalog } = readCatalog("leadpath: 1\nitems: [{code: A-01, name: Street permit, type: licence}]\n");
 * const items = writeCsv(catalog, { lang: "en" }).get("items.csv");
 * items?.split("\r\n")[1]; // → "A-01,Street permit,licence,public"
 * ```
 */
export function writeCsv(catalog: Catalog, options: TableWriteOptions = {}): ReadonlyMap<string, string> {
  requireCatalog(catalog);
  requireArguments(options, { lang: languages });
  return new Map(buildListSheets(catalog, options).map(([kind, sheet]) => [`${sheetKinds[kind].name.en}.csv`, writeCsvSheet(sheet)]));
}

function buildListSheets(catalog: Catalog, { lang = defaultLanguage }: TableWriteOptions): (readonly [SheetKindName, SheetContent])[] {
  const rows = collectSheetRows(catalog);
  const called = createReferenceNamer(catalog, lang);
  return (Object.keys(sheetKinds) as SheetKindName[]).flatMap((kind) => {
    const sheet = rows[kind].length > 0 ? buildListSheet(kind, rows[kind], lang, called) : undefined;
    return sheet ? [[kind, sheet] as const] : [];
  });
}

const registerKeys = { unit: "units", phase: "phases", document: "documents" } as const;

/** What a table calls a unit, a phase or a document: its name, where that alone leads back to it. */
function createReferenceNamer(catalog: Catalog, lang: Language): (kind: ReferenceKind, id: string) => string {
  const known = Object.entries(registerKeys).map(([kind, register]) => {
    const things = catalog[register];
    const names = createNameRegister(
      things.map((thing) => ({ ...thing })),
      () => undefined,
    );
    const called = things.map(({ id, name }) => {
      const text = typeof name === "object" ? name[lang] : name;
      return [id, text !== undefined && names.find(text) === id ? text : id] as const;
    });
    return [kind, new Map(called)] as const;
  });
  const byKind = new Map(known);
  return (kind, id) => byKind.get(kind)?.get(id) ?? id;
}

/**
 * What stands in the rows of each sheet. Lists that have rows of their own are left out of the row of what they belong
 * to, unless empty.
 */
function collectSheetRows(catalog: Catalog): Readonly<Record<SheetKindName, readonly SheetFields[]>> {
  const { leadpath, units, phases, documents, processes, laws, items, bundles, illustrative, ...about } = catalog;
  const head = dropUndefined({
    ...about,
    ...(illustrative && { illustrative }),
    ...(about.calendar === "mon-fri" && { calendar: undefined }),
  });
  const variants = items.flatMap(({ code, variants: list = [] }) => list.map((variant) => ({ item: code, variant })));
  return {
    catalog: Object.keys(head).length > 0 ? [head] : [],
    items: items.map(({ materials, limits, variants: list, ...item }) => ({
      ...item,
      ...pickEmptyLists({ materials, variants: list }),
      ...(limits && (limits.length === 0 || hasSimpleLimits(limits)) && { limits }),
    })),
    steps: processes.flatMap(({ id, steps }) => steps.map((step) => ({ process: id, ...step }))),
    materials: [
      ...items.flatMap(({ code, materials = [] }) => materials.map((each) => ({ item: code, ...each }))),
      ...variants.flatMap(({ item, variant }) => (variant.materials ?? []).map((each) => ({ item, variant: variant.id, ...each }))),
    ],
    limits: [
      ...processes.flatMap(({ id, limits }) => limits.map((each) => ({ process: id, ...each }))),
      ...items.flatMap(({ code, limits = [] }) => (hasSimpleLimits(limits) ? [] : limits.map((each) => ({ item: code, ...each })))),
      ...variants.flatMap(({ item, variant }) => (variant.limits ?? []).map((each) => ({ item, variant: variant.id, ...each }))),
      ...bundles.flatMap(({ id, limits = [] }) => limits.map((each) => ({ bundle: id, ...each }))),
    ],
    variants: variants.map(({ item, variant: { materials, limits, ...variant } }) => ({
      item,
      ...dropEmptyList(variant, "changes"),
      ...pickEmptyLists({ materials, limits }),
    })),
    processes: processes.map((process) => ({
      id: process.id,
      ...dropUndefined({ name: process.name, basis: process.basis, note: process.note }),
      ...pickOwnSettings(process, catalog),
      ...Object.fromEntries(listObjectExtras(process)),
    })),
    measures: processes.flatMap(({ id, measures }) => {
      const own = measures.filter(({ writtenAt }) => writtenAt === undefined);
      return own.map((measure) => ({ process: id, ...dropEmptyList(measure, "changes") }));
    }),
    scenarios: processes.flatMap(({ id, scenarios }) => scenarios.map((scenario) => ({ process: id, ...scenario }))),
    units,
    phases,
    documents,
    laws,
    bundles: bundles.map(({ limits, ...bundle }) => ({ ...bundle, ...pickEmptyLists({ limits }) })),
  };
}

/** Lists that are known to be empty. */
function pickEmptyLists(lists: Readonly<Record<string, readonly unknown[] | undefined>>): SheetFields {
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => list?.length === 0));
}

/** What a process of another file has in its own way; null where only the catalog has it. */
function pickOwnSettings({ calendar, source, spread, illustrative }: Process, catalog: Catalog): SheetFields {
  const own = Object.entries({ calendar, source, spread, illustrative }).filter(
    ([key, value]) => !isSameJson(value, catalog[key as "calendar"]),
  );
  return Object.fromEntries(own.map(([key, value]) => [key, value ?? null]));
}

function dropUndefined(fields: SheetFields): SheetFields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** Without a list that reads as empty when it is absent. */
function dropEmptyList(fields: SheetFields, key: string): SheetFields {
  const list = fields[key];
  return Array.isArray(list) && list.length === 0 ? { ...fields, [key]: undefined } : fields;
}
