import { addGroupEntry, createProblem, type Problem, punctuation } from "../../model/index.ts";
import type { TableSheet } from "../table/types.ts";
import { normalizeTerm } from "./codecs/terms-codec.ts";
import type { SheetKind } from "./column.ts";
import { findHeadings, type Headings } from "./headings.ts";
import { readTableRecords, type TableReading, type TableRecord } from "./records.ts";
import { type SheetKindName, sheetKinds } from "./sheet-kinds.ts";
import { classifySheetsWords } from "./words.ts";

const sheetKindEntries = Object.entries(sheetKinds) as [SheetKindName, SheetKind][];

/** The rows of all sheets by what they describe. */
export interface ClassifiedSheets {
  readonly records: ReadonlyMap<SheetKindName, readonly TableRecord[]>;
  /** What stands above the headings of the first table of items that has a title. */
  readonly title: string | undefined;
}

/** A sheet goes by its name, else by its headings. */
export function classifySheets(sheets: readonly TableSheet[], reading: TableReading): ClassifiedSheets {
  let title: string | undefined;
  const records = new Map<SheetKindName, TableRecord[]>();
  for (const sheet of sheets) {
    if (sheet.rows.length === 0) continue;
    const found = findSheetKind(sheet);
    if (found?.name === "items") title ??= found.headings.title;
    if (found) for (const record of readTableRecords(sheet, found.headings, reading)) addGroupEntry(records, found.name, record);
    else {
      const meant = sheetKindEntries.find(([, kind]) => isNamedSheet(sheet, kind))?.[1];
      if (meant) reading.problems.add(() => createMissingColumnsProblem(sheet, meant));
      else reading.omissions.note("unknown-sheets", sheet.name);
    }
  }
  return { records, title };
}

function isNamedSheet({ name }: TableSheet, { name: { zh, en }, aliases }: SheetKind): boolean {
  return [zh, en, ...aliases].some((each) => normalizeTerm(each) === normalizeTerm(name));
}

function findSheetKind(sheet: TableSheet): { readonly name: SheetKindName; readonly headings: Headings } | undefined {
  let best: { readonly name: SheetKindName; readonly headings: Headings; readonly isNamed: boolean } | undefined;
  for (const [name, kind] of sheetKindEntries) {
    const headings = findHeadings(kind, sheet.rows);
    if (!headings) continue;
    const candidate = { name, headings, isNamed: isNamedSheet(sheet, kind) };
    const isBetter =
      !best ||
      (candidate.isNamed && !best.isNamed) ||
      (candidate.isNamed === best.isNamed && headings.found.length > best.headings.found.length);
    if (isBetter && (candidate.isNamed || headings.found.length > 1)) best = candidate;
  }
  return best;
}

function createMissingColumnsProblem({ name, file }: TableSheet, kind: SheetKind): Problem {
  const formatColumns = (lang: "zh" | "en") =>
    kind.needs
      .map((keys) => keys.map((key) => kind.columns.find((column) => column.key === key)?.header[lang] ?? "").join(" / "))
      .join(punctuation.list[lang]);
  return createProblem(
    "table-columns",
    {
      path: [],
      message: classifySheetsWords.tableColumnsMessage(name),
      remedy: classifySheetsWords.tableColumnsRemedy(formatColumns("zh"), formatColumns("en")),
    },
    () => ({ file, line: 1, column: 1 }),
  );
}
