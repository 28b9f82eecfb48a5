import { type Catalog, defaultLanguage, extrasOf, type Language, type Process } from "../../model/index.ts";
import type { SheetContent } from "../table/types.ts";
import { csvOf } from "../table/write-csv.ts";
import { xlsxOf } from "../table/write-xlsx.ts";
import { isPlain } from "./fields.ts";
import { isSame, sheetOf } from "./sheet.ts";
import { type KindName, sheetKinds } from "./sheet-kinds.ts";

type Fields = Readonly<Record<string, unknown>>;

interface Options {
  /** Of headings and of the words for values; English when absent. Both are read. */
  readonly lang?: Language | undefined;
}

/**
 * A catalog as a workbook (.xlsx) that `readTables` reads as the same catalog: a sheet each for items, steps, materials and whatever else it has.
 * The same catalog gives the same bytes.
 * @throws InputError when a text or a sheet is longer than a workbook can hold
 */
export function writeXlsx(catalog: Catalog, options: Options = {}): Uint8Array {
  return xlsxOf(sheetsOf(catalog, options).map(([, sheet]) => sheet));
}

/** The same as CSV files by their names: items.csv, steps.csv and so on, in UTF-8. No text becomes a formula in a spreadsheet program. */
export function writeCsv(catalog: Catalog, options: Options = {}): ReadonlyMap<string, string> {
  return new Map(sheetsOf(catalog, options).map(([kind, sheet]) => [`${sheetKinds[kind].name.en}.csv`, csvOf(sheet)]));
}

function sheetsOf(catalog: Catalog, { lang = defaultLanguage }: Options): (readonly [KindName, SheetContent])[] {
  const rows = rowsOf(catalog);
  return (Object.keys(sheetKinds) as KindName[]).flatMap((kind) => {
    const sheet = rows[kind].length > 0 ? sheetOf(kind, rows[kind], lang) : undefined;
    return sheet ? [[kind, sheet] as const] : [];
  });
}

/** What stands in the rows of each sheet. Lists that have rows of their own are left out of the row of what they belong to, unless empty. */
function rowsOf(catalog: Catalog): Readonly<Record<KindName, readonly Fields[]>> {
  const { leadpath, units, phases, documents, processes, laws, items, bundles, illustrative, ...about } = catalog;
  const head = filled({ ...about, ...(illustrative && { illustrative }), ...(about.calendar === "mon-fri" && { calendar: undefined }) });
  const variants = items.flatMap(({ code, variants: list = [] }) => list.map((variant) => ({ item: code, variant })));
  return {
    catalog: Object.keys(head).length > 0 ? [head] : [],
    items: items.map(({ materials, limits, variants: list, ...item }) => ({
      ...item,
      ...emptyOf({ materials, variants: list }),
      ...(limits && (limits.length === 0 || isPlain(limits)) && { limits }),
    })),
    steps: processes.flatMap(({ id, steps }) => steps.map((step) => ({ process: id, ...step }))),
    materials: [
      ...items.flatMap(({ code, materials = [] }) => materials.map((each) => ({ item: code, ...each }))),
      ...variants.flatMap(({ item, variant }) => (variant.materials ?? []).map((each) => ({ item, variant: variant.id, ...each }))),
    ],
    limits: [
      ...processes.flatMap(({ id, limits }) => limits.map((each) => ({ process: id, ...each }))),
      ...items.flatMap(({ code, limits = [] }) => (isPlain(limits) ? [] : limits.map((each) => ({ item: code, ...each })))),
      ...variants.flatMap(({ item, variant }) => (variant.limits ?? []).map((each) => ({ item, variant: variant.id, ...each }))),
      ...bundles.flatMap(({ id, limits = [] }) => limits.map((each) => ({ bundle: id, ...each }))),
    ],
    variants: variants.map(({ item, variant: { materials, limits, ...variant } }) => ({
      item,
      ...withoutEmpty(variant, "changes"),
      ...emptyOf({ materials, limits }),
    })),
    processes: processes.map((process) => ({
      id: process.id,
      ...filled({ name: process.name, basis: process.basis, note: process.note }),
      ...settingsOf(process, catalog),
      ...Object.fromEntries(extrasOf(process)),
    })),
    measures: processes.flatMap(({ id, measures }) => {
      const own = measures.filter(({ writtenAt }) => writtenAt === undefined);
      return own.map((measure) => ({ process: id, ...withoutEmpty(measure, "changes") }));
    }),
    scenarios: processes.flatMap(({ id, scenarios }) => scenarios.map((scenario) => ({ process: id, ...scenario }))),
    units,
    phases,
    documents,
    laws,
    bundles: bundles.map(({ limits, ...bundle }) => ({ ...bundle, ...emptyOf({ limits }) })),
  };
}

/** Lists that are known to be empty. */
function emptyOf(lists: Readonly<Record<string, readonly unknown[] | undefined>>): Fields {
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => list?.length === 0));
}

/** What a process of another file has in its own way; null where only the catalog has it. */
function settingsOf({ calendar, source, spread, illustrative }: Process, catalog: Catalog): Fields {
  const own = Object.entries({ calendar, source, spread, illustrative }).filter(
    ([key, value]) => !isSame(value, catalog[key as "calendar"]),
  );
  return Object.fromEntries(own.map(([key, value]) => [key, value ?? null]));
}

function filled(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** Without a list that reads as empty when it is absent. */
function withoutEmpty(fields: Fields, key: string): Fields {
  const list = fields[key];
  return Array.isArray(list) && list.length === 0 ? { ...fields, [key]: undefined } : fields;
}
