import {
  type Catalog,
  checkCatalog,
  type Language,
  type Problem,
  processOfItem,
  readCatalogs,
  readMspdi,
  readTables,
  writeCatalog,
} from "../../index.ts";

/** One file as it was read; `hash` where the studio's server watches it. */
export interface SourceFile {
  readonly file: string;
  readonly text: string;
  readonly hash?: string | undefined;
}

/** Files that make a catalog, with all that is wrong with them. */
export interface Opened {
  readonly files: readonly SourceFile[];
  /** A process that a single item has is there as the item has it: with its name, limits and desks. */
  readonly catalog: Catalog;
  readonly problems: readonly Problem[];
  /** The file in which a process stands. */
  readonly fileOf: (process: number) => string | undefined;
}

export function openTexts(files: readonly SourceFile[]): Opened {
  const { catalog, problems, places } = readCatalogs(files);
  return {
    files,
    catalog: asItemsHaveThem(catalog),
    problems: [...problems, ...checkCatalog(catalog, { found: problems, places })],
    fileOf: (process) => places(["processes", process])?.file ?? files[0]?.file,
  };
}

function asItemsHaveThem(catalog: Catalog): Catalog {
  const processes = catalog.processes.map((process) => {
    const [item, another] = catalog.items.filter((each) => each.process === process.id);
    return item && !another ? processOfItem(process, item) : process;
  });
  return { ...catalog, processes };
}

/** A file that was dropped or chosen: a workbook or table, a plan of Microsoft Project, or a catalog. What is no catalog yet is written as one. */
export function openBytes(file: string, bytes: Uint8Array, lang: Language): Opened {
  const ending = file.toLowerCase().match(/\.[^.]+$/)?.[0] ?? "";
  if (ending === ".xlsx" || ending === ".csv") return imported(file, readTables([{ file, bytes }], { lang }));
  if (ending === ".xml" || ending === ".mspdi") return imported(file, readMspdi(bytes, { file, lang }));
  return openTexts([{ file, text: new TextDecoder().decode(bytes) }]);
}

function imported(file: string, { catalog, problems }: Pick<Opened, "catalog" | "problems">): Opened {
  if (problems.some(({ severity }) => severity === "error")) return { files: [{ file, text: "" }], catalog, problems, fileOf: () => file };
  const opened = openTexts([{ file: `${file.replace(/\.[^.]+$/, "")}.yaml`, text: writeCatalog(catalog) }]);
  return { ...opened, problems: [...problems, ...opened.problems] };
}

export function isSound({ problems, catalog }: Opened): boolean {
  return problems.every(({ severity }) => severity !== "error") && catalog.processes.length > 0;
}
