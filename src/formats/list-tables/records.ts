import type { Bilingual, Problem, ProblemCode } from "../../model/index.ts";
import { short } from "../label.ts";
import { leadingZero } from "../leading-zero.ts";
import type { Omissions } from "../omissions.ts";
import { cellName, placeOfCell } from "../table/cell-name.ts";
import type { Cell, Row, Sheet } from "../table/types.ts";
import { type CellPlace, cellProblem } from "./cell-problem.ts";
import { textIn } from "./cell-text.ts";
import type { Heading, Headings } from "./headings.ts";
import { isNotCounted, lengthIn, lengthRemedy } from "./length-codec.ts";
import type { ListAddition, ListOmission } from "./list-words.ts";

/** A row as the values of its columns. */
export interface TableRecord {
  readonly values: ReadonlyMap<string, unknown>;
  /** Where the value of a key stands, or would stand; without one, where the row begins. */
  readonly at: (key?: string) => CellPlace;
  /** Whether the table has a column for it. */
  readonly hasColumn: (key: string) => boolean;
}

export interface Reading {
  readonly problems: Problem[];
  readonly omissions: Omissions<ListOmission>;
  readonly additions: Omissions<ListAddition>;
}

/** The rows below the headings of a sheet. */
export function recordsIn(sheet: Sheet, headings: Headings, reading: Reading): TableRecord[] {
  noteUnknown(sheet, headings, reading);
  noteHiddenColumns(sheet, headings, reading);
  reportRagged(sheet, headings, reading);
  return sheet.rows.slice(headings.end).flatMap((row) => {
    const total = totalIn(row, headings.found);
    if (total !== undefined) {
      reading.omissions.note("total-rows", cellName(sheet, row, total));
      return [];
    }
    const record = recordOf(sheet, row, headings.found, reading);
    // Rows are numbered ahead of what will be written into them.
    if (![...record.values.keys()].some((key) => key !== "number")) return [];
    if (row.isHidden) reading.omissions.note("hidden-rows", record.at().name);
    return [record];
  });
}

/** Columns that say of a row that it is a thing, whatever it is called. */
const ofThings: ReadonlySet<string> = new Set(["id", "type", "kind", "document"]);

/** The column in which a row says that it sums up others. */
function totalIn({ cells }: Row, headings: readonly Heading[]): number | undefined {
  const isFilled = (cell: Cell) => cell !== undefined && cell !== "";
  const first = cells.findIndex(isFilled);
  const word = cells[first];
  if (typeof word !== "string" || !/^(合\s*计|总\s*计|小\s*计|共\s*计|totals?)[:：]?$/i.test(word.trim())) return undefined;
  return headings.some(({ column, index }) => ofThings.has(column.key) && isFilled(cells[index])) ? undefined : first;
}

