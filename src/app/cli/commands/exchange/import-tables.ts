import { join } from "node:path";
import { readTables, type TableFile, writeCatalog, writeCatalogFiles } from "../../../../formats/index.ts";
import { type Catalog, compareProblems, hasErrors, type Problem, type RelatedLocation, say } from "../../../../model/index.ts";
import { exchangeWords, formatOmissions, formatProblems, type ImportDocument, localizeOmissions } from "../../../../pages/report/index.ts";
import { checkCatalog } from "../../../../process/check/index.ts";
import {
  CommandFailure,
  createUnreadableProblem,
  createUsageFailure,
  exitCodes,
  isFolder,
  listYamlFiles,
  printJson,
  readBytes,
  type Terminal,
  writeFilesAtomically,
} from "../../../host/index.ts";
import { cliWords } from "../../words/words.ts";

interface ImportTablesOptions {
  readonly output?: string;
  readonly json?: true;
}

/** Turns the tables of a list into its files, and tells what they say in another way and what was added. */
export async function importTables(files: readonly string[], { output, json }: ImportTablesOptions, terminal: Terminal): Promise<void> {
  const tables: TableFile[] = [];
  const unread: Problem[] = [];
  for (const file of files) {
    const read = await readBytes(file);
    if ("reason" in read) unread.push(createUnreadableProblem(file, read));
    else tables.push({ file, bytes: read.bytes });
  }
  if (unread.length > 0) throw tellTableProblems(unread, terminal);
  const { catalog, problems, places, omissions, additions, cellAt } = readTables(tables, { lang: terminal.lang });
  const unsound = checkCatalog(catalog, { places, found: problems }).map((each) => prefixCells(each, cellAt));
  const all = [...problems, ...unsound].sort(compareProblems);
  const failure = tellTableProblems(all, terminal);
  if (hasErrors(all)) throw failure;

  const written = await writeImportedList(catalog, output, files);
  const counts = {
    items: catalog.items.length,
    processes: catalog.processes.length,
    steps: catalog.processes.reduce((sum, { steps }) => sum + steps.length, 0),
    units: catalog.units.length,
    documents: catalog.documents.length,
  };
  const yaml = output === undefined ? writeCatalog(catalog) : undefined;
  if (json) {
    const content = yaml === undefined ? { files: written } : { yaml };
    return printJson<ImportDocument>(
      {
        ...counts,
        notCarried: localizeOmissions(omissions, terminal.lang),
        added: localizeOmissions(additions, terminal.lang),
        ...content,
      },
      terminal,
    );
  }
  if (yaml !== undefined) terminal.print(yaml);
  else terminal.warn(`${say(terminal, cliWords.wroteList(output ?? "", written.length))}\n`);
  terminal.warn(`${say(terminal, exchangeWords.importedList(counts))}\n`);
  terminal.warn(formatOmissions(omissions, terminal));
  terminal.warn(formatOmissions(additions, terminal, exchangeWords.addedByImport));
}

/** Into one file where the name ends as one, else into a folder; its names. */
async function writeImportedList(catalog: Catalog, output: string | undefined, inputs: readonly string[]): Promise<readonly string[]> {
  if (output === undefined) return [];
  if (/\.ya?ml$/i.test(output)) {
    await writeFilesAtomically(new Map([[output, writeCatalog(catalog)]]), inputs);
    return [output];
  }
  const files = new Map([...writeCatalogFiles(catalog)].map(([path, text]) => [join(output, path), text]));
  const [other] = ((await isFolder(output)) ? await listYamlFiles(output) : []).filter((path) => !files.has(path));
  if (other !== undefined) throw createUsageFailure(cliWords.otherList(other));
  await writeFilesAtomically(files, inputs);
  return [...files.keys()];
}

/** What the check finds, with the cell that the message begins with. */
function prefixCells(each: Problem, cellAt: (path: Problem["path"]) => string | undefined): Problem {
  const prefix = <T extends Pick<RelatedLocation, "message" | "path">>(thing: T): T => {
    const cell = cellAt(thing.path);
    return cell === undefined ? thing : { ...thing, message: { zh: `${cell}：${thing.message.zh}`, en: `${cell}: ${thing.message.en}` } };
  };
  return { ...prefix(each), ...(each.related && { related: each.related.map(prefix) }) };
}

/** Tells problems, if there are any. */
function tellTableProblems(problems: readonly Problem[], terminal: Terminal): CommandFailure {
  if (problems.length > 0) terminal.warn(formatProblems(problems, new Map(), terminal, terminal.warnStyle));
  return new CommandFailure(exitCodes.inputErrors);
}
