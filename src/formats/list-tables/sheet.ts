import { isExtra, isSameJson, type Language, listObjectExtras, stripExtras } from "../../model/index.ts";
import { createOmissions } from "../omissions.ts";
import type { SheetContent } from "../table/types.ts";
import { idCodec, isNoneWord, splitCellEntries } from "./codecs/codec.ts";
import { formatLength } from "./codecs/length-codec.ts";
import type { SheetColumn, SheetKind } from "./column.ts";
import { createExtraColumn } from "./extra-column.ts";
import { readRecordFields } from "./fields.ts";
import { findHeadings } from "./headings.ts";
import { listAdditions, listOmissions } from "./list-words.ts";
import { createProblemList } from "./problem-list.ts";
import { readTableRecords, type TableReading, type TableRecord } from "./records.ts";
import { type SheetKindName, sheetKinds } from "./sheet-kinds.ts";

export type SheetFields = Readonly<Record<string, unknown>>;
type CellValue = string | number | undefined;

/** A column as it is written: of a text, one for each language. */
interface WrittenColumn {
  readonly column: SheetColumn;
  readonly tag?: string | undefined;
}

/**
 * Rows as a sheet. What it says is read again at once, and what does not come back as it was stands as JSON in the last
 * column instead: so nothing is lost, whatever the columns can say.
 */
export function buildListSheet(
  kind: SheetKindName,
  rows: readonly SheetFields[],
  lang: Language,
  called: (kind: ReferenceKind, id: string) => string,
): SheetContent {
  const sheetKind: SheetKind = sheetKinds[kind];
  const extras = new Set(rows.flatMap((row) => listObjectExtras(row).map(([key]) => key)));
  const columns = [
    ...sheetKind.columns.filter(({ isForeign, codec }) => !isForeign && codec !== "more"),
    ...[...extras].map(createExtraColumn),
  ];
  const written = columns.flatMap((column) => listTags(column, rows).map((tag): WrittenColumn => ({ column, tag })));
  const cells = rows.map((row) => written.map((each) => writeCell(each, row, lang)));
  const header = written.map((each) => formatColumnHeader(each, lang));
  const rests = collectLostFields(kind, [header, ...cells], rows);
  const more = sheetKind.columns.find(({ codec }) => codec === "more");
  const isFilled = written.map((_, index) => cells.some((row) => row[index] !== undefined));
  const isUsed = written.map(({ column: { key }, tag }, index) => {
    const isNeeded = tag === undefined && sheetKind.needs.some(([needed]) => needed === key);
    return isFilled[index] || (isNeeded && !written.some(({ column }, other) => column.key === key && isFilled[other]));
  });
  const keepUsed = (row: readonly CellValue[]) => row.filter((_, index) => isUsed[index]);
  const isMore = rests.some((rest) => rest !== undefined);
  return {
    name: sheetKind.name[lang],
    rows: [
      [...keepUsed(header), ...(isMore && more ? [more.header[lang]] : [])],
      ...cells.map((row, index) => {
        const rest = rests[index];
        const named = row.map((cell, at) => nameReferences(written[at], cell, called));
        const blank = rest ? named.map((cell, at) => (Object.hasOwn(rest, getFieldKey(written[at]?.column)) ? undefined : cell)) : named;
        return [...keepUsed(blank), ...(isMore ? [rest && JSON.stringify(rest)] : [])];
      }),
    ],
  };
}

/** What a column names by id: a thing that has a row in a sheet of its own. */
export type ReferenceKind = "unit" | "phase" | "document";

const referenceKinds: ReadonlyMap<string, ReferenceKind> = new Map([
  ["unit", "unit"],
  ["joint", "unit"],
  ["entrusted", "unit"],
  ["heldBy", "unit"],
  ["phase", "phase"],
  ["uses", "document"],
  ["produces", "document"],
  ["document", "document"],
] as const);

/** A cell with names for ids; as it is where a name would be read as several. */
function nameReferences(
  written: WrittenColumn | undefined,
  cell: CellValue,
  called: (kind: ReferenceKind, id: string) => string,
): CellValue {
  const reference = referenceKinds.get(written?.column.key ?? "");
  if (reference === undefined || typeof cell !== "string" || isNoneWord(cell)) return cell;
  if (written?.column.codec === idCodec) return called(reference, cell);
  const names = splitCellEntries(cell).map((each) => called(reference, each));
  return names.every((each) => splitCellEntries(each).length === 1 && splitCellEntries(each)[0] === each) ? names.join("; ") : cell;
}