function recordOf(sheet: Sheet, row: Row, headings: readonly Heading[], { problems, omissions }: Reading): TableRecord {
  const values = new Map<string, unknown>();
  const columns = new Map<string, number>();
  const headingOf = (key: string) => headings.find(({ column }) => column.key === key);
  const at = (key?: string): CellPlace => {
    const column = (key === undefined ? undefined : (columns.get(key) ?? headingOf(key)?.index)) ?? headings[0]?.index ?? 0;
    return { name: cellName(sheet, row, column), place: placeOfCell(sheet, row, column) };
  };
  const tellZero = ({ column: { key, header } }: Heading, text: string) => {
    const [written] = /^[-+]?0\d+(?:\.\d+)?/.exec(text) ?? [];
    if (written === undefined) return;
    const { message, remedy } = leadingZero(header, written);
    problems.push(cellProblem("leading-zero", at(key), message, remedy));
  };
  const lengths: { readonly heading: Heading; readonly text: string }[] = [];
  for (const heading of headings) {
    const { column, index, tag } = heading;
    const { key, codec } = column;
    const here = () => ({ name: cellName(sheet, row, index), place: placeOfCell(sheet, row, index) });
    const wrong = (text: string, remedy: Bilingual) =>
      problems.push(
        cellProblem(
          "wrong-value",
          here(),
          { zh: `${column.header.zh}不能是“${short(text)}”`, en: `${column.header.en} cannot be "${short(text)}"` },
          remedy,
        ),
      );
    const text = textIn(row.cells[index], here, problems);
    if (text === undefined || values.has(tag === undefined ? key : `${key}\0${tag}`)) continue;
    if (!columns.has(key)) columns.set(key, index);
    if (codec === "length") lengths.push({ heading, text });
    else if (codec === "unit-of-length") values.set(key, text);
    else if (codec === "more") {
      const found = mapIn(text);
      if (found) values.set(key, found);
      else wrong(text, { zh: '这一列只写 JSON，如 {"lag": 1}', en: 'This column is JSON, like {"lag": 1}' });
    } else {
      const found = codec.read(text);
      if ("remedy" in found) wrong(text, found.remedy);
      else values.set(tag === undefined || found.value === undefined ? key : `${key}\0${tag}`, found.value);
      if ("value" in found && typeof found.value === "number") tellZero(heading, text);
    }
  }
  for (const { heading, text } of lengths) {
    const { key, header } = heading.column;
    const unit = (values.get(`${key}.unit`) ?? values.get("limits.unit") ?? values.get("unit-of-length") ?? heading.unit) as
      | string
      | undefined;
    const length = lengthIn(text, unit);
    const fault = (code: ProblemCode, zh: string, en: string, remedy: Bilingual) =>
      problems.push(
        cellProblem(code, at(key), { zh: `${header.zh}“${short(text)}”${zh}`, en: `${header.en} "${short(text)}" ${en}` }, remedy),
      );
    if ("length" in length) {
      values.set(key, length);
      tellZero(heading, length.written ?? "");
      if (key === "length" && length.remark !== undefined && isNotCounted(length.remark) && !values.has("clock"))
        values.set("clock", "excluded");
      else if (length.remark !== undefined) omissions.note("length-remarks", at(key).name, short(text));
      if (length.isPlainDay) omissions.note("plain-days", at(key).name, short(text));
    } else if (length.fault === "no-unit")
      fault("limit-unit", "没有写明单位", "has no unit", {
        zh: `写明是工作日还是自然日，如 ${length.number}个工作日`,
        en: `Say which days: ${length.number} working days, or ${length.number} calendar days`,
      });
    else fault("wrong-value", "看不懂", "cannot be read", lengthRemedy);
  }
  return { values, at, hasColumn: (key) => headingOf(key) !== undefined };
}

function mapIn(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function noteUnknown(sheet: Sheet, { unknown, end }: Headings, { omissions }: Reading): void {
  const row = sheet.rows[end - 1];
  if (!row) return;
  for (const { index, name } of unknown) {
    const filled = sheet.rows.slice(end).filter(({ cells }) => cells[index] !== undefined).length;
    omissions.note("unknown-columns", cellName(sheet, row, index), `${short(name)} (${filled})`);
  }
}

function noteHiddenColumns(sheet: Sheet, { found, end }: Headings, { omissions }: Reading): void {
  const row = sheet.rows[end - 1];
  if (!row) return;
  for (const { index } of found) {
    const isRead = sheet.isHiddenColumn?.(index) && sheet.rows.slice(end).some(({ cells }) => cells[index] !== undefined);
    if (isRead) omissions.note("hidden-columns", cellName(sheet, row, index), short(String(row.cells[index] ?? "")));
  }
}

/** Rows of a text with another number of fields than its header; a separator or a quotation mark is probably missing. */
function reportRagged(sheet: Sheet, { end }: Headings, { problems }: Reading): void {
  const header = sheet.rows[end - 1];
  if (header?.line === undefined) return;
  const width = header.cells.length;
  const ragged = sheet.rows.slice(end).filter(({ cells }) => cells.length !== width);
  const [first] = ragged;
  if (!first) return;
  const others = ragged.length - 1;
  const place = { name: cellName(sheet, first, Math.min(first.cells.length, width)), place: placeOfCell(sheet, first, 0) };
  const message = {
    zh: `第 ${first.line} 行有 ${first.cells.length} 列，表头有 ${width} 列${others > 0 ? `；另有 ${others} 行也是` : ""}`,
    en: `line ${first.line} has ${first.cells.length} fields, the header ${width}${others > 0 ? `; so have ${others} more` : ""}`,
  };
  problems.push(
    cellProblem("ragged-row", place, message, { zh: "核对这一行的分隔符与引号", en: "Look at its separators and quotation marks" }),
  );
}
