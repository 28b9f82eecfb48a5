import { extrasOf, isExtra, type Language, withoutExtras } from "../../model/index.ts";
import { newOmissions } from "../omissions.ts";
import type { SheetContent } from "../table/types.ts";
import type { Column, SheetKind } from "./column.ts";
import { extraColumn } from "./extra-column.ts";
import { fieldsOf } from "./fields.ts";
import { headingsIn } from "./headings.ts";
import { lengthText } from "./length-codec.ts";
import { listAdditions, listOmissions } from "./list-words.ts";
import { type Reading, recordsIn, type TableRecord } from "./records.ts";
import { type KindName, sheetKinds } from "./sheet-kinds.ts";

type Fields = Readonly<Record<string, unknown>>;
type CellValue = string | number | undefined;

/** A column as it is written: of a text, one for each language. */
interface Written {
  readonly column: Column;
  readonly tag?: string | undefined;
}

/**
 * Rows as a sheet. What it says is read again at once, and what does not come back as it was stands as JSON in the last column instead: so nothing
 * is lost, whatever the columns can say.
 */
export function sheetOf(kind: KindName, rows: readonly Fields[], lang: Language): SheetContent {
  const sheetKind: SheetKind = sheetKinds[kind];
  const extras = new Set(rows.flatMap((row) => extrasOf(row).map(([key]) => key)));
  const columns = [...sheetKind.columns.filter(({ isForeign, codec }) => !isForeign && codec !== "more"), ...[...extras].map(extraColumn)];
  const written = columns.flatMap((column) => tagsOf(column, rows).map((tag): Written => ({ column, tag })));
  const cells = rows.map((row) => written.map((each) => cellOf(each, row, lang)));
  const header = written.map((each) => headerOf(each, lang));
  const rests = lost(kind, [header, ...cells], rows);
  const more = sheetKind.columns.find(({ codec }) => codec === "more");
  const isFilled = written.map((_, index) => cells.some((row) => row[index] !== undefined));
  const isUsed = written.map(({ column: { key }, tag }, index) => {
    const isNeeded = tag === undefined && sheetKind.needs.some(([needed]) => needed === key);
    return isFilled[index] || (isNeeded && !written.some(({ column }, other) => column.key === key && isFilled[other]));
  });
  const kept = (row: readonly CellValue[]) => row.filter((_, index) => isUsed[index]);
  const isMore = rests.some((rest) => rest !== undefined);
  return {
    name: sheetKind.name[lang],
    rows: [
      [...kept(header), ...(isMore && more ? [more.header[lang]] : [])],
      ...cells.map((row, index) => {
        const rest = rests[index];
        const blank = rest ? row.map((cell, at) => (Object.hasOwn(rest, keyOf(written[at]?.column)) ? undefined : cell)) : row;
        return [...kept(blank), ...(isMore ? [rest && JSON.stringify(rest)] : [])];
      }),
    ],
  };
}

function headerOf({ column, tag }: Written, lang: Language): string {
  const name = column.header[lang];
  return tag === undefined ? name : { zh: `${name}（${tag}）`, en: `${name} (${tag})` }[lang];
}

/** Undefined for texts without a language. */
function tagsOf({ key, isText }: Column, rows: readonly Fields[]): readonly (string | undefined)[] {
  if (!isText) return [undefined];
  const tags = new Set<string>();
  for (const row of rows) {
    const value = valueAt(row, key);
    if (typeof value === "object" && value !== null) for (const tag of Object.keys(withoutExtras(value))) tags.add(tag);
  }
  return [undefined, ...tags];
}

/** The first word of a key is what the thing has. */
function keyOf(column: Column | undefined): string {
  const key = column?.key ?? "";
  if (isExtra(key)) return key;
  if (key === "statutory" || key === "promised") return "limits";
  if (key === "charged") return "fee";
  return key.split(".")[0] ?? "";
}

function valueAt(row: Fields, key: string): unknown {
  if (isExtra(key)) return row[key];
  const [first = "", second] = key.split(".");
  const value = row[first];
  return second === undefined ? value : (value as Fields | undefined)?.[second];
}

function cellOf({ column: { key, codec }, tag }: Written, row: Fields, lang: Language): CellValue {
  if (codec === "length") return lengthCell(key, row, lang);
  if (codec === "unit-of-length" || codec === "more") return undefined;
  if (key === "charged") return row.fee === undefined ? undefined : codec.write(row.fee !== "none", lang);
  const value = valueAt(row, key);
  if (tag !== undefined) return typeof value === "object" && value !== null ? ((value as Fields)[tag] as CellValue) : undefined;
  return value === undefined ? undefined : codec.write(value, lang);
}

function lengthCell(key: string, row: Fields, lang: Language): CellValue {
  if (key === "length") return lengthText(row, lang);
  const limit = (row.limits as readonly Fields[] | undefined)?.find(({ kind }) => kind === key);
  return limit && lengthText(limit, lang);
}

/** Of each row, what does not come back when it is read again, by its keys. */
function lost(kind: KindName, sheetRows: readonly (readonly CellValue[])[], rows: readonly Fields[]): (Fields | undefined)[] {
  const sheet = { name: "", file: "", rows: sheetRows.map((cells, index) => ({ number: index + 1, cells })) };
  const headings = headingsIn(sheetKinds[kind], sheet.rows);
  const reading: Reading = { problems: [], omissions: newOmissions(listOmissions), additions: newOmissions(listAdditions) };
  const records = new Map<number, TableRecord>();
  for (const record of headings ? recordsIn(sheet, { ...headings, end: 1 }, reading) : []) records.set(record.at().place.line, record);
  return rows.map((row, index) => {
    const record = records.get(index + 2);
    const back = record ? { ...fieldsOf(kind, record), ...ownersOf(kind, record) } : {};
    const rest = Object.entries(row).filter(([key, value]) => value !== undefined && !isSame(value, back[key as keyof typeof back]));
    return rest.length > 0 ? Object.fromEntries(rest) : undefined;
  });
}

/** What tells the thing to which a row belongs, which is no part of it. */
function ownersOf(kind: KindName, { values }: TableRecord): Fields {
  const { columns }: SheetKind = sheetKinds[kind];
  return Object.fromEntries(
    ["process", "item", "variant", "bundle"].flatMap((key) =>
      columns.some((column) => column.key === key) && values.has(key) ? [[key, values.get(key)]] : [],
    ),
  );
}

/** The same but for the order of keys, which texts in several languages alone have to keep. */
export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
