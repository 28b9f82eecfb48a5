import {
  assembleCatalog,
  bytesKind,
  type Catalog,
  catalogSchema,
  createProblem,
  type DataPath,
  defaultLanguage,
  formatVersion,
  hasErrors,
  type Language,
  type LocationLookup,
  languages,
  type Problem,
  requireArgument,
  requireArguments,
  requireFields,
  stripExtras,
} from "../../model/index.ts";
import { maxListedProblems } from "../bounds.ts";
import { createOmissions, type Omission } from "../omissions.ts";
import { readSheets } from "../table/read.ts";
import { createTableRoom } from "../table/room.ts";
import type { TableSheet } from "../table/types.ts";
import { listExtras, restoreExtras } from "../validate/extras.ts";
import { parseContent } from "../validate/parse-content.ts";
import { manyFaultsWords } from "../validate/words.ts";
import { type CellPlaces, createCellPlaces } from "./cell-places.ts";
import { type ClassifiedSheets, classifySheets } from "./classify-sheets.ts";
import { buildListContent } from "./content.ts";
import { listAdditions, listOmissions } from "./list-words.ts";
import { createProblemList } from "./problem-list.ts";
import type { TableReading } from "./records.ts";
import { createSchemaProblem } from "./schema-problem.ts";
import { listTablesReadWords } from "./words.ts";

/** Tables as a catalog: items, the steps of their processes, and what these refer to. */
export interface ReadTables {
  /** Empty beside errors of the tables as such, or when something in them is not valid. */
  readonly catalog: Catalog;
  /** Every message begins with the cell: `steps!C7: …`; line and column are those of the cell. */
  readonly problems: readonly Problem[];
  readonly places: LocationLookup;
  /** The name of the cell from which the thing at a path comes: `steps!C7`. */
  readonly cellAt: (path: DataPath) => string | undefined;
  /** What the tables say that the catalog does not, or says in another way; docs/tables.md lists its kinds. */
  readonly omissions: readonly Omission[];
  /** What no table says: things that are only named, and what the templates add. */
  readonly additions: readonly Omission[];
}

/** A workbook (.xlsx) or CSV file as it stands on a disk; `file` is its name, for the places of problems. */
export interface TableFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads the tables that offices have of their items, from workbooks (.xlsx) and CSV files together: one of items, and a
 * flat one of their steps. Steps follow each other in the order of the rows unless a column says otherwise; the
 * template of the type of the item adds refusals, corrections and hearings where the table has no outcomes.
 * Whatever the bytes are, what is wrong is told as `problems`, and nothing thrown.
 * @throws RangeError when an argument is none of its kind
 * @example
 * ```ts
 * import { readFile } from "node:fs/promises";
 * import { readTables } from "leadpath/list";
 * const names = ["items.csv", "steps.csv"];
 * const files = names.map(async (file) => ({ file, bytes: await readFile(`fixtures/list-tables/${file}`) }));
 * const { catalog, problems } = readTables(await Promise.all(files));
 * [catalog.items.length, problems.filter(({ severity }) => severity === "error").length]; // → [ 5, 0 ]
 * ```
 */
export function readTables(files: readonly TableFile[], options: { readonly lang?: Language } = {}): ReadTables {
  requireArgument("files", files, "objects");
  requireArguments(options, { lang: languages });
  const { lang = defaultLanguage } = options;
  for (const [index, each] of files.entries()) requireFields(`files[${index}]`, each, { file: "text", bytes: bytesKind });
  const problems = createProblemList();
  const reading: TableReading = { problems, omissions: createOmissions(listOmissions), additions: createOmissions(listAdditions) };
  const sheets: TableSheet[] = [];
  const room = createTableRoom();
  for (const { file, bytes } of files) {
    const read = readSheets(bytes, file, room);
    for (const problem of read.problems) problems.add(() => problem);
    for (const name of read.hidden) reading.omissions.note("hidden-sheets", name);
    sheets.push(...read.sheets);
  }
  const { records, title } = classifySheets(sheets, reading);
  if (!records.get("items")?.length && !records.get("steps")?.length && !hasErrors(problems.list()))
    problems.add(() => createNoItemsProblem(files));
  const places = createCellPlaces();
  const catalog = buildTableCatalog({ records, title }, places, lang, reading, files);
  return {
    catalog,
    problems: problems.list(),
    places: places.places,
    cellAt: (path) => places.at(path)?.name,
    omissions: reading.omissions.list(),
    additions: reading.additions.list(),
  };
}

function buildTableCatalog(
  tables: ClassifiedSheets,
  places: CellPlaces,
  lang: Language,
  reading: TableReading,
  files: readonly TableFile[],
): Catalog {
  const { content, settings } = buildListContent(tables, places, lang, reading);
  const result = parseContent(stripExtras(content));
  if (!result) {
    reading.problems.add(() => createManyTableFaultsProblem(files));
    return assembleCatalog(catalogSchema.parse({ leadpath: formatVersion }));
  }
  if (!result.success) {
    // A cell that could not be read is missing in the content; it is told once.
    const told = new Set(
      reading.problems
        .list()
        .filter(({ severity }) => severity === "error")
        .map(formatCellPlace),
    );
    const issues = result.error.issues.slice(0, 2 * maxListedProblems);
    const found = issues.map((issue) => createSchemaProblem(issue, places)).filter((each) => !told.has(formatCellPlace(each)));
    for (const problem of found) reading.problems.add(() => problem);
    reading.problems.count(result.error.issues.length - issues.length);
    return assembleCatalog(catalogSchema.parse({ leadpath: formatVersion }));
  }
  restoreExtras(result.data, listExtras(content));
  const catalog = assembleCatalog(result.data);
  return { ...catalog, processes: catalog.processes.map((process) => ({ ...process, ...settings.get(process.id) })) };
}

function formatCellPlace({ file, line, column }: Problem): string {
  return `${file}:${line}:${column}`;
}

function createManyTableFaultsProblem(files: readonly TableFile[]): Problem {
  const words = { path: [], message: manyFaultsWords.message, remedy: manyFaultsWords.remedy };
  return createProblem("more-problems", words, () => ({ file: files[0]?.file ?? "", line: 1, column: 1 }));
}

function createNoItemsProblem(files: readonly TableFile[]): Problem {
  return createProblem(
    "table-columns",
    {
      path: [],
      message: listTablesReadWords.tableColumnsMessage,
      remedy: listTablesReadWords.tableColumnsRemedy,
    },
    () => ({ file: files[0]?.file ?? "", line: 1, column: 1 }),
  );
}