function formatColumnHeader({ column, tag }: WrittenColumn, lang: Language): string {
  const name = column.header[lang];
  return tag === undefined ? name : { zh: `${name}（${tag}）`, en: `${name} (${tag})` }[lang];
}

/** Undefined for texts without a language. */
function listTags({ key, isText }: SheetColumn, rows: readonly SheetFields[]): readonly (string | undefined)[] {
  if (!isText) return [undefined];
  const tags = new Set<string>();
  for (const row of rows) {
    const value = getFieldValue(row, key);
    if (typeof value === "object" && value !== null) for (const tag of Object.keys(stripExtras(value))) tags.add(tag);
  }
  return [undefined, ...tags];
}

/** The first word of a key is what the thing has. */
function getFieldKey(column: SheetColumn | undefined): string {
  const key = column?.key ?? "";
  if (isExtra(key)) return key;
  if (key === "statutory" || key === "promised") return "limits";
  if (key === "charged") return "fee";
  return key.split(".")[0] ?? "";
}

function getFieldValue(row: SheetFields, key: string): unknown {
  if (isExtra(key)) return row[key];
  const [first = "", second] = key.split(".");
  const value = row[first];
  return second === undefined ? value : (value as SheetFields | undefined)?.[second];
}

function writeCell({ column: { key, codec }, tag }: WrittenColumn, row: SheetFields, lang: Language): CellValue {
  if (codec === "length") return writeLengthCell(key, row, lang);
  if (codec === "unit-of-length" || codec === "more") return undefined;
  if (key === "charged") return row.fee === undefined ? undefined : codec.write(row.fee !== "none", lang);
  // A step that has no other name is called by its id.
  const value = getFieldValue(row, key) ?? (key === "name" && Object.hasOwn(row, "process") ? row.id : undefined);
  if (tag !== undefined) return typeof value === "object" && value !== null ? ((value as SheetFields)[tag] as CellValue) : undefined;
  return value === undefined ? undefined : codec.write(value, lang);
}

function writeLengthCell(key: string, row: SheetFields, lang: Language): CellValue {
  if (key === "length") return formatLength(row, lang);
  const limit = (row.limits as readonly SheetFields[] | undefined)?.find(({ kind }) => kind === key);
  return limit && formatLength(limit, lang);
}

/** Of each row, what does not come back when it is read again, by its keys. */
function collectLostFields(
  kind: SheetKindName,
  sheetRows: readonly (readonly CellValue[])[],
  rows: readonly SheetFields[],
): (SheetFields | undefined)[] {
  const sheet = { name: "", file: "", rows: sheetRows.map((cells, index) => ({ number: index + 1, cells })) };
  const headings = findHeadings(sheetKinds[kind], sheet.rows);
  const reading: TableReading = {
    problems: createProblemList(),
    omissions: createOmissions(listOmissions),
    additions: createOmissions(listAdditions),
  };
  const records = new Map<number, TableRecord>();
  for (const record of headings ? readTableRecords(sheet, { ...headings, end: 1 }, reading) : [])
    records.set(record.at().place.line, record);
  return rows.map((row, index) => {
    const record = records.get(index + 2);
    const back = record ? { ...readRecordFields(kind, record), ...pickOwnerFields(kind, record) } : {};
    const rest = Object.entries(row).filter(([key, value]) => value !== undefined && !isSameJson(value, back[key as keyof typeof back]));
    return rest.length > 0 ? Object.fromEntries(rest) : undefined;
  });
}

/** What tells the thing to which a row belongs, which is no part of it. */
function pickOwnerFields(kind: SheetKindName, { values }: TableRecord): SheetFields {
  const { columns }: SheetKind = sheetKinds[kind];
  return Object.fromEntries(
    ["process", "item", "variant", "bundle"].flatMap((key) =>
      columns.some((column) => column.key === key) && values.has(key) ? [[key, values.get(key)]] : [],
    ),
  );
}
