import {
  type Catalog,
  catalogOf,
  catalogSchema,
  defaultLanguage,
  formatVersion,
  hasErrors,
  type Language,
  type Path,
  type Places,
  type Problem,
  problem,
  withoutExtras,
} from "../../model/index.ts";
import { extrasIn, putBack } from "../extras.ts";
import { newOmissions, type Omission } from "../omissions.ts";
import { readSheets } from "../table/read.ts";
import type { Sheet } from "../table/types.ts";
import { classified } from "./classify.ts";
import { contentOf } from "./content.ts";
import { listAdditions, listOmissions } from "./list-words.ts";
import { type CellPlaces, newCellPlaces } from "./places.ts";
import type { Reading } from "./records.ts";
import { schemaProblem } from "./schema-problem.ts";

/** Tables as a catalog: items, the steps of their processes, and what these refer to. */
export interface ReadTables {
  /** Empty beside errors of the tables as such, or when something in them is not valid. */
  readonly catalog: Catalog;
  /** Every message begins with the cell: `steps!C7: …`; line and column are those of the cell. */
  readonly problems: readonly Problem[];
  readonly places: Places;
  /** The name of the cell from which the thing at a path comes: `steps!C7`. */
  readonly cellAt: (path: Path) => string | undefined;
  /** What the tables say that the catalog does not, or says in another way; docs/tables.md lists its kinds. */
  readonly omissions: readonly Omission[];
  /** What no table says: things that are only named, and what the templates add. */
  readonly additions: readonly Omission[];
}

export interface TableFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads the tables that offices have of their items, from workbooks (.xlsx) and CSV files together: one of items, and a flat one of their steps.
 * Steps follow each other in the order of the rows unless a column says otherwise; the template of the type of the item adds refusals,
 * corrections and hearings where the table has no outcomes. Never throws, whatever the bytes are.
 *
 * ```ts
 * const { catalog, problems, omissions } = readTables([{ file: "list.xlsx", bytes: await readFile("list.xlsx") }]);
 * ```
 */
export function readTables(files: readonly TableFile[], { lang = defaultLanguage }: { readonly lang?: Language } = {}): ReadTables {
  const reading: Reading = { problems: [], omissions: newOmissions(listOmissions), additions: newOmissions(listAdditions) };
  const sheets: Sheet[] = [];
  for (const { file, bytes } of files) {
    const read = readSheets(bytes, file);
    reading.problems.push(...read.problems);
    for (const name of read.hidden) reading.omissions.note("hidden-sheets", name);
    sheets.push(...read.sheets);
  }
  const records = classified(sheets, reading);
  if (!records.get("items")?.length && !records.get("steps")?.length && !hasErrors(reading.problems)) reading.problems.push(noItems(files));
  const places = newCellPlaces();
  const catalog = catalogFrom(records, places, lang, reading);
  return {
    catalog,
    problems: reading.problems,
    places: places.places,
    cellAt: (path) => places.at(path)?.name,
    omissions: reading.omissions.list(),
    additions: reading.additions.list(),
  };
}

function catalogFrom(records: ReturnType<typeof classified>, places: CellPlaces, lang: Language, reading: Reading): Catalog {
  const { content, settings } = contentOf(records, places, lang, reading);
  const result = catalogSchema.safeParse(withoutExtras(content));
  if (!result.success) {
    // A cell that could not be read is missing in the content; it is told once.
    const told = new Set(reading.problems.filter(({ severity }) => severity === "error").map(cellOf));
    for (const issue of result.error.issues) {
      const problem = schemaProblem(issue, places);
      if (!told.has(cellOf(problem))) reading.problems.push(problem);
    }
    return catalogOf(catalogSchema.parse({ leadpath: formatVersion }));
  }
  putBack(result.data, extrasIn(content));
  const catalog = catalogOf(result.data);
  return { ...catalog, processes: catalog.processes.map((process) => ({ ...process, ...settings.get(process.id) })) };
}

function cellOf({ file, line, column }: Problem): string {
  return `${file}:${line}:${column}`;
}

function noItems(files: readonly TableFile[]): Problem {
  return problem(
    "table-columns",
    {
      path: [],
      message: { zh: "没有找到事项表或环节表", en: "There is neither a table of items nor one of steps" },
      remedy: {
        zh: "事项表要有“事项编码”“事项名称”“事项类型”等列，环节表要有“环节”列",
        en: "A table of items has columns such as Item code, Item name and Item type; one of steps has a column Step",
      },
    },
    () => ({ file: files[0]?.file ?? "", line: 1, column: 1 }),
  );
}
