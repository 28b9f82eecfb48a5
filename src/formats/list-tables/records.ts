import type { Bilingual, ProblemCode } from "../../model/index.ts";
import type { Omissions } from "../omissions.ts";
import type { Cell, SheetRow, TableSheet } from "../table/types.ts";
import { formatCellName, getCellPlace } from "../table/xlsx/cell-name.ts";
import { shortenText } from "../text/label.ts";
import { describeLeadingZero } from "../validate/leading-zero.ts";
import { type CellPlace, createCellProblem } from "./cells/problem.ts";
import { readCellText } from "./cells/text.ts";
import { isUncountedRemark, lengthRemedy, parseLength } from "./codecs/length-codec.ts";
import type { Heading, Headings } from "./headings.ts";
import type { ListAddition, ListOmission } from "./list-words.ts";
import type { ProblemList } from "./problem-list.ts";
import { recordsWords } from "./words.ts";

/** A row as the values of its columns. */
export interface TableRecord {
  readonly values: ReadonlyMap<string, unknown>;
  /** Where the value of a key stands, or would stand; without one, where the row begins. */
  readonly at: (key?: string) => CellPlace;
  /** Whether the table has a column for it. */
  readonly hasColumn: (key: string) => boolean;
}

export interface TableReading {
  readonly problems: ProblemList;
  readonly omissions: Omissions<ListOmission>;
  readonly additions: Omissions<ListAddition>;
}

/** The rows below the headings of a sheet. */
export function readTableRecords(sheet: TableSheet, headings: Headings, reading: TableReading): TableRecord[] {
  noteUnknownColumns(sheet, headings, reading);
  noteHiddenColumns(sheet, headings, reading);
  reportRaggedRows(sheet, headings, reading);
  return sheet.rows.slice(headings.end).flatMap((row) => {
    const total = findTotalColumn(row, headings.found);
    if (total !== undefined) {
      reading.omissions.note("total-rows", formatCellName(sheet, row, total));
      return [];
    }
    const record = readRowRecord(sheet, row, headings.found, reading);
    // Rows are numbered ahead of what will be written into them.
    if (![...record.values.keys()].some((key) => key !== "number")) return [];
    if (row.isHidden) reading.omissions.note("hidden-rows", record.at().name);
    return [record];
  });
}

/** Columns that say of a row that it is a thing, whatever it is called. */
const thingColumns: ReadonlySet<string> = new Set(["id", "type", "kind", "document"]);

/** The column in which a row says that it sums up others. */
function findTotalColumn({ cells }: SheetRow, headings: readonly Heading[]): number | undefined {
  const isFilled = (cell: Cell) => cell !== undefined && cell !== "";
  const first = cells.findIndex(isFilled);
  const word = cells[first];
  if (typeof word !== "string" || !/^(合\s*计|总\s*计|小\s*计|共\s*计|totals?)[:：]?$/i.test(word.trim())) return undefined;
  return headings.some(({ column, index }) => thingColumns.has(column.key) && isFilled(cells[index])) ? undefined : first;
}

function readRowRecord(sheet: TableSheet, row: SheetRow, headings: readonly Heading[], { problems, omissions }: TableReading): TableRecord {
  const values = new Map<string, unknown>();
  const columns = new Map<string, number>();
  const getHeading = (key: string) => headings.find(({ column }) => column.key === key);
  const getPlace = (key?: string): CellPlace => {
    const column = (key === undefined ? undefined : (columns.get(key) ?? getHeading(key)?.index)) ?? headings[0]?.index ?? 0;
    return { name: formatCellName(sheet, row, column), place: getCellPlace(sheet, row, column) };
  };
  const tellZero = ({ column: { key, header } }: Heading, text: string) => {
    const [written] = /^[-+]?0\d+(?:\.\d+)?/.exec(text) ?? [];
    if (written === undefined) return;
    const { message, remedy } = describeLeadingZero(header, written);
    problems.add(() => createCellProblem("leading-zero", getPlace(key), message, remedy));
  };
  const lengths: { readonly heading: Heading; readonly text: string }[] = [];
  for (const heading of headings) {
    const { column, index, tag } = heading;
    const { key, codec } = column;
    const locateCell = () => ({ name: formatCellName(sheet, row, index), place: getCellPlace(sheet, row, index) });
    const reportWrongValue = (text: string, remedy: Bilingual) =>
      problems.add(() =>
        createCellProblem(
          "wrong-value",
          locateCell(),
          recordsWords.wrongValueReportWrongValue(column.header.zh, shortenText(text), column.header.en),
          remedy,
        ),
      );
    const text = readCellText(row.cells[index], locateCell, problems);
    if (text === undefined || values.has(tag === undefined ? key : `${key}\0${tag}`)) continue;
    if (!columns.has(key)) columns.set(key, index);
    if (codec === "length") lengths.push({ heading, text });
    else if (codec === "unit-of-length") values.set(key, text);
    else if (codec === "more") {
      const found = parseJsonMap(text);
      if (found) values.set(key, found);
      else reportWrongValue(text, recordsWords.rowRecordText);
    } else {
      const found = codec.read(text);
      if ("remedy" in found) reportWrongValue(text, found.remedy);
      else values.set(tag === undefined || found.value === undefined ? key : `${key}\0${tag}`, found.value);
      if ("value" in found && typeof found.value === "number") tellZero(heading, text);
    }
  }
  for (const { heading, text } of lengths) {
    const { key, header } = heading.column;
    const unit = (values.get(`${key}.unit`) ?? values.get("limits.unit") ?? values.get("unit-of-length") ?? heading.unit) as
      | string
      | undefined;
    const length = parseLength(text, unit);
    const reportFault = (code: ProblemCode, zh: string, en: string, remedy: Bilingual) =>
      problems.add(() =>
        createCellProblem(
          code,
          getPlace(key),
          { zh: `${header.zh}“${shortenText(text)}”${zh}`, en: `${header.en} "${shortenText(text)}" ${en}` },
          remedy,
        ),
      );
    if ("length" in length) {
      values.set(key, length);
      tellZero(heading, length.written ?? "");
      if (key === "length" && length.remark !== undefined && isUncountedRemark(length.remark) && !values.has("clock"))
        values.set("clock", "excluded");
      else if (length.remark !== undefined) omissions.note("length-remarks", getPlace(key).name, shortenText(text));
      if (length.isPlainDay) omissions.note("plain-days", getPlace(key).name, shortenText(text));
    } else if (length.fault === "no-unit")
      reportFault("limit-unit", "没有写明单位", "has no unit", recordsWords.limitUnitText(length.number));
    else reportFault("wrong-value", "看不懂", "cannot be read", lengthRemedy);
  }
  return { values, at: getPlace, hasColumn: (key) => getHeading(key) !== undefined };
}

function parseJsonMap(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function noteUnknownColumns(sheet: TableSheet, { unknown, end }: Headings, { omissions }: TableReading): void {
  const row = sheet.rows[end - 1];
  if (!row) return;
  for (const { index, name } of unknown) {
    const filled = sheet.rows.slice(end).filter(({ cells }) => cells[index] !== undefined).length;
    omissions.note("unknown-columns", formatCellName(sheet, row, index), `${shortenText(name)} (${filled})`);
  }
}

function noteHiddenColumns(sheet: TableSheet, { found, end }: Headings, { omissions }: TableReading): void {
  const row = sheet.rows[end - 1];
  if (!row) return;
  for (const { index } of found) {
    const isRead = sheet.isHiddenColumn?.(index) && sheet.rows.slice(end).some(({ cells }) => cells[index] !== undefined);
    if (isRead) omissions.note("hidden-columns", formatCellName(sheet, row, index), shortenText(String(row.cells[index] ?? "")));
  }
}

/**
 * Rows of a text with another number of fields than its header; a separator or a quotation mark is probably missing.
 */
function reportRaggedRows(sheet: TableSheet, { end }: Headings, { problems }: TableReading): void {
  const header = sheet.rows[end - 1];
  if (header?.line === undefined) return;
  const width = header.cells.length;
  const ragged = sheet.rows.slice(end).filter(({ cells }) => cells.length !== width);
  const [first] = ragged;
  if (!first) return;
  const others = ragged.length - 1;
  const place = { name: formatCellName(sheet, first, Math.min(first.cells.length, width)), place: getCellPlace(sheet, first, 0) };
  const message = recordsWords.raggedRowsMessage(first.line, first.cells.length, width, others);
  problems.add(() => createCellProblem("ragged-row", place, message, recordsWords.raggedRowText));
}
